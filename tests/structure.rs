//! The arrows between the modules go one way.

use std::fs;
use std::path::{Path, PathBuf};

fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder of the crate");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    paths.flat_map(|path| if path.is_dir() { sources(&path) } else { vec![path] }).collect()
}

/// The lines of `folder` that name one of `words`.
fn naming(folder: &str, words: &[&str]) -> Vec<String> {
    let files = sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(folder));
    assert!(!files.is_empty());
    let lines = files.iter().flat_map(|file| {
        let text = fs::read_to_string(file).expect("a source file");
        let code = text.lines().filter(|line| !line.trim_start().starts_with("//")).map(str::to_owned);
        code.filter(|line| words.iter().any(|word| line.contains(word))).collect::<Vec<_>>()
    });
    lines.collect()
}

#[test]
fn the_numbers_know_nothing_of_lessons_or_browsers() {
    let foreign =
        ["web_sys", "js_sys", "wasm_bindgen", "yew", "crate::lesson", "crate::i18n", "crate::view", "crate::platform"];
    assert_eq!(naming("conv", &foreign), [""; 0]);
}

#[test]
fn the_lesson_knows_nothing_of_browsers_or_components() {
    let foreign = ["web_sys", "js_sys", "wasm_bindgen", "yew", "crate::view", "crate::platform", "crate::api"];
    assert_eq!(naming("lesson", &foreign), [""; 0]);
    assert_eq!(naming("i18n", &foreign), [""; 0]);
}

#[test]
fn the_platform_knows_nothing_of_lessons_or_components() {
    assert_eq!(naming("platform", &["yew", "crate::lesson", "crate::view", "crate::api"]), [""; 0]);
}

#[test]
fn a_pictures_name_carries_the_hash_of_its_content() {
    // A hash that anybody can check by hand: `sha256sum static/pictures/*`.
    let names = sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("static/pictures"));
    for path in names {
        let stem = path.file_stem().and_then(|stem| stem.to_str()).expect("a name");
        let digits = stem.rsplit('-').next().expect("a hash");
        let bytes = fs::read(&path).expect("a picture");
        assert_eq!(sha256_prefix(&bytes), digits, "{stem}");
    }
}

fn sha256_prefix(bytes: &[u8]) -> String {
    use sha2::Digest;
    let hash = sha2::Sha256::digest(bytes);
    hash[..6].iter().map(|byte| format!("{byte:02x}")).collect()
}
