//! The arrows between the modules go one way, and no files use each other in a circle.

#[path = "support/made_up.rs"]
mod made_up;
#[path = "support/sources/mod.rs"]
mod sources;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use sources::{Files, Sources, Use, way};

/// The modules of the map in `src/lib.rs`, and which others each may use.
const LAYERS: [(&str, &[&str]); 10] = [
    ("conv", &[]),
    ("lesson", &["conv"]),
    ("words", &["lesson"]),
    ("i18n", &["conv", "lesson", "words"]),
    ("platform", &["conv"]),
    ("store", &["conv", "lesson", "platform"]),
    ("api", &["conv", "lesson", "store"]),
    ("view", &["conv", "lesson", "words", "i18n", "platform", "store"]),
    ("main", &["platform", "store", "view", "api"]),
    ("parameter_sharing", &["conv"]),
];

/// Crates by the start of their names, and which modules may use them.
const CRATES: [(&str, &[&str]); 4] = [
    ("web_sys", &["platform"]),
    ("js_sys", &["platform", "api"]),
    ("wasm_bindgen", &["platform", "api"]),
    ("yew", &["view"]),
];

/// A module with such a name belongs to that scene, and so do all within it.
const SCENES: [&str; 5] = ["connect", "shift", "tie", "count", "learn"];

/// What is wrong today. This list may only become shorter.
const KNOWN: &str = include_str!("data/structure.txt");

/// What is wrong, each with the reason.
type Violations = BTreeMap<String, String>;

fn layer(module: &str) -> &str {
    module.split("::").next().unwrap_or(module)
}

/// Uses against the arrows of [`LAYERS`].
fn wrong_layers(sources: &Sources) -> Violations {
    let wrong = |one: &&Use| {
        let (from, to) = (layer(&one.from), layer(&one.to));
        let row = LAYERS.iter().find(|(name, _)| *name == from);
        from != to && !row.unwrap_or_else(|| panic!("no row for {from}")).1.contains(&to)
    };
    collected(sources.uses.iter().filter(wrong).map(|one| (format!("layer {} -> {}", one.from, one.to), &one.item)))
}

/// Uses of the parts of one scene by another.
fn wrong_scenes(sources: &Sources) -> Violations {
    let scene = |module: &str| match layer(module) {
        "conv" => None,
        _ => module.split("::").find_map(|part| SCENES.into_iter().find(|scene| part == *scene)),
    };
    let wrong = |one: &&Use| matches!((scene(&one.from), scene(&one.to)), (Some(from), Some(to)) if from != to);
    collected(sources.uses.iter().filter(wrong).map(|one| (format!("scene {} -> {}", one.from, one.to), &one.item)))
}

/// Crates in modules that [`CRATES`] does not allow them in.
fn wrong_crates(sources: &Sources) -> Violations {
    let mut wrong = Vec::new();
    for (module, path) in &sources.foreign {
        for (name, allowed) in CRATES {
            if path.iter().any(|part| part.starts_with(name)) && !allowed.contains(&layer(module)) {
                wrong.push((format!("crate {module} -> {name}"), path.join("::")));
            }
        }
    }
    collected(wrong.iter().map(|(violation, path)| (violation.clone(), path)))
}

/// Each violation with all of its reasons.
fn collected<'a>(wrong: impl Iterator<Item = (String, &'a String)>) -> Violations {
    let mut violations = Violations::new();
    for (violation, reason) in wrong {
        violations.entry(violation).or_default().push_str(&format!(" {reason}"));
    }
    violations
}

/// The arrows that are part of a circle, each with the shortest one.
fn circles(sources: &Sources) -> Violations {
    let arrows = sources.arrows();
    let circle = |(from, to): &(String, String)| {
        let back = way(&arrows, to, from)?;
        let steps = [vec![from.as_str()], back].concat();
        let items = |pair: &[&str]| {
            let items = arrows.get(&(pair[0].to_owned(), pair[1].to_owned())).into_iter().flatten();
            items.map(String::as_str).collect::<Vec<_>>().join(", ")
        };
        let said = steps.windows(2).map(|pair| format!("\n    {} -> {}: {}", pair[0], pair[1], items(pair)));
        Some((format!("circle {from} -> {to}"), said.collect()))
    };
    arrows.keys().filter_map(circle).collect()
}

