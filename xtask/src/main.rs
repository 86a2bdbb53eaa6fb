//! `cargo xtask`: one command each to serve, build and test Parameter Sharing on a machine that has only Rust and
//! Node. What is missing is installed first; what is there is used.

mod args;
mod build;
mod error;
mod measure;
mod process;
mod project;
mod ready;
mod serve;
mod setup;
mod summary;
mod test;

use args::Command;
use error::Result;
use project::Project;
use std::process::ExitCode;

fn main() -> ExitCode {
    let command = match args::parse(std::env::args().skip(1)) {
        Ok(command) => command,
        Err(problem) => {
            eprintln!("{problem}\n\n{}", args::USAGE);
            return ExitCode::from(2);
        }
    };
    match run(command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Result<()> {
    match command {
        Command::Help => {
            println!("{}", args::USAGE);
            Ok(())
        }
        Command::Serve(options) => serve::serve(&Project::find()?, &options),
        Command::Build => build::build(&Project::find()?),
        Command::Package => build::package(&Project::find()?),
        Command::Weight => measure::weight(&Project::find()?),
        Command::Fuzz(words) => measure::fuzz(&Project::find()?, &words),
        Command::Bench => measure::bench(&Project::find()?),
        Command::Test(scope) => test::test(&Project::find()?, &scope),
        Command::AnnounceReady { port, open } => {
            ready::announce(port, open);
            Ok(())
        }
    }
}
