pub mod history;
pub mod model;
pub mod text;
