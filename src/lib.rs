pub mod fonts;
pub mod history;
pub mod model;
pub mod report;
pub mod source;
pub mod store;
pub mod text;
pub mod workshops;
