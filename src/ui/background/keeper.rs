//! A thread for our own small files.

use std::sync::mpsc::{Sender, channel};
use std::thread::JoinHandle;

use crate::store::StoreError;

type Write = Box<dyn FnOnce() -> Result<(), StoreError> + Send>;

/// Writes our own small files one after the other, so that the newest is the one that stays. Ends
/// when all are written.
pub(super) struct Keeper {
    writes: Option<Sender<Write>>,
    thread: Option<JoinHandle<()>>,
}

impl Keeper {
    pub fn new(done: impl Fn(Result<(), StoreError>) + Send + 'static) -> Self {
        let (writes, waiting) = channel::<Write>();
        let work = move || waiting.into_iter().for_each(|write| done(write()));
        Self {
            writes: Some(writes),
            thread: Some(std::thread::spawn(work)),
        }
    }

    pub fn write(&self, write: Write) {
        if let Some(writes) = &self.writes {
            // The thread lives as long as we do.
            let _ = writes.send(write);
        }
    }
}

impl Drop for Keeper {
    fn drop(&mut self) {
        self.writes = None;
        if let Some(thread) = self.thread.take() {
            // A write that failed has nobody left to tell.
            let _ = thread.join();
        }
    }
}
