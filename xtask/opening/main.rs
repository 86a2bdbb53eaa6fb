//! Draws the page as it opens without an address, by the components that draw it in a browser: into `target/opening`, a file
//! for each language and width. xtask/opening.mjs puts them into index.html.

#[path = "../../tests/support/mod.rs"]
mod support;

use std::fs;
use std::io::Result;
use std::path::Path;

use parameter_sharing::lesson::Lang;

fn main() -> Result<()> {
    let folder = Path::new("target/opening");
    drop(fs::remove_dir_all(folder));
    fs::create_dir_all(folder)?;
    for lang in Lang::ALL {
        for (width, narrow) in [("wide", false), ("narrow", true)] {
            fs::write(folder.join(format!("{}.{width}.html", lang.tag())), support::page_in("", lang, narrow))?;
        }
    }
    Ok(())
}
