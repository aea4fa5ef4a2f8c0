//! A clock that goes forward through sleep, changed system clocks and daylight saving: the system
//! time at the start plus the time that passed since, as the machine itself counts it.

use jiff::{SignedDuration, Timestamp};

/// Reads the system's clock once; after that only what passes.
pub struct Steady {
    began: Timestamp,
    mark: Mark,
}

impl Steady {
    pub fn start() -> Self {
        Self {
            began: Timestamp::now(),
            mark: Mark::now(),
        }
    }

    pub fn now(&self) -> Timestamp {
        let passed = SignedDuration::from_millis(self.mark.elapsed_millis());
        self.began.checked_add(passed).unwrap_or(self.began)
    }
}

/// On Linux the plain monotonic clock stands still while a laptop sleeps; this one does not.
#[cfg(target_os = "linux")]
struct Mark(i64);

#[cfg(target_os = "linux")]
impl Mark {
    fn now() -> Self {
        let time = rustix::time::clock_gettime(rustix::time::ClockId::Boottime);
        Self(time.tv_sec * 1_000 + time.tv_nsec / 1_000_000)
    }

    fn elapsed_millis(&self) -> i64 {
        Self::now().0 - self.0
    }
}

/// Elsewhere the standard clock counts sleep too.
#[cfg(not(target_os = "linux"))]
struct Mark(std::time::Instant);

#[cfg(not(target_os = "linux"))]
impl Mark {
    fn now() -> Self {
        Self(std::time::Instant::now())
    }

    fn elapsed_millis(&self) -> i64 {
        i64::try_from(self.0.elapsed().as_millis()).unwrap_or(i64::MAX)
    }
}
