//! The subcommands. The only place that may know everything.
