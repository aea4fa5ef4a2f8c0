//! Makes the pages of the report and pictures of those in sight, on one thread: the newest wish
//! counts, and what nobody waits for any more is not made.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};

use egui::ColorImage;
use jiff::Zoned;

use crate::report::export::{self, ExportFault};
use crate::report::page::Document;
use crate::report::pdf::{self, Stamp};
use crate::report::raster::Reader;
use crate::report::style::PAGE_HEIGHT;
use crate::report::unshown::Unshown;
use crate::text::{Message, Sentence as _, Text};
use crate::ui::preview::{Entry, Look, Made, Wish};

/// What comes back.
pub enum Told {
    Made {
        number: u64,
        result: Result<Made, Message>,
    },
    Picture {
        page: usize,
        image: ColorImage,
    },
}

type Tell = Arc<dyn Fn(Told) + Send + Sync>;

/// The way to the thread, which starts with the first order and ends when nobody can order any
/// more.
pub struct Pages {
    tell: Tell,
    orders: Option<Sender<Order>>,
}

enum Order {
    Make(Job),
    Look(Look),
    Forget,
}

struct Job {
    number: u64,
    wish: Wish,
    /// Words for what goes wrong, in the language of the window.
    text: Arc<Text>,
}

impl Pages {
    pub(super) fn new(tell: impl Fn(Told) + Send + Sync + 'static) -> Self {
        let (tell, orders) = (Arc::new(tell), None);
        Self { tell, orders }
    }

    /// Makes the pages anew, and then pictures of those in sight.
    pub fn make(&mut self, number: u64, wish: Wish, text: Arc<Text>) {
        self.order(Order::Make(Job { number, wish, text }));
    }

    /// Makes pictures of these pages.
    pub fn look_at(&mut self, look: Look) {
        self.order(Order::Look(look));
    }

    /// Lets go of everything.
    pub fn forget(&mut self) {
        self.order(Order::Forget);
    }

    fn order(&mut self, order: Order) {
        let orders = self.orders.get_or_insert_with(|| {
            let (sender, orders) = channel();
            let tell = Arc::clone(&self.tell);
            std::thread::spawn(move || Desk::new(orders).work(&*tell));
            sender
        });
        // The thread catches what goes wrong, so it lives as long as we do.
        let _ = orders.send(order);
    }
}

/// What the thread has before it.
struct Desk {
    orders: Receiver<Order>,
    open: bool,
    waiting: Option<Job>,
    /// Whose pages are read, with words for what goes wrong.
    of: Option<(u64, Arc<Text>)>,
    reader: Option<Reader>,
    look: Look,
    /// The pages in sight of which there is a picture.
    drawn: Vec<usize>,
}

impl Desk {
    fn new(orders: Receiver<Order>) -> Self {
        Self {
            orders,
            open: true,
            waiting: None,
            of: None,
            reader: None,
            look: Look::default(),
            drawn: Vec::new(),
        }
    }

    fn work(mut self, tell: &dyn Fn(Told)) {
        while self.open {
            if let Some(job) = self.waiting.take() {
                self.make(job, tell);
            } else if let Some(page) = self.next_page() {
                self.draw(page, tell);
            } else {
                match self.orders.recv() {
                    Ok(order) => self.take(order),
                    Err(_) => self.open = false,
                }
            }
            self.hear();
        }
    }

    /// Takes every order that is there by now.
    fn hear(&mut self) {
        while let Ok(order) = self.orders.try_recv() {
            self.take(order);
        }
    }

    fn take(&mut self, order: Order) {
        match order {
            Order::Make(job) => self.waiting = Some(job),
            Order::Look(look) => {
                let resized = look.width != self.look.width;
                self.drawn.retain(|page| !resized && look.holds(*page));
                self.look = look;
            }
            Order::Forget => {
                (self.waiting, self.reader) = (None, None);
                (self.look, self.drawn) = (Look::default(), Vec::new());
            }
        }
    }

    fn make(&mut self, job: Job, tell: &dyn Fn(Told)) {
        let number = job.number;
        let made = catch_unwind(AssertUnwindSafe(|| self.pages_of(&job)));
        let result = match made {
            // Something newer waits.
            Ok(None) => return,
            Ok(Some(Ok((made, reader)))) => {
                self.reader = Some(reader);
                Ok(made)
            }
            Ok(Some(Err(fault))) => Err(fault.message(&job.text)),
            Err(_) => Err(broken(&job.text)),
        };
        if result.is_err() {
            self.reader = None;
        }
        self.drawn.clear();
        self.of = Some((number, job.text));
        tell(Told::Made { number, result });
    }

    /// The pages of a job, unless something newer comes meanwhile.
    fn pages_of(&mut self, job: &Job) -> Option<Result<(Made, Reader), ExportFault>> {
        let Wish {
            session,
            audience,
            lang,
            room_to_sign,
            today,
        } = &job.wish;
        let words = Text::new(*lang);
        let pages = export::pages(session, &words, *audience, *room_to_sign, *today);
        self.hear();
        if self.waiting.is_some() {
            return None;
        }
        Some(pages.and_then(|pages| {
            let stamp = Stamp {
                id: [0; 16],
                created: Zoned::now(),
            };
            let bytes = pdf::write(&pages, None, &stamp).map_err(ExportFault::Pdf)?;
            let reader = Reader::open(bytes).map_err(ExportFault::Raster)?;
            Ok((about(&pages), reader))
        }))
    }

    /// The next page in sight without a picture.
    fn next_page(&self) -> Option<usize> {
        let count = self.reader.as_ref()?.page_count();
        let mut sight = self.look.first..self.look.end.min(count);
        sight.find(|page| self.look.width > 0 && !self.drawn.contains(page))
    }

