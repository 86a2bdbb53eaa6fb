//! Properties of items in their syntax tree.

use syn::visit::{self, Visit};

/// An import.
pub struct Import {
    /// The path that it imports.
    pub path: Vec<String>,
    /// The name that it defines. `None` for `*` and `_`.
    pub name: Option<String>,
    /// Whether it ends with `*`.
    pub glob: bool,
    /// Whether it is public.
    pub public: bool,
}

/// The imports among the items, including those in functions.
pub fn imports_of(items: &[syn::Item]) -> Vec<Import> {
    let mut imports = Imports(Vec::new());
    items.iter().for_each(|item| imports.visit_item(item));
    imports.0
}

struct Imports(Vec<Import>);

impl Visit<'_> for Imports {
    fn visit_item(&mut self, item: &syn::Item) {
        if !is_test(attributes(item)) {
            visit::visit_item(self, item);
        }
    }

    fn visit_item_mod(&mut self, _: &syn::ItemMod) {}

    fn visit_item_use(&mut self, item: &syn::ItemUse) {
        let public = !matches!(item.vis, syn::Visibility::Inherited);
        flatten(&item.tree, &[], public, &mut self.0);
    }
}

fn flatten(tree: &syn::UseTree, before: &[String], public: bool, imports: &mut Vec<Import>) {
    let mut import = |path, name, glob| imports.push(Import { path, name, glob, public });
    let with = |name: &syn::Ident| [before, &[name.to_string()]].concat();
    match tree {
        syn::UseTree::Path(path) => flatten(&path.tree, &with(&path.ident), public, imports),
        syn::UseTree::Group(group) => group.items.iter().for_each(|tree| flatten(tree, before, public, imports)),
        syn::UseTree::Name(name) if name.ident == "self" => import(before.to_vec(), before.last().cloned(), false),
        syn::UseTree::Name(name) => import(with(&name.ident), Some(name.ident.to_string()), false),
        syn::UseTree::Rename(name) => {
            let path = if name.ident == "self" { before.to_vec() } else { with(&name.ident) };
            import(path, Some(name.rename.to_string()), false);
        }
        syn::UseTree::Glob(_) => import(before.to_vec(), None, true),
    }
}

/// The names of a path, without generic arguments.
pub fn segments(path: &syn::Path) -> Vec<String> {
    path.segments.iter().map(|segment| segment.ident.to_string()).collect()
}

/// Whether an item is compiled for tests only.
pub fn is_test(attributes: &[syn::Attribute]) -> bool {
    let mut conditions = attributes.iter().filter(|attribute| attribute.path().is_ident("cfg"));
    conditions.any(|cfg| cfg.parse_args::<syn::Path>().is_ok_and(|condition| condition.is_ident("test")))
}

/// The attributes of an item.
pub fn attributes(item: &syn::Item) -> &[syn::Attribute] {
    match item {
        syn::Item::Const(item) => &item.attrs,
        syn::Item::Enum(item) => &item.attrs,
        syn::Item::Fn(item) => &item.attrs,
        syn::Item::Impl(item) => &item.attrs,
        syn::Item::Macro(item) => &item.attrs,
        syn::Item::Mod(item) => &item.attrs,
        syn::Item::Static(item) => &item.attrs,
        syn::Item::Struct(item) => &item.attrs,
        syn::Item::Trait(item) => &item.attrs,
        syn::Item::Type(item) => &item.attrs,
        syn::Item::Use(item) => &item.attrs,
        _ => &[],
    }
}

/// The item as a module, if it is one.
pub fn as_module(item: &syn::Item) -> Option<&syn::ItemMod> {
    match item {
        syn::Item::Mod(item) => Some(item),
        _ => None,
    }
}

/// The name that an item defines.
pub fn defined_name(item: &syn::Item) -> Option<String> {
    let name = match item {
        syn::Item::Const(item) => &item.ident,
        syn::Item::Enum(item) => &item.ident,
        syn::Item::Fn(item) => &item.sig.ident,
        syn::Item::Macro(item) => item.ident.as_ref()?,
        syn::Item::Static(item) => &item.ident,
        syn::Item::Struct(item) => &item.ident,
        syn::Item::Trait(item) => &item.ident,
        syn::Item::Type(item) => &item.ident,
        _ => return None,
    };
    Some(name.to_string())
}

/// The name of a method or constant.
pub fn method_name(item: &syn::ImplItem) -> Option<String> {
    match item {
        syn::ImplItem::Fn(item) => Some(item.sig.ident.to_string()),
        syn::ImplItem::Const(item) => Some(item.ident.to_string()),
        _ => None,
    }
}
