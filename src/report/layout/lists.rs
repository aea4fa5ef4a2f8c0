//! Labels with what belongs to them: facts, lists and cards.

use super::flow::{Flow, draws, hairline};
use super::slice::{Part, Slice, avoid_lone_lines};
use super::tree::Tree;
use crate::report::block::{Card, Fact, List, Run};
use crate::report::page::{Area, Draw, NodeId, Paint, Role, Shape};
use crate::report::style::{self, BASELINE, BOTTOM, COLUMN, HAIRLINE_WIDTH, MEASURE, TOP, above};

impl Flow {
    pub(super) fn facts(&mut self, facts: &[Fact]) {
        let list = self.tree.add(Role::List { numbered: false }, Tree::ROOT);
        let labels = facts.iter().map(|fact| {
            let label = self.typesetter.line(&fact.label, &style::FACT_LABEL);
            label.width
        });
        let widest = labels.fold(style::facts::LABEL_MIN, f32::max);
        let indent = widest.min(style::facts::LABEL_MAX) + style::facts::GAP;
        let mut slices = Vec::new();
        for fact in facts {
            let item = self.tree.add(Role::ListItem, list);
            let label = self.tree.add(Role::Label, item);
            let body = self.tree.add(Role::ListBody, item);
            let name = [Run::plain(fact.label.as_str())];
            let width = indent - style::facts::GAP;
            let names = self.text(label, &name, &style::FACT_LABEL, width);
            let values = self.text(
                body,
                &fact.value,
                &style::FACT,
                MEASURE.min(COLUMN - indent),
            );
            let mut rows = side_by_side(names, values, indent);
            avoid_lone_lines(&mut rows);
            if let Some(first) = rows.first_mut() {
                first.before = style::facts::ROW_GAP;
            }
            slices.extend(rows);
        }
        if let Some(first) = slices.first_mut() {
            first.before = above::FACTS;
        }
        if let Some(last) = slices.last_mut() {
            last.keep = true;
        }
        slices.push(Slice {
            before: style::facts::RULE_GAP,
            height: HAIRLINE_WIDTH,
            parts: vec![Part::layout(vec![hairline(0.0, 0.0, COLUMN)])],
            ..Slice::default()
        });
        self.push_all(slices);
    }

    pub(super) fn list(&mut self, list: &List) {
        let numbered = list.numbered;
        let node = self.tree.add(Role::List { numbered }, Tree::ROOT);
        let indent = style::list::INDENT;
        for (place, runs) in list.items.iter().enumerate() {
            let item = self.tree.add(Role::ListItem, node);
            let label = self.tree.add(Role::Label, item);
            let body = self.tree.add(Role::ListBody, item);
            let sign = match numbered {
                true => format!("{}. ", place + 1),
                false => "• ".to_owned(),
            };
            let sign = self.text(label, &[Run::plain(sign)], &style::FACT, COLUMN);
            let text = self.text(body, runs, &style::BODY, MEASURE - indent);
            let mut slices = side_by_side(sign, text, indent);
            avoid_lone_lines(&mut slices);
            if let Some(first) = slices.first_mut() {
                first.before = match place {
                    0 => above::LIST,
                    _ => above::LIST_ITEM,
                };
            }
            self.push_all(slices);
        }
    }

    pub(super) fn cards(&mut self, cards: &[Card]) {
        let list = self.tree.add(Role::List { numbered: false }, Tree::ROOT);
        let width = (COLUMN - style::cards::GUTTER) / 2.0;
        for (row, pair) in cards.chunks(2).enumerate() {
            let mut slice = Slice {
                before: match row {
                    0 => above::CARDS,
                    _ => above::CARD,
                },
                ..Slice::default()
            };
            for (column, card) in pair.iter().enumerate() {
                let x = column as f32 * (width + style::cards::GUTTER);
                let one = self.card(card, list, width);
                slice.height = slice.height.max(one.height);
                let parts = one.parts.into_iter().map(|part| part.moved(x, 0.0));
                slice.parts.extend(parts);
            }
            self.push(slice);
        }
    }

