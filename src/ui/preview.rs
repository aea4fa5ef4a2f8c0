//! The pages of the report as they would leave now: what is known of them, and pictures of those
//! that somebody looks at.

use std::collections::HashMap;
use std::sync::Arc;

use egui::TextureHandle;
use jiff::civil::Date;

use crate::model::{Lang, Session};
use crate::report::Audience;
use crate::report::unshown::Unshown;
use crate::text::Message;

/// What the pages are made of.
#[derive(Clone)]
pub struct Wish {
    pub session: Arc<Session>,
    pub audience: Audience,
    pub lang: Lang,
    pub room_to_sign: bool,
    pub today: Date,
}

/// Which pages somebody looks at, counted from 0, and how many dots wide one is.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Look {
    pub first: usize,
    /// The one after the last.
    pub end: usize,
    pub width: u16,
}

/// What is known of the pages.
#[derive(Debug, Default)]
pub struct Made {
    /// The words on each page, for who does not see it.
    pub words: Vec<String>,
    pub contents: Vec<Entry>,
    pub unshown: Unshown,
}

/// A line of the list of pages: a heading, or a page on which none stands.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Entry {
    /// Counted from 0.
    pub page: usize,
    pub heading: Option<(u8, String)>,
    /// How far down the page, in thousandths.
    pub down: u16,
}

/// A picture of a page.
pub struct Picture {
    pub texture: TextureHandle,
}

/// The pages of the open session.
#[derive(Default)]
pub struct Preview {
    asked: Option<Wish>,
    /// Counts wishes; what belongs to an earlier one comes too late.
    number: u64,
    busy: bool,
    pub made: Made,
    pub fault: Option<Message>,
    look: Look,
    pictures: HashMap<usize, Picture>,
}

impl Look {
    pub fn holds(&self, page: usize) -> bool {
        (self.first..self.end).contains(&page)
    }
}

impl PartialEq for Wish {
    /// The same session is the same snapshot: it never changes.
    fn eq(&self, other: &Self) -> bool {
        let manner = |wish: &Self| (wish.audience, wish.lang, wish.room_to_sign, wish.today);
        Arc::ptr_eq(&self.session, &other.session) && manner(self) == manner(other)
    }
}

impl Preview {
    pub fn page_count(&self) -> usize {
        self.made.words.len()
    }

    /// Whether newer pages are on their way.
    pub fn is_busy(&self) -> bool {
        self.busy
    }

    /// The pages that pictures are made of.
    pub fn look(&self) -> Look {
        self.look
    }

    /// A picture of this page, which can be one of before the last change.
    pub fn picture(&self, page: usize) -> Option<&Picture> {
        self.pictures.get(&page)
    }

    /// What is not showable in the pages as they are now; nothing as long as those are being made.
    pub fn unshown(&self) -> Option<&Unshown> {
        let unshown = Some(&self.made.unshown);
        unshown.filter(|unshown| !self.busy && !unshown.is_empty())
    }

    /// Takes a wish; gives its number when it is a new one.
    pub(super) fn ask(&mut self, wish: Wish) -> Option<u64> {
        if self.asked.as_ref() == Some(&wish) {
            return None;
        }
        self.asked = Some(wish);
        self.busy = true;
        self.number += 1;
        Some(self.number)
    }

    /// Says which pages are in sight; lets go of the others.
    pub(super) fn look_at(&mut self, look: Look) {
        self.look = look;
        self.pictures.retain(|page, _| look.holds(*page));
    }

    pub(super) fn take(&mut self, number: u64, result: Result<Made, Message>) {
        if number != self.number {
            return;
        }
        self.busy = false;
        match result {
            Ok(made) => {
                let count = made.words.len();
                self.pictures.retain(|page, _| *page < count);
                (self.made, self.fault) = (made, None);
            }
            Err(fault) => {
                self.pictures.clear();
                (self.made, self.fault) = (Made::default(), Some(fault));
            }
        }
    }

    pub(super) fn take_picture(&mut self, page: usize, picture: Picture) {
        if self.look.holds(page) {
            self.pictures.insert(page, picture);
        }
    }

    /// Forgets the session, but not how many wishes there were.
    pub(super) fn forget(&mut self) {
        let number = self.number + 1;
        *self = Self {
            number,
            ..Self::default()
        };
    }

    pub(super) fn is_at_rest(&self) -> bool {
        self.look == Look::default()
    }

    pub(super) fn knows_nothing(&self) -> bool {
        self.asked.is_none()
    }
}
