//! Every session as a row to open. Only rows that can be seen are drawn, so ten thousand are no
//! more work than ten.

use egui::text::{LayoutJob, TextWrapping};
use egui::{
    Color32, CornerRadius, EventFilter, FontId, Id, Key, Modifiers, Rect, Response, Role, Sense,
    Shape, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};
use fluent_bundle::FluentValue;

use crate::overview::{Row, View};
use crate::text::Text;
use crate::ui::action::Action;
use crate::ui::state::{AppState, Folder};
use crate::ui::theme::{Type, size, space, tokens};
use crate::ui::widgets;

/// What rows can be put in order of: never anything that ranks teams.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
enum By {
    #[default]
    Date,
    Organisation,
    Workshop,
    Teams,
    Case,
    Next,
}

#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Order {
    by: By,
    down: bool,
}

/// A column: the id of its name, its share of a wide and of a narrow window, and what it sorts by.
const COLUMNS: [(&str, f32, f32, Option<By>); 8] = [
    ("report-date", 0.11, 0.2, Some(By::Date)),
    ("report-organisation", 0.16, 0.3, Some(By::Organisation)),
    ("overview-workshop", 0.14, 0.0, Some(By::Workshop)),
    ("report-teams", 0.11, 0.28, Some(By::Teams)),
    ("report-case", 0.17, 0.0, Some(By::Case)),
    ("report-agreements", 0.085, 0.0, None),
    ("overview-open", 0.115, 0.22, None),
    ("overview-next-short", 0.11, 0.0, Some(By::Next)),
];

/// The rows of a view in this order; equal ones stay in the order of their dates.
pub fn sorted(text: &Text, folder: &Folder, view: &View, order: Order) -> Vec<usize> {
    let mut rows: Vec<usize> = (0..view.rows.len()).collect();
    let row = |at: &usize| view.rows.get(*at);
    match order.by {
        // The collection has the order of dates.
        By::Date => {}
        By::Organisation => rows.sort_by_cached_key(|at| {
            let session = row(at).and_then(|row| folder.all.sessions.get(row.session));
            session.map(|session| session.organisation.to_lowercase())
        }),
        By::Workshop => rows.sort_by_cached_key(|at| {
            let session = row(at).and_then(|row| folder.all.sessions.get(row.session));
            session.map(|session| text.of(&session.script.title).to_lowercase())
        }),
        By::Teams => {
            rows.sort_by_cached_key(|at| row(at).map(|row| teams(folder, row).to_lowercase()))
        }
        By::Case => {
            rows.sort_by_cached_key(|at| row(at).map(|row| cases(folder, row).to_lowercase()))
        }
        By::Next => rows.sort_by_key(|at| {
            let next = row(at).and_then(|row| row.next);
            (next.is_none(), next)
        }),
    }
    if order.down {
        rows.reverse();
    }
    rows
}

/// Shows the rows in sight. Returns the one that was opened.
pub fn show(
    ui: &mut Ui,
    state: &AppState,
    folder: &Folder,
    view: &View,
    rows: &[usize],
    order: &mut Order,
    out: &mut Vec<Action>,
) -> Option<Id> {
    let mut opened = None;
    widgets::heading(ui, &state.text.get("overview-sessions"));
    heads(ui, state, order);
    widgets::hairline(ui);
    let height = size::CONTROL;
    let all = vec2(ui.available_width(), height * rows.len() as f32);
    let (area, _) = ui.allocate_exact_size(all, Sense::empty());
    let in_sight = ui.clip_rect().intersect(area);
    let first = ((in_sight.top() - area.top()) / height).floor().max(0.0) as usize;
    let last = ((in_sight.bottom() - area.top()) / height).ceil().max(0.0) as usize;
    // One more on both sides, so that the keyboard always has a next one.
    let shown = first.saturating_sub(1)..(last + 1).min(rows.len());
    for at in shown {
        let Some(row) = rows.get(at).and_then(|at| view.rows.get(*at)) else {
            continue;
        };
        let top = area.top() + at as f32 * height;
        let rect = Rect::from_min_size(pos2(area.left(), top), vec2(area.width(), height));
        let response = one(ui, state, folder, row, rect);
        if response.clicked()
            && let Some(path) = folder.path_of(row.session)
        {
            opened = Some(response.id);
            out.push(Action::Open(path.clone()));
        }
        if response.gained_focus() {
            ui.scroll_to_rect(rect.expand2(vec2(0.0, 3.0 * height)), None);
        }
        if response.has_focus() {
            let go = step(ui, &response);
            let next = at.checked_add_signed(go).filter(|next| *next < rows.len());
            if let Some(next) = next.filter(|_| go != 0) {
                go_to(ui, folder, view, rows, next, area);
            }
        }
    }
    opened
}

