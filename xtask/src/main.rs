//! `cargo xtask`: a command each to serve, build and test Parameter Sharing on a machine with only Rust and Node. Each
//! command installs missing tools and uses existing ones.

mod build;
mod measure;
mod process;
mod project;
mod ready;
mod serve;
mod setup;
mod summary;
mod test;

use anyhow::Result;
use clap::{Parser, Subcommand};
use project::Project;
use std::process::ExitCode;

/// Sets up, builds, serves and tests Parameter Sharing.
///
/// Each command first installs missing tools and reports what it installs.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Build, serve on http://127.0.0.1:8080/ and rebuild on changes
    Serve(serve::Options),
    /// Leave a release in dist/, for any static host under any path
    Build,
    /// Leave a release in dist/, as a folder, as a zip, as one file for a double click and as a SCORM package
    Package,
    /// Check formatting and lints, run the native tests, build a release and run the browser tests
    Test(test::Options),
    /// Build a release and list the compressed size of each of its files
    Weight,
    /// Time the core natively, and in Chromium beside other libraries; then the page's frames
    Bench,
    /// Build a release and play with it at random in Chromium
    Fuzz(measure::FuzzOptions),
    /// Wait beside the server until the page answers, then say so
    #[command(hide = true)]
    AnnounceReady(ready::Options),
}

fn main() -> ExitCode {
    match run(Arguments::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Result<()> {
    let project = Project::find()?;
    match command {
        Command::Serve(options) => serve::serve(&project, &options),
        Command::Build => build::build(&project),
        Command::Package => build::package(&project),
        Command::Test(options) => test::test(&project, &options),
        Command::Weight => measure::weight(&project),
        Command::Bench => measure::bench(&project),
        Command::Fuzz(options) => measure::fuzz(&project, &options),
        Command::AnnounceReady(options) => {
            ready::announce(&options);
            Ok(())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;
    use clap::error::ErrorKind;

    fn parsed(line: &str) -> clap::error::Result<Command> {
        let words = ["cargo xtask"].into_iter().chain(line.split_whitespace());
        Arguments::try_parse_from(words).map(|arguments| arguments.command)
    }

    #[test]
    fn the_arguments_are_declared_without_contradiction() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn serve_has_defaults_and_takes_options_in_any_order() {
        let Ok(Command::Serve(plain)) = parsed("serve") else { panic!("`serve` is a command") };
        assert_eq!((plain.release, plain.port, plain.open), (false, 8080, false));
        let Ok(Command::Serve(all)) = parsed("serve --open --port 9000 --release") else { panic!("these are options") };
        assert_eq!((all.release, all.port, all.open), (true, 9000, true));
    }

    #[test]
    fn test_takes_one_part_and_a_name_for_the_browser_tests() {
        let part = |line| match parsed(line) {
            Ok(Command::Test(options)) => (options.native, options.browser),
            other => panic!("{line:?} gave {other:?}"),
        };
        assert_eq!(part("test"), (false, None));
        assert_eq!(part("test --native"), (true, None));
        assert_eq!(part("test --browser"), (false, Some(None)));
        assert_eq!(part("test --browser shift"), (false, Some(Some("shift".to_owned()))));
    }

    #[test]
    fn a_mistake_is_refused() {
        for (line, kind) in [
            ("", ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand),
            ("sevre", ErrorKind::InvalidSubcommand),
            ("serve --fast", ErrorKind::UnknownArgument),
            ("serve --port", ErrorKind::InvalidValue),
            ("serve --port 0", ErrorKind::ValueValidation),
            ("serve --port 70000", ErrorKind::ValueValidation),
            ("build now", ErrorKind::UnknownArgument),
            ("fuzz --minutes ten", ErrorKind::ValueValidation),
            ("fuzz --hours 1", ErrorKind::UnknownArgument),
            ("test --native --browser", ErrorKind::ArgumentConflict),
            ("test shift", ErrorKind::UnknownArgument),
        ] {
            assert_eq!(parsed(line).expect_err(line).kind(), kind, "{line:?}");
        }
    }
}
