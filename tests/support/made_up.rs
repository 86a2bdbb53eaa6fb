//! Tests of the rules on small artificial sources.

use super::*;

/// These files as a crate, beside a crate `conv`.
fn sources(files: &[(&str, &str)]) -> Sources {
    let conv = [
        ("conv/mod.rs", "mod plane; pub use plane::{plane, Plane};"),
        ("conv/plane.rs", "pub struct Plane; pub fn plane() {}"),
    ];
    let files = files.iter().chain(&conv).map(|&(path, text)| (path.to_owned(), text.to_owned())).collect();
    Sources::new(&[("parameter_sharing", "lib.rs"), ("conv", "conv/mod.rs")], &files)
}

/// The dependencies as `from -> to: items`.
fn arrows(files: &[(&str, &str)]) -> Vec<String> {
    let said = |((from, to), items): ((String, String), BTreeSet<String>)| {
        format!("{from} -> {to}: {}", items.into_iter().collect::<Vec<_>>().join(" "))
    };
    sources(files).arrows().into_iter().map(said).collect()
}

fn found(files: &[(&str, &str)]) -> Vec<String> {
    violations(&sources(files)).into_keys().collect()
}

#[test]
fn a_path_refers_to_the_module_that_defines_the_item() {
    let scene = [
        ("lib.rs", "pub use conv; mod lesson; mod view;"),
        ("lesson/mod.rs", "mod field; mod own; pub use self::field::{Field as Entry, LIMIT}; pub use own::*;"),
        ("lesson/field.rs", "pub struct Field; pub const LIMIT: u8 = 1;"),
        ("lesson/own.rs", "pub enum Own { One }"),
    ];
    let in_view = |text| arrows(&[scene.as_slice(), &[("view.rs", text)]].concat());
    for text in [
        "use crate::lesson::Entry;",
        "use crate::lesson::{self, Entry};",
        "use super::lesson; fn f(_: lesson::Entry) {}",
        "use crate::lesson as l; fn f() -> Option<l::Entry> { None }",
        "use crate::lesson::*; fn f(_: &[Entry]) {}",
        "fn f() { use crate::lesson::Entry; }",
        "fn f() { html! { <a b={crate::lesson::Entry} /> } }",
        "mod inner { fn f(_: super::super::lesson::Entry) {} }",
        "mod inner { use super::super::lesson; impl lesson::Entry {} }",
        "#[derive(crate::lesson::Entry)] struct A;",
    ] {
        assert_eq!(in_view(text), ["view -> lesson::field: Field"], "{text}");
    }
    for text in ["use crate::lesson::Own;", "fn f(own: O) { if own == crate::lesson::Own::One {} }"] {
        assert_eq!(in_view(text), ["view -> lesson::own: Own"], "{text}");
    }
    assert_eq!(in_view("use crate::conv::{Plane, plane};"), ["view -> conv::plane: Plane plane"]);
    assert_eq!(in_view("use conv::plane; fn f() { plane() }"), ["view -> conv::plane: plane"]);
}

#[test]
fn names_reexports_bindings_and_tests_are_no_dependencies() {
    let scene = [("lib.rs", "mod lesson; mod view;"), ("lesson.rs", "pub fn window() {} pub struct Field;")];
    for text in [
        "use crate::lesson;",
        "pub use crate::lesson::Field;",
        "pub use crate::lesson::window; fn f() { let window = 1; window + 1; g!(x.window()) }",
        "#[cfg(test)] mod tests { use crate::lesson::Field; }",
        "#[cfg(test)] fn f() { crate::lesson::window() }",
        "/// [`crate::lesson::Field`]\nstruct Field; fn f(_: Field) {}",
    ] {
        assert_eq!(arrows(&[scene.as_slice(), &[("view.rs", text)]].concat()), [""; 0], "{text}");
    }
}