fn violations(sources: &Sources) -> Violations {
    let all = [wrong_layers(sources), wrong_crates(sources), wrong_scenes(sources), circles(sources)];
    all.into_iter().flatten().collect()
}

fn source_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

fn paths(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder of the project");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    paths.flat_map(|path| if path.is_dir() { self::paths(&path) } else { vec![path] }).collect()
}

/// Every Rust file of the project's source, by its path within `src`.
fn files() -> Files {
    let folder = source_folder();
    let rust = paths(&folder).into_iter().filter(|path| path.extension().is_some_and(|kind| kind == "rs"));
    let file = |path: PathBuf| {
        let name = path.strip_prefix(&folder).ok().and_then(Path::to_str).expect("a name").replace('\\', "/");
        (name, fs::read_to_string(&path).expect("a source file"))
    };
    rust.map(file).collect()
}

/// The crates of the project: the page's, its program, and the numbers.
fn project(files: &Files) -> Sources {
    Sources::new(&[("parameter_sharing", "lib.rs"), ("main", "main.rs"), ("conv", "conv/mod.rs")], files)
}

#[test]
fn the_source_has_no_other_violations_than_those_known() {
    let found = violations(&project(&files()));
    let known: BTreeSet<&str> = KNOWN.lines().collect();
    let said = |(violation, reason): (&String, &String)| format!("{violation}:{reason}\n");
    // With the reasons: `cargo test --test structure -- --nocapture`.
    eprint!("{}", found.iter().map(said).collect::<String>());
    let new: String = found.iter().filter(|(violation, _)| !known.contains(violation.as_str())).map(said).collect();
    let gone: Vec<&str> = known.into_iter().filter(|violation| !found.contains_key(*violation)).collect();
    let today = found.keys().map(|violation| format!("{violation}\n")).collect::<String>();
    let rewritten = Path::new(env!("CARGO_TARGET_TMPDIR")).join("structure.txt");
    fs::write(&rewritten, today).expect("a file to compare");
    assert!(new.is_empty(), "new, see {}:\n{new}", rewritten.display());
    assert!(gone.is_empty(), "no longer there, remove from tests/data/structure.txt:\n{}", gone.join("\n"));
}

#[test]
fn every_file_is_read_unless_it_is_a_test_or_a_benchmark() {
    let files = files();
    let sources = project(&files);
    let unread = files.keys().filter(|file| !sources.files().contains(file.as_str()));
    let unread: Vec<&String> =
        unread.filter(|file| !file.ends_with("/tests.rs") && !file.contains("/benches/")).collect();
    assert_eq!(unread, [""; 0]);
}

#[test]
fn the_map_in_the_root_lists_every_module() {
    let files = files();
    let listed: BTreeSet<&str> = (files["lib.rs"].lines())
        .filter_map(|line| line.strip_prefix("//! - [`").and_then(|rest| rest.split_once("`]:")))
        .map(|(name, _)| name)
        .collect();
    let mut declared =
        project(&files).top_modules("parameter_sharing").into_iter().map(str::to_owned).collect::<BTreeSet<_>>();
    declared.insert("conv".to_owned());
    assert_eq!(listed, declared.iter().map(String::as_str).collect());
    assert!(listed.iter().all(|name| LAYERS.iter().any(|(layer, _)| layer == name)), "{listed:?}");
}

#[test]
fn a_pictures_name_carries_the_hash_of_its_content() {
    // A hash that anybody can check by hand: `sha256sum static/pictures/*`.
    let names = paths(&Path::new(env!("CARGO_MANIFEST_DIR")).join("static/pictures"));
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
