//! The way to a window. The libraries of the screen are not linked but looked up while the window
//! opens, and some of the code that does so panics when one is missing. So until the window is
//! open, a panic is a reason to tell, not a crash.

use std::any::Any;
use std::cell::Cell;
use std::env;
use std::panic::{self, AssertUnwindSafe, PanicHookInfo};
use std::rc::Rc;

use eframe::{App, CreationContext, NativeOptions};

use crate::text::{Message, Text};

type Hook = Box<dyn Fn(&PanicHookInfo<'_>) + Sync + Send>;

/// Opens a window with what `make` puts in it, and returns when it is closed.
///
/// # Errors
/// A [`Message`] when there is no display, a library is missing, or the display goes away.
pub fn open<A: App + 'static>(
    options: NativeOptions,
    text: &Text,
    make: impl FnOnce(&CreationContext<'_>) -> A + 'static,
) -> Result<(), Message> {
    if !has_display() {
        return Err(failed(text, &text.get("window-no-display")));
    }
    // Until the window is open, nobody should read about a crash.
    let hook: Rc<Cell<Option<Hook>>> = Rc::new(Cell::new(Some(panic::take_hook())));
    panic::set_hook(Box::new(|_| {}));
    let when_open = Rc::clone(&hook);
    let start = move |creation: &CreationContext<'_>| {
        restore(&when_open);
        Ok(Box::new(make(creation)) as Box<dyn App>)
    };
    let run = || eframe::run_native(env!("CARGO_PKG_NAME"), options, Box::new(start));
    let ran = panic::catch_unwind(AssertUnwindSafe(run));
    let was_open = !restore(&hook);
    match ran {
        Ok(Ok(())) => Ok(()),
        Ok(Err(error)) if was_open => {
            let why = error.to_string();
            let lost = text.with("window-lost", &[("why", essence(&why).into())]);
            Err(Message::plain(lost))
        }
        Ok(Err(error)) => Err(failed(text, &obstacle(&error, text))),
        Err(crash) if was_open => panic::resume_unwind(crash),
        Err(missing) => Err(failed(text, essence(reason(missing.as_ref())))),
    }
}

/// Puts the hook back that was there before. Returns whether it still had to be.
fn restore(hook: &Cell<Option<Hook>>) -> bool {
    let before = hook.take();
    let had_to = before.is_some();
    if let Some(before) = before {
        panic::set_hook(before);
    }
    had_to
}

/// Other systems always have a display.
fn has_display() -> bool {
    let is_set = |name| env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux")
        || ["WAYLAND_DISPLAY", "WAYLAND_SOCKET", "DISPLAY"]
            .iter()
            .any(is_set)
}

fn failed(text: &Text, why: &str) -> Message {
    let what = text.with("window-failed", &[("why", why.into())]);
    if cfg!(target_os = "linux") {
        Message::with_hint(what, text.get("window-packages").into_owned())
    } else {
        Message::plain(what)
    }
}

/// What was in the way of a window.
fn obstacle(error: &eframe::Error, text: &Text) -> String {
    use eframe::Error as E;
    let words = error.to_string();
    let why = essence(&words);
    match error {
        E::Glutin(_) | E::NoGlutinConfigs(..) | E::OpenGL(_) => {
            text.with("window-no-opengl", &[("why", why.into())])
        }
        _ => why.to_owned(),
    }
}

/// The last part of a chain of errors: what comes before it is where in the sources it arose.
fn essence(chain: &str) -> &str {
    chain.rsplit(": ").next().unwrap_or(chain)
}

/// What a panic said.
fn reason(panic: &(dyn Any + Send)) -> &str {
    let owned = panic.downcast_ref::<String>().map(String::as_str);
    owned
        .or_else(|| panic.downcast_ref::<&str>().copied())
        .unwrap_or_default()
}
