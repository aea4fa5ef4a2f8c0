//! The faults in tree and pages that no validator notices.

use super::*;
use crate::report::check::StructureFault;

fn fault(break_it: impl Fn(&mut Document)) -> StructureFault {
    let mut document = layout(&sample::report()).unwrap();
    break_it(&mut document);
    document.check().unwrap_err()
}

#[test]
fn swapped_kids_are_noticed() {
    assert!(matches!(
        fault(|d| d.nodes[0].kids.swap(2, 3)),
        StructureFault::Unowned { .. }
    ));
}

#[test]
fn a_dropped_kid_is_noticed() {
    assert!(matches!(
        fault(|d| {
            d.nodes[0].kids.remove(1);
        }),
        StructureFault::Unowned { .. }
    ));
    assert!(matches!(
        fault(|d| {
            d.nodes[0].kids.pop();
        }),
        StructureFault::Parent(_)
    ));
}

#[test]
fn a_doubled_item_is_noticed() {
    let doubled = fault(|d| {
        let kid = d.nodes[1].kids[0];
        d.nodes[1].kids.push(kid);
    });
    assert!(matches!(doubled, StructureFault::Order { .. }));
}

#[test]
fn an_item_of_another_node_is_noticed() {
    let foreign = fault(|d| {
        let place = d.pages[0]
            .items
            .iter()
            .position(|item| item.mark == Mark::Content(NodeId(1)));
        d.pages[0].items[place.unwrap()].mark = Mark::Content(NodeId(2));
    });
    assert_eq!(foreign, StructureFault::Owner(NodeId(1)));
}

#[test]
fn an_artifact_that_should_be_read_is_noticed() {
    let silent = fault(|d| {
        let item = d.pages[1]
            .items
            .iter_mut()
            .find(|i| matches!(i.mark, Mark::Content(_)));
        item.unwrap().mark = Mark::Artifact(Artifact::Layout);
    });
    assert!(matches!(silent, StructureFault::Owner(_)));
}

#[test]
fn a_figure_without_words_is_noticed() {
    let mute = fault(|d| {
        let figure = d.nodes.iter_mut().find(|node| node.role == Role::Figure);
        figure.unwrap().alt = Some(" ".into());
    });
    assert!(matches!(mute, StructureFault::Figure(_)));
}
