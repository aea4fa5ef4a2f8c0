//! Copies of the session that a synchronised folder made: found, compared and merged.

use std::path::Path;
use std::sync::Arc;

use egui::Context;

use super::App;
use crate::model::{Choice, Merge, Point};
use crate::store::{SideCopy, StoreError};
use crate::text::{Message, Sentence as _};
use crate::ui::action::MergeWish;
use crate::ui::state::{Dialog, Merging};

impl App {
    /// Looks for copies beside the file; of its own accord, or because somebody asked.
    pub(super) fn look_for_copies(&mut self, asked: bool) {
        let Some(document) = &self.state.document else {
            return;
        };
        if let Some(path) = document.path.clone().filter(|_| !document.read_only) {
            let session = Arc::clone(document.session());
            self.background.find_copies(path, session, asked);
        }
    }

    pub(super) fn copies_found(&mut self, path: &Path, list: Vec<SideCopy>, asked: bool) {
        let document = self.state.document.as_ref();
        let here = document.is_some_and(|d| d.path.as_deref() == Some(path) && !d.read_only);
        if here && asked {
            self.state.dialog = Some(Dialog::Copies { list, asked });
        } else if here {
            // Once each: "later" is an answer, too.
            let is_new = |copy: &SideCopy| copy.is_conflict && !self.told_copies.contains(copy);
            let new: Vec<_> = list.into_iter().filter(is_new).collect();
            self.told_copies.extend_from_slice(&new);
            self.state.copies.extend(new);
        }
    }

    /// Tells of conflict copies, when nothing else is going on.
    pub(super) fn offer_copies(&mut self) {
        if self.state.dialog.is_none() && !self.state.copies.is_empty() {
            let list = std::mem::take(&mut self.state.copies);
            let asked = false;
            self.state.dialog = Some(Dialog::Copies { list, asked });
        }
    }

    pub(super) fn merge(&mut self, wish: MergeWish, context: &Context) {
        match wish {
            MergeWish::Compare(copy) => self.compare_copy(*copy),
            MergeWish::Choose(at, choice) => {
                self.choose(|number, _| (number == at).then_some(choice))
            }
            MergeWish::ChooseAll(choice) => {
                self.choose(|_, point| point.choices.contains(&choice).then_some(choice));
            }
            MergeWish::Apply => self.apply_merge(context),
            MergeWish::Remove => {
                if let Some(Dialog::Merged(copy)) = self.state.dialog.take() {
                    let root = self.state.paths.versions();
                    self.background.remove_copy(*copy, root);
                }
            }
        }
    }

    fn compare_copy(&mut self, copy: SideCopy) {
        let Some(session) = self.state.session() else {
            return;
        };
        let merge = Merge::new(session, &copy.session);
        self.state.dialog = Some(if merge.points().is_empty() {
            Dialog::Merged(Box::new(copy))
        } else {
            let choices = merge.points().iter().map(Point::usual).collect();
            Dialog::Merge(Box::new(Merging {
                copy,
                merge,
                choices,
            }))
        });
    }

    fn choose(&mut self, wanted: impl Fn(usize, &Point) -> Option<Choice>) {
        let Some(Dialog::Merge(merging)) = &mut self.state.dialog else {
            return;
        };
        let points = merging.merge.points().iter().enumerate();
        for ((number, point), choice) in points.zip(&mut merging.choices) {
            *choice = wanted(number, point).unwrap_or(*choice);
        }
    }

    /// The merged session becomes the next step: it can be undone, and the one of now is kept.
    fn apply_merge(&mut self, context: &Context) {
        let Some(Dialog::Merge(merging)) = self.state.dialog.take() else {
            return;
        };
        let merged = self
            .state
            .session()
            .and_then(|session| merging.merge.outcome(session, &merging.choices));
        let Some(merged) = merged else {
            let words = ["merge-failed", "do-report-fault"].map(|id| self.state.text.get(id));
            let [what, hint] = words.map(String::from);
            return self.tell(Message::with_hint(what, hint));
        };
        // A merge that breaks a limit is refused, and told.
        if self.go_back_to(merged, context) {
            self.state.dialog = Some(Dialog::Merged(Box::new(merging.copy)));
        }
    }

    pub(super) fn copy_removed(&mut self, result: Result<(), StoreError>) {
        match result {
            Ok(()) => self.state.notice = Some(self.state.text.get("merge-removed").into_owned()),
            Err(error) => self.tell(error.message(&self.state.text)),
        }
    }
}
