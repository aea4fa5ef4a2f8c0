//! Parts that screens are made of. Each has a name for people who cannot see it.

mod bars;
mod buttons;
mod cards;
mod choice;
mod date;
mod fields;
mod figures;
mod folding;
mod more;
mod text;
mod timeline;
mod values;

pub use bars::*;
pub use buttons::*;
pub use cards::*;
pub use choice::*;
pub use date::*;
pub use fields::*;
pub use figures::*;
pub use folding::*;
pub use more::*;
pub use text::*;
pub use timeline::*;
pub use values::*;
