//! The one tool of the course.
fn main() {}
