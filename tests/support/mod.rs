//! What tests and the benchmark share.

pub mod large;
