//! Compiles programs with `cargo install` and reports progress.

use crate::process::error_line;
use crate::project::Project;
use std::io::{self, BufRead, BufReader, IsTerminal, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use xshell::cmd;

/// Compiler settings. The programs run for about a second, so fast compilation matters more than speed.
const LIGHT_PROFILE: [(&str, &str); 3] = [
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0"),
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
];

/// Makes cargo print its progress bar without a terminal.
const PROGRESS_BAR: [(&str, &str); 3] =
    [("CARGO_TERM_PROGRESS_WHEN", "always"), ("CARGO_TERM_PROGRESS_WIDTH", "80"), ("CARGO_TERM_COLOR", "never")];

/// The time between two reports if lines cannot be overwritten.
const BETWEEN_LINES: Duration = Duration::from_secs(15);

/// Runs `cargo install` with `arguments` into `root`. The error is the line that explains the failure.
pub(super) fn install(project: &Project, arguments: &[&str], root: &Path) -> Result<(), String> {
    // The target folder is kept, so that the next run can continue an interrupted one.
    let target = root.join("target");
    let install = cmd!(project.shell(), "cargo install {arguments...} --root {root} --target-dir {target}")
        .envs(LIGHT_PROFILE)
        .envs(PROGRESS_BAR);
    let printed = run_with_progress(install.into()).map_err(|cause| cause.to_string())?;
    match printed {
        Ok(()) => project.shell().remove_path(target).map_err(|cause| cause.to_string()),
        Err(printed) => Err(error_line(&printed).unwrap_or_else(|| "cargo install failed".to_owned())),
    }
}

/// Runs cargo and reports its progress on standard error. The inner error is cargo's output before it failed.
fn run_with_progress(mut cargo: Command) -> io::Result<Result<(), String>> {
    let mut child = cargo.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped()).spawn()?;
    let (mut report, mut printed) = (Report::new(), String::new());
    if let Some(output) = child.stderr.take() {
        // The bar ends each update with a carriage return.
        for piece in BufReader::new(output).split(b'\r') {
            let piece = String::from_utf8_lossy(&piece?).into_owned();
            if let Some((done, all)) = progress(&piece) {
                report.show(done, all)?;
            }
            printed.push_str(&piece);
        }
    }
    report.finish()?;
    Ok(if child.wait()?.success() { Ok(()) } else { Err(printed) })
}

/// `(120, 310)` from cargo's bar `Building [===>      ] 120/310: serde, syn`.
fn progress(bar: &str) -> Option<(usize, usize)> {
    let (_, counts) = bar.split_once("Building [")?.1.split_once("] ")?;
    let (done, all) = counts.split(':').next()?.trim().split_once('/')?;
    Some((done.parse().ok()?, all.parse().ok()?))
}

/// A report that overwrites itself in a terminal and otherwise appears every [`BETWEEN_LINES`].
struct Report {
    on_terminal: bool,
    last: Instant,
}

impl Report {
    fn new() -> Self {
        Self { on_terminal: io::stderr().is_terminal(), last: Instant::now() }
    }

    fn show(&mut self, done: usize, all: usize) -> io::Result<()> {
        let mut to = io::stderr();
        if self.on_terminal {
            write!(to, "\r  compiled {done} of {all} crates ")?;
        } else if self.last.elapsed() >= BETWEEN_LINES {
            writeln!(to, "  compiled {done} of {all} crates")?;
            self.last = Instant::now();
        }
        to.flush()
    }

    fn finish(&self) -> io::Result<()> {
        if self.on_terminal { writeln!(io::stderr()) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bar_gives_the_number_of_crates() {
        assert_eq!(progress("    Building [=====>       ] 120/310: serde, syn(build)     "), Some((120, 310)));
        assert_eq!(progress("   Compiling serde v1.0.229\n    Building [> ] 0/9: syn"), Some((0, 9)));
        assert_eq!(progress("   Compiling serde v1.0.229\n"), None);
        assert_eq!(progress("       Fetch [====>    ] 35.00%, 1.2MB/s"), None);
    }
}
