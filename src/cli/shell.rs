//! `boardcheck completions` and `boardcheck man`: both drawn from the command line as it is.

use clap::CommandFactory as _;
use clap_complete::Shell;

use super::args::Cli;
use super::fault::Fault;
use super::outcome::Outcome;
use super::screen::Screen;

/// Prints completions for a shell.
pub fn completions(shell: Shell, screen: Screen) -> Result<Outcome, Vec<Fault>> {
    let mut out = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), "boardcheck", &mut out);
    put(&out, screen)
}

/// Prints the manual page, one for the program and all its subcommands.
pub fn man(screen: Screen) -> Result<Outcome, Vec<Fault>> {
    let mut out = Vec::new();
    let mut command = Cli::command();
    command.build();
    let written = clap_mangen::Man::new(command.clone()).render(&mut out);
    let written = command
        .get_subcommands()
        .filter(|sub| !sub.is_hide_set())
        .try_fold((), |(), sub| {
            out.extend_from_slice(b".SH \"");
            out.extend_from_slice(format!("BOARDCHECK {}", sub.get_name()).to_uppercase().as_bytes());
            out.extend_from_slice(b"\"\n");
            let page = clap_mangen::Man::new(sub.clone());
            page.render_synopsis_section(&mut out)?;
            page.render_description_section(&mut out)?;
            page.render_options_section(&mut out)
        })
        .and(written);
    written.map_err(|error| vec![Fault::new(format!("the manual page cannot be made ({error})"))])?;
    put(&out, screen)
}

fn put(bytes: &[u8], screen: Screen) -> Result<Outcome, Vec<Fault>> {
    screen.put(&String::from_utf8_lossy(bytes), None).map_err(|fault| vec![fault])?;
    Ok(Outcome::Clean)
}