/// Where the arrow keys lead from this row.
fn step(ui: &Ui, response: &Response) -> isize {
    let filter = EventFilter {
        vertical_arrows: true,
        ..EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    isize::from(pressed(Key::ArrowDown)) - isize::from(pressed(Key::ArrowUp))
}

fn go_to(ui: &Ui, folder: &Folder, view: &View, rows: &[usize], at: usize, area: Rect) {
    let row = rows.get(at).and_then(|at| view.rows.get(*at));
    if let Some(id) = row.map(|row| id_of(folder, row)) {
        ui.memory_mut(|memory| memory.request_focus(id));
    }
    let top = area.top() + at as f32 * size::CONTROL;
    let rect = Rect::from_min_size(pos2(area.left(), top), vec2(1.0, size::CONTROL));
    ui.scroll_to_rect(rect.expand(size::CONTROL), None);
}

fn id_of(folder: &Folder, row: &Row) -> Id {
    let session = folder.all.sessions.get(row.session);
    Id::unique(("overview-row", session.map(|session| &session.id)))
}

/// Names of columns; those that rows can be put in order of are buttons.
fn heads(ui: &mut Ui, state: &AppState, order: &mut Order) {
    let area = Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), size::CONTROL));
    ui.allocate_rect(area, Sense::empty());
    for ((name, _, _, by), room) in COLUMNS.iter().zip(rooms(ui, area)) {
        if room.width() == 0.0 {
            continue;
        }
        let words = state.text.get(name);
        let (t, font) = (tokens(ui), Type::Label.font());
        let Some(by) = *by else {
            line(ui, &words, font, t.ink2, room);
            continue;
        };
        let chosen = order.by == by;
        let said = match (chosen, order.down) {
            (false, _) => "overview-sort",
            (true, false) => "overview-sorted-up",
            (true, true) => "overview-sorted-down",
        };
        let said = state.text.with(said, &[("column", (&*words).into())]);
        let id = ui.scope_id().with(("overview-head", name));
        let response = ui.interact(room, id, Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &said));
        surround(ui, &response, room);
        let ink = if chosen { t.ink } else { t.ink2 };
        let beside = if chosen { 2.0 * space::XS } else { 0.0 };
        let drawn = line(
            ui,
            &words,
            font,
            ink,
            room.with_max_x(room.right() - beside),
        );
        if chosen {
            let at = drawn.right_center() + vec2(space::XS, 0.0);
            arrow(ui.painter(), at, order.down, ink);
        }
        if response.clicked() {
            let down = chosen && !order.down;
            *order = Order { by, down };
        }
    }
}

fn arrow(painter: &egui::Painter, at: egui::Pos2, down: bool, ink: egui::Color32) {
    let up = if down { -1.0 } else { 1.0 };
    let points = vec![
        at + vec2(-4.0, 2.5 * up),
        at + vec2(4.0, 2.5 * up),
        at + vec2(0.0, -3.5 * up),
    ];
    painter.add(Shape::convex_polygon(points, ink, Stroke::NONE));
}

fn one(ui: &mut Ui, state: &AppState, folder: &Folder, row: &Row, rect: Rect) -> Response {
    let cells = cells(state, folder, row);
    let response = ui.interact(rect, id_of(folder, row), Sense::click());
    let said = cells.iter().map(|cell| cell.said.as_deref());
    let said = said
        .zip(&cells)
        .map(|(said, cell)| said.unwrap_or(&cell.words));
    let said: Vec<&str> = said.filter(|words| !words.is_empty()).collect();
    let name = [("name", said.join(", ").into())];
    let name = state.text.with("overview-open-session-name", &name);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    surround(ui, &response, rect);
    let t = tokens(ui);
    for (cell, room) in cells.iter().zip(rooms(ui, rect)) {
        if room.width() == 0.0 {
            continue;
        }
        let ink = if cell.loud { t.bad } else { t.ink };
        line(
            ui,
            &cell.words,
            Type::Body.font(),
            ink,
            room.with_max_x(room.right() - space::XS),
        );
    }
    let below = Stroke::new(size::HAIRLINE, t.line);
    ui.painter().hline(rect.x_range(), rect.bottom(), below);
    response
}

