//! Reads all sessions in a folder, for an overview. Nothing is ever written into that folder, and
//! nothing is taken on trust: what is remembered of a file counts only while the file is the same.

mod cache;
mod quick;
mod stamp;
#[cfg(test)]
mod tests;
mod walk;

use std::collections::HashMap;
use std::num::NonZero;
use std::panic::resume_unwind;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::SystemTime;

use super::{Doing, Paths, Problem, StoreError, format};
use crate::overview::{Script, SessionFacts};
use crate::source;
use cache::{Cache, Entry};
use quick::Copies;
use stamp::Stamp;

/// The most session files that one overview takes.
pub const MAX_SESSIONS: usize = 50_000;

/// What is in a folder.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scan {
    pub folder: PathBuf,
    /// In the order of their paths.
    pub sessions: Vec<Scanned>,
    /// Session files, and folders, that cannot take part, with the reason.
    pub unread: Vec<StoreError>,
    /// Links to files and folders: they are not followed, so circles do no harm.
    pub links: usize,
}

/// A session and its file.
#[derive(Clone, Debug, PartialEq)]
pub struct Scanned {
    pub path: PathBuf,
    pub facts: Arc<SessionFacts>,
}

/// How far a scan is. Shared with whoever waits for it, who can also stop it.
#[derive(Debug, Default)]
pub struct Progress {
    done: AtomicUsize,
    of: AtomicUsize,
    cancelled: AtomicBool,
}

impl Progress {
    /// Session files that were looked at, and how many there are; zero as long as that is unknown.
    pub fn now(&self) -> (usize, usize) {
        let of = self.of.load(Ordering::Relaxed);
        (self.done.load(Ordering::Relaxed).min(of), of)
    }

    /// Stops the scan soon.
    pub fn cancel(&self) {
        self.cancelled.store(true, Ordering::Relaxed);
    }

    pub fn is_cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }
}

/// A scan that is done, and what to remember of it.
#[derive(Debug)]
pub struct Done {
    pub scan: Scan,
    /// Kept apart, so that nobody waits for it.
    pub memory: Memory,
}

/// What is remembered for the next time.
#[derive(Debug)]
pub struct Memory {
    cache: Cache,
    file: PathBuf,
}

impl Memory {
    /// Writes it in our own folder, readable by its owner only.
    ///
    /// # Errors
    /// [`StoreError`]; the next scan is then slower, and no less right.
    pub fn keep(self) -> Result<(), StoreError> {
        match self.cache.has_news() {
            true => self.cache.save(&self.file),
            false => Ok(()),
        }
    }
}

/// Reads the sessions in a folder and those below it. `None` when it was cancelled.
///
/// # Errors
/// [`StoreError`] when the folder itself cannot be read. What is wrong in it is in [`Scan::unread`].
pub fn scan(folder: &Path, paths: &Paths, progress: &Progress) -> Result<Option<Done>, StoreError> {
    let walked = walk::walk(folder, progress)?;
    let file = cache::file_for(&walked.folder, paths);
    let memory = cache::Bytes::load(&file);
    let before = memory.cache(&walked.folder);
    progress.of.store(walked.sessions.len(), Ordering::Relaxed);
    let reader = Reader {
        folder: &walked.folder,
        before: &before,
        copies: Copies::default(),
        scripts: Scripts::of(&before),
        now: SystemTime::now(),
        progress,
    };
    let read = reader.read_all(&walked.sessions);
    if progress.is_cancelled() {
        return Ok(None);
    }
    let scripts = reader.scripts.into_list();
    let mut cache = Cache::new(&walked.folder, scripts, before.files.len());
    let mut scan = Scan {
        folder: walked.folder,
        sessions: Vec::new(),
        unread: walked.unread,
        links: walked.links,
    };
    for (path, read) in walked.sessions.into_iter().zip(read) {
        match read {
            Ok(found) => {
                cache.add(found.entry, found.is_news);
                let facts = found.facts;
                scan.sessions.push(Scanned { path, facts });
            }
            Err(problem) => scan.unread.push(problem.of(Doing::Scan, path)),
        }
    }
    scan.set_doubles_apart();
    let memory = Memory { cache, file };
    Ok(Some(Done { scan, memory }))
}

impl Scan {
    /// One file for each session: the one with the shortest path, because programs that make a
    /// copy make a longer name. Not the newest, because clocks disagree.
    fn set_doubles_apart(&mut self) {
        let length = |path: &Path| (path.as_os_str().len(), path.to_owned());
        let mut first: HashMap<String, PathBuf> = HashMap::new();
        for one in &self.sessions {
            let known = first.entry(one.facts.id.clone());
            let known = known.or_insert_with(|| one.path.clone());
            if length(&one.path) < length(known) {
                known.clone_from(&one.path);
            }
        }
        let unread = &mut self.unread;
        self.sessions.retain(|one| {
            let counts = first.get(&one.facts.id);
            let double = counts.filter(|path| **path != one.path);
            if let Some(path) = double {
                let problem = Problem::SameSession(path.clone());
                unread.push(problem.of(Doing::Scan, &one.path));
            }
            double.is_none()
        });
        unread.sort_by(|a, b| a.path.cmp(&b.path));
    }
}

