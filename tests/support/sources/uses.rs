//! The references of a module's items.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{self, Visit};

use super::syntax::{attributes, is_test, segments};
use super::{Id, Sources, Target, Type};

/// A target, the name of the item if it differs from the target's, and whether it is only re-exported.
type Found = (Target, Option<String>, bool);

/// All references of a module.
pub fn find(sources: &Sources, id: Id) -> Vec<Found> {
    let module = &sources.modules[id];
    let mut finder =
        Finder { sources, id, found: Vec::new(), owner: None, typed: BTreeMap::new(), bound: BTreeSet::new() };
    module.items.iter().for_each(|item| finder.visit_item(item));
    let imports = module.imports.iter().map(|import| (sources.target(id, &import.path), None, import.public));
    finder.found.into_iter().chain(imports).collect()
}

struct Finder<'a> {
    sources: &'a Sources,
    id: Id,
    found: Vec<Found>,
    /// The type of the `impl` being read.
    owner: Option<Type>,
    /// The parameters whose type is known.
    typed: BTreeMap<String, Type>,
    /// The names bound in the function, which do not refer to items.
    bound: BTreeSet<String>,
}

impl Finder<'_> {
    fn path(&mut self, path: &[String]) {
        match path {
            [name] if self.bound.contains(name) => {}
            [first, name, ..] if first == "Self" => {
                if let Some(owner) = self.owner.clone() {
                    self.method(&owner, name);
                }
            }
            [_, ..] => {
                let target = self.sources.target(self.id, path);
                if let Target::Item(id, item) = &target
                    && let Some(place) = path.iter().rposition(|segment| segment == item)
                    && let Some(method) = path.get(place + 1)
                {
                    self.method(&(*id, item.clone()), method);
                }
                // A single name that also names a module is a tag, a keyword or similar.
                if path.len() > 1 || !matches!(target, Target::Module(_)) {
                    self.found.push((target, None, false));
                }
            }
            [] => {}
        }
    }

    /// Adds the module of a method of `owner`, if exactly one module has a method of this name.
    fn method(&mut self, owner: &Type, name: &str) {
        let homes = self.sources.methods.get(&(owner.clone(), name.to_owned()));
        if let Some(home) = homes.filter(|homes| homes.len() == 1).and_then(|homes| homes.first()) {
            self.found.push((Target::Item(*home, format!("{}::{name}", owner.1)), None, false));
        }
    }

    /// The type of a name: `self` or a parameter.
    fn type_of(&self, name: &str) -> Option<Type> {
        if name == "self" { self.owner.clone() } else { self.typed.get(name).cloned() }
    }

    /// Reads a function with `read`, given the names it binds and the types of its parameters.
    fn function(&mut self, signature: &syn::Signature, names: Names, read: impl FnOnce(&mut Self)) {
        let outer = (self.typed.clone(), self.bound.clone());
        self.bound.extend(names.0);
        for input in &signature.inputs {
            if let syn::FnArg::Typed(input) = input
                && let syn::Pat::Ident(name) = &*input.pat
                && let Some(ty) = self.sources.type_of(self.id, &input.ty)
            {
                self.typed.insert(name.ident.to_string(), ty);
            }
        }
        read(self);
        (self.typed, self.bound) = outer;
    }

    /// Finds paths and method calls in the tokens of a macro with any syntax.
    fn tokens(&mut self, tokens: TokenStream) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        let is = |place: usize, sign| matches!(tokens.get(place), Some(TokenTree::Punct(one)) if one.as_char() == sign);
        let ident = |place: usize| match tokens.get(place) {
            Some(TokenTree::Ident(ident)) => Some(ident.to_string()),
            _ => None,
        };
        let mut place = 0;
        while let Some(token) = tokens.get(place) {
            let start = place;
            place += 1;
            if let TokenTree::Group(group) = token {
                self.tokens(group.stream());
            }
            let Some(first) = ident(start) else { continue };
            let mut path = vec![first];
            while is(place, ':')
                && is(place + 1, ':')
                && let Some(next) = ident(place + 2)
            {
                path.push(next);
                place += 3;
            }
            let member = start > 0 && is(start - 1, '.') && !(start > 1 && is(start - 2, '.'));
            // A field or an attribute.
            let label = is(place, ':') || is(place, '=') && !is(place + 1, '=') && !is(place + 1, '>');
            if member || label && path.len() == 1 {
                continue;
            }
            if let (Some(owner), true, Some(name)) = (self.type_of(&path[0]), is(place, '.'), ident(place + 1))
                && matches!(tokens.get(place + 2), Some(TokenTree::Group(_)))
            {
                self.method(&owner, &name);
            }
            self.path(&path);
        }
    }
}

impl Visit<'_> for Finder<'_> {
    fn visit_item(&mut self, item: &syn::Item) {
        if !is_test(attributes(item)) {
            visit::visit_item(self, item);
        }
    }

    // Submodules and imports are read elsewhere.
    fn visit_item_mod(&mut self, _: &syn::ItemMod) {}
    fn visit_item_use(&mut self, _: &syn::ItemUse) {}

    fn visit_item_impl(&mut self, block: &syn::ItemImpl) {
        let owner = self.sources.type_of(self.id, &block.self_ty);
        let outer = std::mem::replace(&mut self.owner, owner);
        visit::visit_item_impl(self, block);
        self.owner = outer;
    }

    fn visit_item_fn(&mut self, function: &syn::ItemFn) {
        let names = Names::of(|names| names.visit_item_fn(function));
        self.function(&function.sig, names, |finder| visit::visit_item_fn(finder, function));
    }

    fn visit_impl_item_fn(&mut self, function: &syn::ImplItemFn) {
        if !is_test(&function.attrs) {
            let names = Names::of(|names| names.visit_impl_item_fn(function));
            self.function(&function.sig, names, |finder| visit::visit_impl_item_fn(finder, function));
        }
    }

    fn visit_path(&mut self, path: &syn::Path) {
        self.path(&segments(path));
        visit::visit_path(self, path);
    }

    fn visit_expr_method_call(&mut self, call: &syn::ExprMethodCall) {
        if let syn::Expr::Path(receiver) = &*call.receiver
            && let Some(name) = receiver.path.get_ident()
            && let Some(owner) = self.type_of(&name.to_string())
        {
            self.method(&owner, &call.method.to_string());
        }
        visit::visit_expr_method_call(self, call);
    }

    fn visit_macro(&mut self, call: &syn::Macro) {
        self.path(&segments(&call.path));
        self.tokens(call.tokens.clone());
    }

    fn visit_meta_list(&mut self, list: &syn::MetaList) {
        self.path(&segments(&list.path));
        self.tokens(list.tokens.clone());
    }
}

/// The names bound by patterns.
struct Names(BTreeSet<String>);

impl Names {
    fn of(read: impl FnOnce(&mut Names)) -> Names {
        let mut names = Names(BTreeSet::new());
        read(&mut names);
        names
    }
}

impl Visit<'_> for Names {
    fn visit_pat_ident(&mut self, pattern: &syn::PatIdent) {
        // A variant or constant has the same syntax, but begins with a capital.
        let name = pattern.ident.to_string();
        if name.starts_with(char::is_lowercase) {
            self.0.insert(name);
        }
        visit::visit_pat_ident(self, pattern);
    }
}