    fn card(&mut self, card: &Card, list: NodeId, width: f32) -> Slice {
        let item = self.tree.add(Role::ListItem, list);
        let label = self.tree.add(Role::Label, item);
        let body = self.tree.add(Role::ListBody, item);
        let (color, _) = style::fundament(card.fundament);
        let name_style = &style::CARD_NAME;
        let middle = name_style.leading * BASELINE - name_style.size * style::CAP_HEIGHT / 2.0;
        let square = Shape {
            area: Area {
                x: 0.0,
                y: middle - style::cards::SQUARE / 2.0,
                width: style::cards::SQUARE,
                height: style::cards::SQUARE,
            },
            radius: style::cards::SQUARE_RADIUS,
            paint: Paint::Fill(color),
        };
        let mut slice = Slice {
            parts: vec![Part::layout(vec![Draw::Shape(square)])],
            ..Slice::default()
        };
        let room = width - style::cards::INDENT;
        let name = [Run::plain(format!("{} ", card.name))];
        let names = self.text(label, &name, name_style, room);
        let beside = self.group_beside(card, body, &name, names.len(), room);
        let group = [Run::plain(group_words(card))];
        let below = match beside {
            None if !card.group.is_empty() => self.text(body, &group, &style::CARD_GROUP, room),
            _ => Vec::new(),
        };
        let note = [Run::plain(card.note.as_str())];
        let notes = match card.note.is_empty() {
            true => Vec::new(),
            false => self.text(body, &note, &self.density.of(&style::CARD_NOTE), room),
        };
        stack_some(&mut slice, names);
        slice.parts.extend(beside);
        stack_some(&mut slice, below);
        // A card without group and note still has its place in the tree.
        slice.parts.push(Part::content(body, Vec::new()));
        stack_some(&mut slice, notes);
        let parts = slice.parts.into_iter().enumerate();
        slice.parts = parts
            .map(|(place, part)| match place {
                0 => part,
                _ => part.moved(style::cards::INDENT, 0.0),
            })
            .collect();
        slice
    }

    /// The name of the fundament behind the name of the value, when there is room.
    fn group_beside(
        &mut self,
        card: &Card,
        body: NodeId,
        name: &[Run],
        lines: usize,
        room: f32,
    ) -> Option<Part> {
        let line = self.typesetter.line(&group_words(card), &style::CARD_GROUP);
        let x = self.typesetter.natural_width(name, &style::CARD_NAME) + style::cards::GROUP_GAP;
        let fits = lines == 1 && x + line.width <= room && !card.group.is_empty();
        let baseline = style::CARD_NAME.leading * BASELINE;
        fits.then(|| Part::content(body, draws(line, x, baseline)))
    }
}

/// A part of a card: so many lines of it, and never more than a page takes.
fn stack_some(slice: &mut Slice, lines: Vec<Slice>) {
    for line in lines.into_iter().take(style::cards::MAX_LINES) {
        if slice.height + line.before + line.height > BOTTOM - TOP {
            break;
        }
        slice.stack(line);
    }
}

fn group_words(card: &Card) -> String {
    format!("{} ", card.group)
}

/// Lines of a label beside the lines of what it names. The label stays in one slice, so that it is
/// read as a whole.
fn side_by_side(left: Vec<Slice>, right: Vec<Slice>, indent: f32) -> Vec<Slice> {
    let beside = left.len();
    let mut right = right.into_iter().map(|mut row| {
        let parts = std::mem::take(&mut row.parts).into_iter();
        row.parts = parts.map(|part| part.moved(indent, 0.0)).collect();
        row
    });
    let mut first = Slice::stacked(left);
    first.beside(Slice::stacked(right.by_ref().take(beside)));
    std::iter::once(first).chain(right).collect()
}
