//! Every session as a row to open. Only rows that can be seen are drawn, so ten thousand are no
//! more work than ten.

use egui::{
    Align2, CornerRadius, EventFilter, Id, Key, Modifiers, Rect, Response, Role, Sense, Shape,
    Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

use crate::overview::{Row, View};
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
const COLUMNS: [(&str, f32, f32, Option<By>); 7] = [
    ("report-date", 0.11, 0.2, Some(By::Date)),
    ("report-organisation", 0.2, 0.3, Some(By::Organisation)),
    ("report-teams", 0.17, 0.28, Some(By::Teams)),
    ("report-case", 0.22, 0.0, Some(By::Case)),
    ("report-agreements", 0.1, 0.0, None),
    ("overview-open", 0.1, 0.22, None),
    ("overview-next", 0.1, 0.0, Some(By::Next)),
];

/// The rows of a view in this order; equal ones stay in the order of their dates.
pub fn sorted(folder: &Folder, view: &View, order: Order) -> Vec<usize> {
    let mut rows: Vec<usize> = (0..view.rows.len()).collect();
    let row = |at: &usize| view.rows.get(*at);
    match order.by {
        // The collection has the order of dates.
        By::Date => {}
        By::Organisation => rows.sort_by_cached_key(|at| {
            let session = row(at).and_then(|row| folder.all.sessions.get(row.session));
            session.map(|session| session.organisation.to_lowercase())
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

pub fn show(
    ui: &mut Ui,
    state: &AppState,
    folder: &Folder,
    view: &View,
    rows: &[usize],
    order: &mut Order,
    out: &mut Vec<Action>,
) {
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
        let at = room.left_center() + vec2(space::XXS, 0.0);
        let painter = ui.painter().with_clip_rect(room);
        let Some(by) = *by else {
            painter.text(at, Align2::LEFT_CENTER, &words, font, t.ink2);
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
        let drawn = painter.text(at, Align2::LEFT_CENTER, &words, font, ink);
        if chosen {
            let at = drawn.right_center() + vec2(space::XS, 0.0);
            arrow(&painter, at, order.down, ink);
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
    let said = cells.iter().filter(|(words, _)| !words.is_empty());
    let said: Vec<&str> = said.map(|(words, _)| words.as_str()).collect();
    let name = [("name", said.join(", ").into())];
    let name = state.text.with("overview-open-session-name", &name);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    surround(ui, &response, rect);
    let t = tokens(ui);
    for ((words, loud), room) in cells.iter().zip(rooms(ui, rect)) {
        if room.width() == 0.0 {
            continue;
        }
        let ink = if *loud { t.bad } else { t.ink };
        let mut job =
            egui::text::LayoutJob::simple_singleline(words.clone(), Type::Body.font(), ink);
        job.wrap = egui::text::TextWrapping::truncate_at_width(room.width() - space::S);
        let galley = ui.painter().layout_job(job);
        let at = room.left_center() + vec2(space::XXS, -galley.size().y / 2.0);
        ui.painter().galley(at, galley, ink);
    }
    let line = Stroke::new(size::HAIRLINE, t.line);
    ui.painter().hline(rect.x_range(), rect.bottom(), line);
    response
}

/// What stands in the columns, and whether it asks for attention; that is said in words, too.
fn cells(state: &AppState, folder: &Folder, row: &Row) -> [(String, bool); 7] {
    let text = &state.text;
    let session = folder.all.sessions.get(row.session);
    let date = session.and_then(|session| session.date);
    let date = date.map_or_else(
        || text.get("overview-no-date").into_owned(),
        |date| text.short_date(date),
    );
    let organisation = session.map(|session| session.organisation.clone());
    let agreements = match row.agreements {
        0 => String::new(),
        count => text.with("overview-agreements-count", &[("count", count.into())]),
    };
    let late = row.overdue > 0;
    let open = match (row.open, row.overdue) {
        (0, _) => String::new(),
        (open, 0) => open.to_string(),
        (_, overdue) => text.with("overview-overdue-count", &[("count", overdue.into())]),
    };
    let next = row.next.map(|date| text.short_date(date));
    [
        (date, false),
        (organisation.unwrap_or_default(), false),
        (teams(folder, row), false),
        (cases(folder, row), false),
        (agreements, false),
        (open, late),
        (next.unwrap_or_default(), late),
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