    fn draw(&mut self, page: usize, tell: &dyn Fn(Told)) {
        // Whatever comes of it, once is enough.
        self.drawn.push(page);
        let (Some(reader), width) = (&self.reader, self.look.width) else {
            return;
        };
        match catch_unwind(AssertUnwindSafe(|| reader.picture(page, width))) {
            Ok(Some(picture)) => {
                let size = [picture.width, picture.height];
                let image = ColorImage::from_rgba_premultiplied(size, &picture.rgba);
                tell(Told::Picture { page, image });
            }
            Ok(None) => {}
            Err(_) => {
                self.reader = None;
                if let Some((number, text)) = self.of.take() {
                    let result = Err(broken(&text));
                    tell(Told::Made { number, result });
                }
            }
        }
    }
}

fn broken(text: &Text) -> Message {
    Message::plain(text.get("preview-broken").into_owned())
}

/// What people should know of the pages beside how they look.
fn about(pages: &Document) -> Made {
    let words = pages.pages.iter().map(|page| {
        // Divided words are whole when they are read out.
        page.text().replace('\u{AD}', "")
    });
    Made {
        words: words.collect(),
        contents: contents(pages),
        unshown: Unshown::of(pages),
    }
}

/// Every heading in order, and between them the pages on which none stands.
fn contents(pages: &Document) -> Vec<Entry> {
    let mut entries: Vec<Entry> = pages
        .outline
        .iter()
        .map(|mark| Entry {
            page: mark.page,
            heading: Some((mark.level, mark.text.clone())),
            down: (mark.y / PAGE_HEIGHT * 1000.0) as u16,
        })
        .collect();
    let has_none = |page: &usize| !pages.outline.iter().any(|mark| mark.page == *page);
    let bare = (0..pages.pages.len()).filter(has_none).map(|page| Entry {
        page,
        heading: None,
        down: 0,
    });
    let bare: Vec<Entry> = bare.collect();
    entries.extend(bare);
    entries.sort_by_key(|entry| (entry.page, entry.down));
    entries
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use jiff::civil::date;

    use super::*;
    use crate::model::Lang;
    use crate::report::Audience;
    use crate::workshops;

    fn job(number: u64) -> Job {
        let session = Arc::new(workshops::example().unwrap());
        Job {
            number,
            wish: Wish {
                session,
                audience: Audience::Internal,
                lang: Lang::Nl,
                room_to_sign: false,
                today: date(2026, 11, 21),
            },
            text: Arc::new(Text::new(Lang::Nl)),
        }
    }

    fn look(first: usize, end: usize) -> Look {
        let width = 100;
        Look { first, end, width }
    }

    /// What is told when these orders wait while a job is being made.
    fn told(begun: Option<Job>, orders: impl IntoIterator<Item = Order>) -> Vec<String> {
        let (sender, receiver) = channel();
        orders
            .into_iter()
            .for_each(|order| sender.send(order).unwrap());
        drop(sender);
        let mut desk = Desk::new(receiver);
        desk.waiting = begun;
        let told = RefCell::new(Vec::new());
        desk.work(&|one| {
            told.borrow_mut().push(match one {
                Told::Made { number, result } => {
                    let made = result.unwrap();
                    assert!(made.words[0].contains("Gemeente Voorbeeldstad"));
                    assert_eq!(made.contents[0].page, 0);
                    format!("made {number}")
                }
                Told::Picture { page, image } => {
                    assert_eq!(image.size, [100, 141]);
                    format!("page {page}")
                }
            });
        });
        told.into_inner()
    }

    #[test]
    fn the_newest_wish_counts_also_when_another_has_begun() {
        let newer = [Order::Make(job(2)), Order::Make(job(3))];
        assert_eq!(told(Some(job(1)), newer), ["made 3"]);
    }

    #[test]
    fn only_pages_in_sight_are_drawn_and_each_once() {
        let orders = [
            Order::Make(job(1)),
            Order::Look(look(0, 9)),
            Order::Look(look(2, 4)),
        ];
        assert_eq!(told(None, orders), ["made 1", "page 2", "page 3"]);
        let beyond = [Order::Make(job(1)), Order::Look(look(900, 902))];
        assert_eq!(told(None, beyond), ["made 1"]);
        let none = [Order::Make(job(1)), Order::Look(look(0, 2)), Order::Forget];
        assert!(told(None, none).is_empty());
    }

    #[test]
    fn a_page_that_went_out_of_sight_and_came_back_is_drawn_again() {
        let (_, orders) = channel();
        let mut desk = Desk::new(orders);
        desk.take(Order::Look(look(0, 3)));
        desk.drawn = vec![0, 1, 2];
        desk.take(Order::Look(look(1, 4)));
        desk.take(Order::Look(look(0, 3)));
        assert_eq!(desk.drawn, [1, 2]);
        desk.take(Order::Look(Look {
            width: 200,
            ..look(0, 3)
        }));
        assert!(desk.drawn.is_empty(), "another size is another picture");
    }

    #[test]
    fn pages_without_a_heading_are_in_the_list_too() {
        let session = workshops::example().unwrap();
        let text = Text::new(Lang::Nl);
        let day = date(2026, 11, 21);
        let mut pages = export::pages(&session, &text, Audience::Internal, false, day).unwrap();
        pages.outline.retain(|mark| mark.page != 2);
        let contents = contents(&pages);
        let bare: Vec<_> = contents
            .iter()
            .filter(|one| one.heading.is_none())
            .collect();
        assert!(bare.iter().any(|entry| entry.page == 2));
        assert!(contents.is_sorted_by_key(|entry| (entry.page, entry.down)));
    }
}
