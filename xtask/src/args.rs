//! The command line.

/// What `cargo xtask help` prints.
pub(crate) const USAGE: &str = "\
Usage: cargo xtask COMMAND

  serve [--release] [--port N] [--open]   build, serve on http://127.0.0.1:8080/ and rebuild on changes
  build                                   leave a release in dist/, for any static host under any path
  package                                 leave a release in dist/, as a folder, as a zip and as one file for a double click
  test                                    formatting, lints, native tests, release build, browser tests
  test --native                           only what needs no browser and no WebAssembly
  test --browser [NAME]                   only the release build and the browser tests (whose file has NAME in its name)
  weight                                  build a release and list what each of its files weighs, compressed
  bench                                   time the core natively, and in Chromium beside other libraries; then the page's frames
  fuzz [--minutes N] [--seed S]           build a release and play with it at random in Chromium
  help                                    print this list

Each command first installs what it needs and this machine does not have, and says so.";

/// The port unless `--port` says otherwise.
const DEFAULT_PORT: u16 = 8080;

/// What to do.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Command {
    /// Build, serve, rebuild on changes.
    Serve(ServeOptions),
    /// A release into `dist/`.
    Build,
    /// The release as one file and as a zip.
    Package,
    /// Run the checks.
    Test(Scope),
    /// What the release weighs.
    Weight,
    /// How fast the core is.
    Bench,
    /// Random play, with the words that the player itself reads.
    Fuzz(Vec<String>),
    /// Print the usage.
    Help,
    /// Internal: wait beside the server until the page answers, then say so (see [`crate::ready`]).
    AnnounceReady {
        /// The port to ask.
        port: u16,
        /// Whether to open the default browser then.
        open: bool,
    },
}

/// How to serve.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct ServeOptions {
    /// Optimise as for publication.
    pub(crate) release: bool,
    /// Where to listen on the loopback address.
    pub(crate) port: u16,
    /// Open the default browser when the page answers.
    pub(crate) open: bool,
}

/// Which checks to run.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Scope {
    /// All of them.
    All,
    /// Formatting, lints and native tests.
    Native,
    /// The release build and the browser tests.
    Browser {
        /// Only test files with this in their name.
        name: Option<String>,
    },
}

/// Reads the words after `cargo xtask`. The error says which word was not understood.
pub(crate) fn parse(words: impl IntoIterator<Item = String>) -> Result<Command, String> {
    let mut words = words.into_iter();
    let Some(command) = words.next() else {
        return Err("No command given.".to_owned());
    };
    let rest: Vec<String> = words.collect();
    match command.as_str() {
        "serve" => serve(&rest).map(Command::Serve),
        "build" => none_left(&rest).map(|()| Command::Build),
        "package" => none_left(&rest).map(|()| Command::Package),
        "test" => scope(&rest).map(Command::Test),
        "weight" => none_left(&rest).map(|()| Command::Weight),
        "fuzz" => fuzz(&rest).map(|()| Command::Fuzz(rest)),
        "bench" => none_left(&rest).map(|()| Command::Bench),
        "help" | "--help" | "-h" => Ok(Command::Help),
        ANNOUNCE => {
            let options = serve(&rest)?;
            Ok(Command::AnnounceReady { port: options.port, open: options.open })
        }
        other => Err(format!("Unknown command: {other}")),
    }
}

/// The internal command behind [`Command::AnnounceReady`]; takes `--port` and `--open`.
pub(crate) const ANNOUNCE: &str = "announce-ready";

fn serve(words: &[String]) -> Result<ServeOptions, String> {
    let mut options = ServeOptions { release: false, port: DEFAULT_PORT, open: false };
    let mut words = words.iter().map(String::as_str);
    while let Some(word) = words.next() {
        match word {
            "--release" => options.release = true,
            "--open" => options.open = true,
            "--port" => options.port = port(words.next())?,
            other => match other.strip_prefix("--port=") {
                Some(value) => options.port = port(Some(value))?,
                None => return Err(format!("Unknown argument: {other}")),
            },
        }
    }
    Ok(options)
}

fn port(word: Option<&str>) -> Result<u16, String> {
    let word = word.ok_or("--port needs a number.")?;
    match word.parse() {
        Ok(0) | Err(_) => Err(format!("--port needs a number from 1 to 65535, not {word}.")),
        Ok(port) => Ok(port),
    }
}

fn scope(words: &[String]) -> Result<Scope, String> {
    match words.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [] => Ok(Scope::All),
        ["--native"] => Ok(Scope::Native),
        ["--browser"] => Ok(Scope::Browser { name: None }),
        ["--browser", name] if !name.starts_with('-') => Ok(Scope::Browser { name: Some((*name).to_owned()) }),
        [first, ..] => Err(format!("Unknown argument: {}", words.last().map_or(*first, String::as_str))),
    }
}

/// Only numbers with their names; the player checks the rest.
fn fuzz(words: &[String]) -> Result<(), String> {
    words.chunks(2).try_for_each(|pair| match pair {
        [name, number] if ["--minutes", "--seed"].contains(&name.as_str()) && number.parse::<f64>().is_ok() => Ok(()),
        _ => Err(format!("fuzz takes --minutes N and --seed S, not {}", pair.join(" "))),
    })
}

fn none_left(words: &[String]) -> Result<(), String> {
    words.first().map_or(Ok(()), |word| Err(format!("Unknown argument: {word}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Result<Command, String> {
        parse(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn serve_has_defaults_and_flags_in_any_order() {
        let plain = ServeOptions { release: false, port: 8080, open: false };
        assert_eq!(parsed("serve"), Ok(Command::Serve(plain)));
        let all = || ServeOptions { release: true, port: 9000, open: true };
        assert_eq!(parsed("serve --open --port 9000 --release"), Ok(Command::Serve(all())));
        assert_eq!(parsed("serve --port=9000 --release --open"), Ok(Command::Serve(all())));
    }

    #[test]
    fn test_scopes() {
        assert_eq!(parsed("test"), Ok(Command::Test(Scope::All)));
        assert_eq!(parsed("test --native"), Ok(Command::Test(Scope::Native)));
        assert_eq!(parsed("test --browser"), Ok(Command::Test(Scope::Browser { name: None })));
        let shift = Scope::Browser { name: Some("shift".to_owned()) };
        assert_eq!(parsed("test --browser shift"), Ok(Command::Test(shift)));
    }

    #[test]
    fn what_is_not_understood_is_named() {
        for (line, named) in [
            ("", "No command"),
            ("sevre", "sevre"),
            ("serve --fast", "--fast"),
            ("serve --port", "number"),
            ("serve --port 0", "not 0"),
            ("serve --port 70000", "70000"),
            ("build now", "now"),
            ("bench conv", "conv"),
            ("fuzz --minutes", "--minutes"),
            ("fuzz --minutes ten", "ten"),
            ("fuzz --hours 1", "--hours"),
            ("test --native --browser", "--browser"),
            ("test shift", "shift"),
        ] {
            let problem = parsed(line).expect_err(line);
            assert!(problem.contains(named), "{line:?} gave {problem:?}");
        }
    }
}
