pub mod fonts;
pub mod history;
pub mod model;
pub mod report;
pub mod text;
