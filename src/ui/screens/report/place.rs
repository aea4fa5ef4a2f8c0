//! Where somebody is in the pages and how large those are. Only numbers: positions in points from
//! the top left corner of everything that scrolls.

use egui::{Vec2, vec2};

use crate::report::style::{PAGE_HEIGHT, PAGE_WIDTH};
use crate::ui::theme::space;

/// Points of the screen for a point on paper, at 100 %: as large as it will be printed.
const PRINTED: f32 = 96.0 / 72.0;
/// Per cent: the steps of larger and smaller.
const STEPS: [f32; 9] = [50.0, 67.0, 80.0, 100.0, 125.0, 150.0, 200.0, 300.0, 400.0];
/// Per cent: a page that fills a wide window has letters for a poster.
const WIDEST: f32 = 150.0;
/// Per cent: no page is smaller, however small the window.
const SMALLEST: f32 = 20.0;

/// How large the pages are.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Zoom {
    /// As wide as the window allows.
    #[default]
    Width,
    /// A whole page in the window.
    Page,
    Percent(f32),
}

/// A spot in the report: a page, counted from 0, and how far down it, from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spot {
    pub page: usize,
    pub down: f32,
}

#[derive(Default)]
pub struct Place {
    pub zoom: Zoom,
    /// Where to go in the next frame.
    pub go_to: Option<Spot>,
    /// The page that is read.
    pub current: usize,
    /// Size of the part of the window that shows pages.
    room: Vec2,
    page: Vec2,
    /// Height of what stands above the first page.
    pub head: f32,
    pub offset: Vec2,
    count: usize,
    /// The page that somebody went to, which stays the one that is read until they scroll on.
    aimed: Option<(Vec2, usize)>,
}

impl Place {
    /// Size of a page in points.
    pub fn page(&self) -> Vec2 {
        self.page
    }

    /// Size of the pages in per cent of how they are printed.
    pub fn percent(&self) -> f32 {
        self.page.x / (PAGE_WIDTH * PRINTED) * 100.0
    }

    pub fn zoom_in(&mut self) {
        let now = self.percent() + 0.5;
        let next = STEPS.into_iter().find(|step| *step > now);
        self.zoom = next.map_or(self.zoom, Zoom::Percent);
    }

    pub fn zoom_out(&mut self) {
        let now = self.percent() - 0.5;
        let next = STEPS.into_iter().rev().find(|step| *step < now);
        self.zoom = next.map_or(self.zoom, Zoom::Percent);
    }

    /// Where the top of a page stands.
    pub fn top_of(&self, page: usize) -> f32 {
        self.head + page as f32 * self.stride()
    }

    /// The first page that shows between two heights, and the one after the last.
    pub fn between(&self, top: f32, bottom: f32) -> (usize, usize) {
        let page_at = |y: f32| ((y - self.head) / self.stride()).max(0.0);
        let first = page_at(top).floor() as usize;
        (first, page_at(bottom).ceil() as usize)
    }

    /// Size of everything that scrolls.
    pub fn whole(&self) -> Vec2 {
        let width = (self.page.x + 2.0 * space::M).max(self.room.x);
        vec2(width, self.top_of(self.count) + space::M)
    }

    /// Takes the size of the window and the number of pages; says where to scroll to when that
    /// changes what is in sight. `dot` is the size of a dot of the screen.
    pub fn fit(&mut self, room: Vec2, count: usize, dot: f32) -> Option<Vec2> {
        let before = std::mem::replace(&mut self.page, self.zoom.page(room, dot));
        (self.room, self.count) = (room, count);
        if let Some(spot) = self.go_to.take()
            && spot.page < count
        {
            let above = if spot.down > 0.0 { space::XL } else { space::S };
            let y = self.top_of(spot.page) + spot.down * self.page.y - above;
            let offset = self.within(vec2(self.offset.x, y));
            self.aimed = Some((offset, spot.page));
            return Some(offset);
        }
        if before.y == 0.0 || before == self.page {
            return None;
        }
        // What stood on top stays on top, and the middle in the middle.
        let read = (self.offset.y - self.head) / (before.y + space::M);
        let y = match read > 0.0 {
            true => self.head + read * self.stride(),
            false => self.offset.y,
        };
        let x = (self.whole().x - room.x) / 2.0;
        Some(self.within(vec2(x, y)))
    }

