//! The modules of a source tree and the dependencies between its files, found by a parser.

mod syntax;
mod uses;

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use syntax::{Import, as_module, attributes, defined_name, imports_of, is_test, method_name, segments};

/// The text of files by path.
pub type Files = BTreeMap<String, String>;

/// Dependencies between files, named after their modules, each with the names of the items used.
pub type Arrows = BTreeMap<(String, String), BTreeSet<String>>;

/// The index of a module.
type Id = usize;

/// A type that the tree defines: its module and its name.
type Type = (Id, String);

/// A use of an item in another file. A module inside a file belongs to that file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Use {
    /// The module that uses the item, such as `lesson::connect::model`.
    pub from: String,
    /// The module that defines it.
    pub to: String,
    /// The name of the item; for a method, preceded by its type. Empty if only a module is named.
    pub item: String,
    /// Whether the item is only re-exported by `pub use`.
    pub reexported: bool,
}

/// The sources of some crates without items behind `#[cfg(test)]`.
#[derive(Default)]
pub struct Sources {
    modules: Vec<Module>,
    roots: BTreeMap<String, Id>,
    /// The modules with a method or constant of this name for a type.
    methods: BTreeMap<(Type, String), BTreeSet<Id>>,
    /// The uses between files.
    pub uses: BTreeSet<Use>,
    /// The uses of other crates: the module, and the path from the crate's name on.
    pub foreign: BTreeSet<(String, Vec<String>)>,
}

struct Module {
    /// The path from the crate's name on.
    path: Vec<String>,
    file: String,
    parent: Option<Id>,
    root: Id,
    children: BTreeMap<String, Id>,
    definitions: BTreeSet<String>,
    imports: Vec<Import>,
    items: Vec<syn::Item>,
}

/// The target of a path.
enum Target {
    Module(Id),
    Item(Id, String),
    /// An item outside the tree: the path from the crate's name on, as far as it is known.
    Foreign(Vec<String>),
}

impl Sources {
    /// Reads crates, each given by its name and root file.
    pub fn new(crates: &[(&str, &str)], files: &Files) -> Sources {
        let mut sources = Sources::default();
        for &(name, file) in crates {
            let id = sources.modules.len();
            sources.roots.insert(name.to_owned(), id);
            sources.read_file(files, vec![name.to_owned()], file, None);
        }
        sources.methods = sources.find_methods();
        for id in 0..sources.modules.len() {
            for (target, item, reexported) in uses::find(&sources, id) {
                sources.note(id, target, item, reexported);
            }
        }
        sources
    }

    /// The files that were read.
    pub fn files(&self) -> BTreeSet<&str> {
        self.modules.iter().map(|module| module.file.as_str()).collect()
    }

    /// The modules in the root of a crate.
    pub fn top_modules(&self, name: &str) -> BTreeSet<&str> {
        self.modules[self.roots[name]].children.keys().map(String::as_str).collect()
    }

    /// The dependencies between files. Naming a module or re-exporting an item is no dependency.
    pub fn arrows(&self) -> Arrows {
        let mut arrows = Arrows::new();
        for Use { from, to, item, .. } in self.uses.iter().filter(|one| !one.reexported && !one.item.is_empty()) {
            arrows.entry((from.clone(), to.clone())).or_default().insert(item.clone());
        }
        arrows
    }

    fn read_file(&mut self, files: &Files, path: Vec<String>, file: &str, parent: Option<Id>) {
        let parsed = syn::parse_file(&files[file]).unwrap_or_else(|error| panic!("{file}: {error}"));
        let stem = file.trim_end_matches(".rs");
        // Modules of a root are files in the root's folder, as those of a `mod.rs` are.
        let folder = match stem.rsplit_once('/') {
            None if parent.is_none() => "",
            Some((folder, name)) if parent.is_none() || name == "mod" => folder,
            _ => stem,
        };
        self.add(files, path, file, folder, parent, parsed.items);
    }

    /// Adds a module and its submodules, whose files are in `folder`.
    fn add(
        &mut self,
        files: &Files,
        path: Vec<String>,
        file: &str,
        folder: &str,
        parent: Option<Id>,
        mut items: Vec<syn::Item>,
    ) {
        let id = self.modules.len();
        items.retain(|item| !is_test(attributes(item)));
        let inner: Vec<syn::ItemMod> = items.iter().filter_map(as_module).cloned().collect();
        self.modules.push(Module {
            path: path.clone(),
            file: file.to_owned(),
            parent,
            root: parent.map_or(id, |parent| self.modules[parent].root),
            children: BTreeMap::new(),
            definitions: items.iter().filter_map(defined_name).collect(),
            imports: imports_of(&items),
            items,
        });
        for module in inner {
            let name = module.ident.to_string();
            let next = self.modules.len();
            self.modules[id].children.insert(name.clone(), next);
            let path = [path.clone(), vec![name.clone()]].concat();
            let place = if folder.is_empty() { name } else { format!("{folder}/{name}") };
            match module.content {
                Some((_, items)) => self.add(files, path, file, &place, Some(id), items),
                None => {
                    let places = [format!("{place}.rs"), format!("{place}/mod.rs")];
                    let found = places.iter().find(|place| files.contains_key(*place));
                    self.read_file(files, path, found.unwrap_or_else(|| panic!("no file for {place}")), Some(id));
                }
            }
        }
    }

    /// The target of `path` from the module `from`.
    fn target(&self, from: Id, path: &[String]) -> Target {
        self.resolve(from, path, false, &mut Vec::new())
    }

