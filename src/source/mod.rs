//! Reads files that people and other programs may have written, cut short or mixed up: bounded in
//! size and depth, and with line and column for everything that is wrong.

mod file;
mod place;
mod syntax;

pub use file::{FileFault, MAX_BYTES, read_bytes, read_text};
pub use place::{Place, nth_id, word_after};
pub use syntax::{Syntax, SyntaxFault, options, parse};