    /// This position, as far as there is something to see there.
    pub fn within(&self, offset: Vec2) -> Vec2 {
        let most = (self.whole() - self.room).max(Vec2::ZERO);
        offset.clamp(Vec2::ZERO, most)
    }

    /// Says after scrolling what is in sight.
    pub fn scrolled(&mut self, offset: Vec2) {
        self.offset = offset;
        self.aimed = self
            .aimed
            .filter(|(there, _)| (offset - *there).abs().max_elem() < 1.0);
        let looked_at = offset.y + self.room.y * 0.4;
        let (page, _) = self.between(looked_at, looked_at);
        let page = self.aimed.map_or(page, |(_, page)| page);
        self.current = page.min(self.count.saturating_sub(1));
    }

    fn stride(&self) -> f32 {
        self.page.y + space::M
    }
}

impl Zoom {
    /// Size of a page in points, in whole dots.
    fn page(self, room: Vec2, dot: f32) -> Vec2 {
        let printed = vec2(PAGE_WIDTH, PAGE_HEIGHT) * PRINTED;
        // Room for the bar at the side.
        let free = room - vec2(2.0 * space::M + space::S, space::M);
        let percent = match self {
            Self::Width => (free.x / printed.x * 100.0).clamp(SMALLEST, WIDEST),
            Self::Page => {
                let fits = (free / printed).min_elem() * 100.0;
                fits.clamp(SMALLEST, WIDEST)
            }
            Self::Percent(percent) => percent,
        };
        let dots = (printed * percent / 100.0 / dot).round();
        dots * dot
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROOM: Vec2 = vec2(800.0, 600.0);

    fn place() -> Place {
        let mut place = Place {
            head: 200.0,
            ..Place::default()
        };
        assert_eq!(place.fit(ROOM, 12, 1.0), None);
        place
    }

    #[test]
    fn a_page_is_as_wide_as_the_window_and_grows_and_shrinks_in_steps() {
        let mut place = place();
        let fitting = place.page().x;
        assert!(fitting > 700.0 && fitting < 800.0, "{fitting}");
        place.zoom_in();
        place.fit(ROOM, 12, 1.0);
        assert_eq!(place.percent().round(), 100.0);
        for _ in 0..20 {
            place.zoom_out();
            place.fit(ROOM, 12, 1.0);
        }
        assert_eq!(place.percent().round(), 50.0);
    }

    #[test]
    fn a_larger_page_shows_the_same_lines() {
        let mut place = place();
        place.scrolled(vec2(0.0, place.top_of(3) + place.page().y / 2.0));
        assert_eq!(place.current, 3);
        place.zoom = Zoom::Percent(200.0);
        let offset = place.fit(ROOM, 12, 1.0).unwrap();
        let expected = place.top_of(3) + place.page().y / 2.0;
        assert!(
            (offset.y - expected).abs() < space::M,
            "{offset} {expected}"
        );
    }

    #[test]
    fn there_is_nothing_beyond_the_last_page() {
        let mut place = place();
        place.go_to = Some(Spot {
            page: 11,
            down: 0.9,
        });
        let offset = place.fit(ROOM, 12, 1.0).unwrap();
        assert_eq!(offset.y, place.whole().y - ROOM.y);
        place.go_to = Some(Spot {
            page: 12,
            down: 0.0,
        });
        assert_eq!(place.fit(ROOM, 12, 1.0), None);
    }
}
