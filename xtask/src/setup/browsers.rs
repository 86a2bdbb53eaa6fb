//! The browsers for the tests.

use super::{apt, missing};
use crate::project::Project;
use anyhow::{Context, Result};
use std::env;
use std::path::PathBuf;
use which::which;
use xshell::Shell;

/// The paths of the browsers.
#[derive(Debug)]
pub(crate) struct Browsers {
    pub(crate) chromium: PathBuf,
    pub(crate) firefox: PathBuf,
}

struct Browser {
    name: &'static str,
    variable: &'static str,
    programs: &'static [&'static str],
    package: &'static str,
}

const CHROMIUM: Browser = Browser {
    name: "Chromium",
    variable: "CHROMIUM_PATH",
    programs: &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
    package: "chromium",
};

const FIREFOX: Browser = Browser {
    name: "Firefox",
    variable: "FIREFOX_PATH",
    programs: &["firefox-esr", "firefox"],
    package: "firefox-esr",
};

/// Finds or installs both browsers, and on Debian the fonts for the Chinese pages.
pub(crate) fn browsers(project: &Project) -> Result<Browsers> {
    let shell = project.shell();
    let browsers = Browsers { chromium: CHROMIUM.set_up(shell)?, firefox: FIREFOX.set_up(shell)? };
    if apt::is_here() {
        let why = "the tests take pictures of every language";
        apt::install(shell, &["fonts-noto-cjk"], "fonts with Chinese characters", why)?;
    }
    Ok(browsers)
}

impl Browser {
    fn set_up(&self, shell: &Shell) -> Result<PathBuf> {
        if let Some(path) = env::var_os(self.variable).filter(|path| !path.is_empty()) {
            return which(&path).with_context(|| format!("{} is set to {path:?}, which is no program", self.variable));
        }
        if let Some(path) = self.find() {
            return Ok(path);
        }
        if !apt::is_here() {
            let fix = format!("your system's {}, or set {} to one", self.name, self.variable);
            return Err(missing(&format!("the browser {}", self.name), &fix, "this system has no apt-get"));
        }
        apt::install(shell, &[self.package], &format!("the browser {}", self.name), "the tests open the page in it")?;
        self.find().with_context(|| format!("the package {} contains no program", self.package))
    }

    fn find(&self) -> Option<PathBuf> {
        self.programs.iter().find_map(|program| which(program).ok())
    }
}
