//! What a workshop is and what people filled in. Pure: no files, no clock, no screen, no sentences.

mod value_set;
mod words;
mod workshop;

pub use value_set::*;
pub use words::*;
pub use workshop::*;
