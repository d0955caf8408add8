//! The command line tool: see the library's `cli`.

fn main() {}
