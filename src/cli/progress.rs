use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::screen::Screen;

/// A bar on standard error for several files, while a person is watching who does not want it quiet.
pub fn bar(files: usize, quiet: bool) -> ProgressBar {
    if files < 2 || quiet || !Screen::watched() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::with_draw_target(Some(files as u64), ProgressDrawTarget::stderr_with_hz(10));
    match ProgressStyle::with_template("reading {pos} of {len} files {wide_bar}") {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}