#[test]
fn a_method_belongs_to_the_module_of_its_impl() {
    let scene = [
        ("lib.rs", "mod a; mod b; mod c;"),
        ("a.rs", "pub struct A;"),
        ("b.rs", "use crate::a::A; impl A { pub fn get(&self) {} }"),
    ];
    for text in [
        "use crate::a::A; fn f(a: &A) { a.get() }",
        "use crate::a::A; fn f() { A::get(&A) }",
        "use crate::a::A; impl A { fn f(&self) { self.get() } }",
        "use crate::a::A; impl A { fn f(&self) { Self::get(self); } }",
        "use crate::a::A; impl A { fn f(&self) { html! { {self.get()} } } }",
    ] {
        let all = arrows(&[scene.as_slice(), &[("c.rs", text)]].concat());
        assert_eq!(all, ["b -> a: A", "c -> a: A", "c -> b: A::get"], "{text}");
    }
}

#[test]
fn parent_and_child_that_use_each_other_form_a_cycle() {
    let parent = "mod part; pub use part::Part; pub struct Whole;";
    let child = ("lesson/part.rs", "pub struct Part; fn f(_: super::Whole) {}");
    let root = ("lib.rs", "mod lesson;");
    assert_eq!(found(&[root, ("lesson.rs", parent), child]), [""; 0]);
    let parent = format!("{parent} fn g(_: Part) {{}}");
    let circle = ["circle lesson -> lesson::part", "circle lesson::part -> lesson"];
    let files = [root, ("lesson.rs", parent.as_str()), child];
    assert_eq!(found(&files), circle);
    let said = violations(&sources(&files)).remove(circle[0]).expect("a circle");
    assert_eq!(said, "\n    lesson -> lesson::part: Part\n    lesson::part -> lesson: Whole");
}

#[test]
fn a_longer_cycle_is_found() {
    let one = |next| format!("pub struct A; fn f(_: super::{next}::A) {{}}");
    let (b, c, a) = (one("b"), one("c"), one("a"));
    let files = [
        ("lib.rs", "mod lesson;"),
        ("lesson.rs", "mod a; mod b; mod c;"),
        ("lesson/a.rs", &b),
        ("lesson/b.rs", &c),
        ("lesson/c.rs", &a),
    ];
    assert_eq!(found(&files).len(), 3);
}

#[test]
fn a_dependency_that_violates_the_layers_is_found() {
    let files = [
        ("lib.rs", "pub use conv; mod lesson; mod view;"),
        ("lesson.rs", "pub struct Field; pub use crate::view::Page;"),
        ("view.rs", "pub struct Page; use crate::conv::Plane; fn f(_: crate::lesson::Field) {}"),
    ];
    assert_eq!(found(&files), ["layer lesson -> view"]);
}

#[test]
fn a_scene_that_uses_another_one_is_found() {
    let files = [
        ("lib.rs", "mod lesson; mod view;"),
        ("lesson/mod.rs", "pub mod shift; pub mod tie;"),
        ("lesson/shift.rs", "pub struct Shift; use super::tie::Tie;"),
        ("lesson/tie.rs", "pub struct Tie; use conv::Plane;"),
        ("view/mod.rs", "mod shift; use crate::lesson::{shift, tie}; fn f(_: shift::Shift, _: tie::Tie) {}"),
        ("view/shift.rs", "fn f() { html! { <crate::lesson::tie::Tie /> } }"),
    ];
    assert_eq!(found(&files), ["scene lesson::shift -> lesson::tie", "scene view::shift -> lesson::tie"]);
}

#[test]
fn a_browser_crate_is_found_even_if_it_is_reexported() {
    let files = [
        ("lib.rs", "mod api; mod platform; mod view;"),
        ("api.rs", "use wasm_bindgen::prelude::*; use js_sys::Array; fn f(_: web_sys::Node) {}"),
        ("platform.rs", "pub use web_sys::Element;"),
        (
            "view.rs",
            "use crate::platform::Element; use yew::prelude::*; #[wasm_bindgen::prelude] fn f() { spawn!(wasm_bindgen_futures::spawn_local) }",
        ),
    ];
    assert_eq!(found(&files), ["crate api -> web_sys", "crate view -> wasm_bindgen", "crate view -> web_sys"]);
}