/// A session as it was found.
struct Found {
    facts: Arc<SessionFacts>,
    entry: Entry,
    /// What is remembered of it is not what was remembered.
    is_news: bool,
}

struct Reader<'a> {
    folder: &'a Path,
    before: &'a cache::Before<'a>,
    copies: Copies,
    scripts: Scripts,
    now: SystemTime,
    progress: &'a Progress,
}

impl Reader<'_> {
    /// Reads all, with as many threads as there are cores. The order stays; a scan that is
    /// cancelled leaves some out.
    fn read_all(&self, paths: &[PathBuf]) -> Vec<Result<Found, Problem>> {
        let next = AtomicUsize::new(0);
        let work = || {
            let mut read = Vec::new();
            while !self.progress.is_cancelled() {
                let at = next.fetch_add(1, Ordering::Relaxed);
                let Some(path) = paths.get(at) else {
                    break;
                };
                read.push((at, self.read(path)));
                self.progress.done.fetch_add(1, Ordering::Relaxed);
            }
            read
        };
        let cores = thread::available_parallelism().map_or(1, NonZero::get);
        let mut all = thread::scope(|scope| {
            let others: Vec<_> = (1..cores).map(|_| scope.spawn(work)).collect();
            let mut all = work();
            for other in others {
                // An overview without what that one read would look whole.
                all.extend(other.join().unwrap_or_else(|fault| resume_unwind(fault)));
            }
            all
        });
        all.sort_by_key(|(at, _)| *at);
        all.into_iter().map(|(_, read)| read).collect()
    }

    fn read(&self, path: &Path) -> Result<Found, Problem> {
        let name = cache::name_of(path, self.folder);
        let stamp = Stamp::of(path, self.now)?;
        let known = self.before.files.get(name.as_str());
        if let Some(found) = known
            .filter(|known| known.stamp.vouches_for(&stamp))
            .and_then(|known| self.remembered(known))
        {
            return Ok(found);
        }
        let text = source::read_text(path)?;
        let stamp = stamp.with_content(text.as_bytes());
        if let Some(mut found) = known
            .filter(|known| known.stamp.has_same_content(&stamp))
            .and_then(|known| self.remembered(known))
        {
            found.is_news = found.entry.stamp != stamp;
            found.entry.stamp = stamp;
            return Ok(found);
        }
        let session = match quick::session(&text, &self.copies) {
            Some(session) => session,
            None => format::from_text(&text)?,
        };
        let mut facts = SessionFacts::of(&session, |script| self.scripts.share(script));
        facts.file = name.replace('\\', "/");
        let script = self.scripts.place_of(&facts.script);
        Ok(Found {
            entry: Entry::new(name, stamp, script, &facts),
            facts: Arc::new(facts),
            is_news: true,
        })
    }

    /// What was remembered of a file, if it can still be understood.
    fn remembered(&self, known: &cache::Known<'_>) -> Option<Found> {
        let mut facts = known.facts()?;
        facts.script = self.scripts.at(known.script)?;
        facts.file = known.name.replace('\\', "/");
        Some(Found {
            facts: Arc::new(facts),
            entry: known.entry(),
            is_news: false,
        })
    }
}

/// The scripts of all sessions, each once. Those that were remembered keep their places.
struct Scripts(Mutex<(Vec<Arc<Script>>, Places)>);

type Places = HashMap<Arc<Script>, usize>;

impl Scripts {
    fn of(before: &cache::Before<'_>) -> Self {
        let list: Vec<_> = before.scripts.iter().cloned().map(Arc::new).collect();
        let places = list.iter().cloned().enumerate();
        let places = places.map(|(place, script)| (script, place)).collect();
        Self(Mutex::new((list, places)))
    }

    fn share(&self, script: Script) -> Arc<Script> {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (list, places) = &mut *known;
        if let Some((shared, _)) = places.get_key_value(&script) {
            return Arc::clone(shared);
        }
        let shared = Arc::new(script);
        places.insert(Arc::clone(&shared), list.len());
        list.push(Arc::clone(&shared));
        shared
    }

    fn place_of(&self, script: &Script) -> usize {
        let known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        known.1.get(script).copied().unwrap_or_default()
    }

    fn at(&self, place: usize) -> Option<Arc<Script>> {
        let known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        known.0.get(place).cloned()
    }

    fn into_list(self) -> Vec<Arc<Script>> {
        let known = self.0.into_inner();
        known.unwrap_or_else(PoisonError::into_inner).0
    }
}
