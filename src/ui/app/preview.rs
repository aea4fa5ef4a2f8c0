//! Keeps the pages on the report screen up to date.

use std::sync::Arc;

use egui::{Context, TextureOptions};

use super::App;
use crate::ui::background::Told;
use crate::ui::preview::{Look, Picture, Wish};
use crate::ui::state::Screen;

impl App {
    /// Asks for pages when the report is in front and something in it changed.
    pub(super) fn keep_preview(&mut self) {
        let Some(session) = self.state.session() else {
            if !self.state.preview.knows_nothing() {
                self.state.preview.forget();
                self.background.pages().forget();
            }
            return;
        };
        if self.state.screen != Screen::Report {
            // Pictures are large, and made again in a moment.
            if !self.state.preview.is_at_rest() {
                self.look_at_pages(Look::default());
            }
            return;
        }
        let wish = Wish {
            session: Arc::clone(session),
            audience: self.state.audience,
            lang: self.state.report_lang,
            room_to_sign: self.state.room_to_sign,
            today: self.state.today,
        };
        if let Some(number) = self.state.preview.ask(wish.clone()) {
            let text = Arc::clone(&self.state.text);
            self.background.pages().make(number, wish, text);
        }
    }

    pub(super) fn look_at_pages(&mut self, look: Look) {
        self.state.preview.look_at(look);
        self.background.pages().look_at(look);
    }

    pub(super) fn told_of_pages(&mut self, told: Told, context: &Context) {
        match told {
            Told::Made { number, result } => self.state.preview.take(number, result),
            Told::Picture { page, image } => {
                let name = format!("page-{page}");
                let texture = context.load_texture(name, image, TextureOptions::LINEAR);
                self.state.preview.take_picture(page, Picture { texture });
            }
        }
    }
}