    /// Like `target`. `module` prefers a module to an item of the same name; `seen` holds the names being resolved.
    fn resolve(&self, from: Id, path: &[String], module: bool, seen: &mut Vec<(Id, String)>) -> Target {
        let foreign = || Target::Foreign(path.to_vec());
        let mut at = Target::Module(from);
        for (place, name) in path.iter().enumerate() {
            // A variant or another part of an item: the item is the target.
            let Target::Module(id) = at else { return at };
            let last = place + 1 == path.len();
            let found = match (name.as_str(), place) {
                ("crate", 0) => Some(Target::Module(self.modules[id].root)),
                ("self", _) => Some(Target::Module(id)),
                ("super", _) => self.modules[id].parent.map(Target::Module),
                (name, 0) => self
                    .look_up(id, name, module || !last, seen)
                    .or_else(|| self.roots.get(name).map(|&root| Target::Module(root))),
                (name, _) => self.look_up(id, name, module || !last, seen),
            };
            at = match found {
                Some(Target::Foreign(start)) => {
                    return Target::Foreign([&start, &path[place + 1..]].concat());
                }
                Some(target) => target,
                None => return foreign(),
            };
        }
        at
    }

    /// The target of `name` in a module: its own item, or else an import.
    fn look_up(&self, id: Id, name: &str, module: bool, seen: &mut Vec<(Id, String)>) -> Option<Target> {
        let at = &self.modules[id];
        let child = at.children.get(name).map(|&child| Target::Module(child));
        if module && child.is_some() {
            return child;
        }
        if at.definitions.contains(name) {
            return Some(Target::Item(id, name.to_owned()));
        }
        let key = (id, name.to_owned());
        if seen.contains(&key) {
            return child;
        }
        seen.push(key);
        let named = at.imports.iter().filter(|import| import.name.as_deref() == Some(name));
        let mut found: Vec<Target> = named.map(|import| self.resolve(id, &import.path, module, seen)).collect();
        for import in at.imports.iter().filter(|import| import.glob) {
            if let Target::Module(other) = self.resolve(id, &import.path, true, seen) {
                found.extend(self.look_up(other, name, module, seen));
            }
        }
        seen.pop();
        // One name may denote both a module and an item, by two imports or by a submodule named like its item.
        let ours = found.iter().position(|target| !matches!(target, Target::Foreign(_)));
        match ours {
            Some(place) => Some(found.swap_remove(place)),
            None => child.or_else(|| found.pop()),
        }
    }

    /// The type of the tree that `ty` refers to, behind references and `Rc`.
    fn type_of(&self, from: Id, ty: &syn::Type) -> Option<Type> {
        match ty {
            syn::Type::Reference(reference) => self.type_of(from, &reference.elem),
            syn::Type::Path(path) => {
                let last = path.path.segments.last()?;
                if let syn::PathArguments::AngleBracketed(arguments) = &last.arguments
                    && let Some(syn::GenericArgument::Type(inner)) = arguments.args.first()
                    && last.ident == "Rc"
                {
                    return self.type_of(from, inner);
                }
                match self.target(from, &segments(&path.path)) {
                    Target::Item(id, name) => Some((id, name)),
                    _ => None,
                }
            }
            _ => None,
        }
    }

    fn find_methods(&self) -> BTreeMap<(Type, String), BTreeSet<Id>> {
        let mut methods: BTreeMap<_, BTreeSet<Id>> = BTreeMap::new();
        for (id, module) in self.modules.iter().enumerate() {
            for item in &module.items {
                if let syn::Item::Impl(block) = item
                    && let Some(ty) = self.type_of(id, &block.self_ty)
                {
                    for name in block.items.iter().filter_map(method_name) {
                        methods.entry((ty.clone(), name)).or_default().insert(id);
                    }
                }
            }
        }
        methods
    }

    fn note(&mut self, from: Id, target: Target, item: Option<String>, reexported: bool) {
        let (to, item) = match target {
            Target::Foreign(path) => {
                self.foreign.insert((self.name(from), path));
                return;
            }
            Target::Module(to) => (to, String::new()),
            Target::Item(to, name) => (to, item.unwrap_or(name)),
        };
        let (from, to) = (self.name(from), self.name(to));
        if from != to {
            self.uses.insert(Use { from, to, item, reexported });
        }
    }

    /// The name of the module of a file: its path without the name of the first crate.
    fn name(&self, mut id: Id) -> String {
        while let Some(parent) = self.modules[id].parent.filter(|&up| self.modules[up].file == self.modules[id].file) {
            id = parent;
        }
        let Module { path, root, .. } = &self.modules[id];
        let start = usize::from(*root == 0 && path.len() > 1);
        path[start..].join("::")
    }
}

/// The shortest path along the dependencies from one file to another.
pub fn shortest_path<'a>(arrows: &'a Arrows, from: &'a str, to: &str) -> Option<Vec<&'a str>> {
    let mut ways = VecDeque::from([vec![from]]);
    let mut seen = BTreeSet::from([from]);
    while let Some(way) = ways.pop_front() {
        let at = *way.last()?;
        if at == to {
            return Some(way);
        }
        let following = arrows.range((at.to_owned(), String::new())..).map(|(arrow, _)| arrow);
        for (_, next) in following.take_while(|(start, _)| start == at) {
            if seen.insert(next) {
                ways.push_back([way.clone(), vec![next]].concat());
            }
        }
    }
    None
}
