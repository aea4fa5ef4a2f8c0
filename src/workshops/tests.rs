use super::*;
use crate::model::Open;
use jiff::civil::date;

#[test]
fn the_example_is_complete_but_for_four_points() {
    let session = example().expect("the example fits the workshop");
    assert_eq!(session.check(), Ok(()));
    let open = session.findings(date(2026, 11, 12));
    let what: Vec<&Open> = open.iter().map(|finding| &finding.what).collect();
    assert!(
        matches!(
            what[..],
            [
                Open::MissingVoice(_),
                Open::Measure(_),
                Open::MissingVoice(_),
                Open::Due(_)
            ]
        ),
        "{what:?}"
    );
}