/// One line of words in the middle of its room, cut off when that is too small; where it stands.
fn line(ui: &Ui, words: &str, font: FontId, ink: Color32, room: Rect) -> Rect {
    let mut job = LayoutJob::simple_singleline(words.to_owned(), font, ink);
    job.wrap = TextWrapping::truncate_at_width((room.width() - space::XXS).max(0.0));
    let galley = ui.painter().layout_job(job);
    let at = room.left_center() + vec2(space::XXS, -galley.size().y / 2.0);
    let drawn = Rect::from_min_size(at, galley.size());
    ui.painter().galley(at, galley, ink);
    drawn
}

/// What stands in a column.
#[derive(Default)]
struct Cell {
    words: String,
    /// What is said in its place to those who do not see the name of the column.
    said: Option<String>,
    /// It asks for attention; that is said in words, too.
    loud: bool,
}

impl From<String> for Cell {
    fn from(words: String) -> Self {
        Self {
            words,
            ..Self::default()
        }
    }
}

fn cells(state: &AppState, folder: &Folder, row: &Row) -> [Cell; COLUMNS.len()] {
    let text = &state.text;
    let session = folder.all.sessions.get(row.session);
    let date = session.and_then(|session| session.date);
    let date = date.map_or_else(
        || text.get("overview-no-date").into_owned(),
        |date| text.short_date(date),
    );
    let organisation = session.map(|session| session.organisation.clone());
    let workshop = session.map(|session| text.of(&session.script.title).to_owned());
    let counted = |id, count: FluentValue<'_>| text.with(id, &[("count", count)]);
    let agreements = match row.agreements {
        0 => Cell::default(),
        count => Cell {
            words: text.number(count),
            said: Some(counted("overview-agreements-count", count.into())),
            loud: false,
        },
    };
    let late = row.overdue > 0;
    let open = text.open(row);
    let said = (!open.is_empty()).then(|| counted("overview-open-said", open.as_str().into()));
    let next = row.next.map(|date| text.short_date(date));
    [
        date.into(),
        organisation.unwrap_or_default().into(),
        workshop.unwrap_or_default().into(),
        teams(folder, row).into(),
        cases(folder, row).into(),
        agreements,
        Cell {
            words: open,
            said,
            loud: late,
        },
        Cell {
            loud: late,
            ..next.unwrap_or_default().into()
        },
    ]
}

fn teams(folder: &Folder, row: &Row) -> String {
    joined(row.teams(&folder.all).map(|team| team.name.as_str()))
}

fn cases(folder: &Folder, row: &Row) -> String {
    joined(row.teams(&folder.all).map(|team| team.case.as_str()))
}

fn joined<'a>(names: impl Iterator<Item = &'a str>) -> String {
    let mut names: Vec<&str> = names.filter(|name| !name.is_empty()).collect();
    names.dedup();
    names.join(", ")
}

/// The room of each column; none for one that a narrow window leaves out.
fn rooms(ui: &Ui, area: Rect) -> impl Iterator<Item = Rect> + use<> {
    let narrow = widgets::is_narrow(ui);
    let mut left = area.left();
    COLUMNS.iter().map(move |(_, wide, small, _)| {
        let width = area.width() * if narrow { small } else { wide };
        let room = Rect::from_min_size(pos2(left, area.top()), vec2(width, area.height()));
        left += width;
        room
    })
}

/// A wash below what the mouse is on, and a ring around what has the focus.
fn surround(ui: &Ui, response: &Response, rect: Rect) {
    let radius = CornerRadius::same(size::RADIUS);
    if response.hovered() {
        ui.painter().rect_filled(rect, radius, tokens(ui).wash);
    }
    if response.has_focus() {
        let ring = ui.style().interact(response).bg_stroke;
        ui.painter()
            .rect_stroke(rect, radius, ring, StrokeKind::Inside);
    }
}
