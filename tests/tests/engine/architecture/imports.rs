//! The imports between the files of the engine, read from `use` declarations and paths; tests are excluded.

use std::collections::{BTreeMap, BTreeSet};

use syn::visit::{self, Visit};
use syn::{Attribute, File, Item, ItemUse, Path, UseTree};

/// A file of the engine as a module: `compare::rows`.
pub(super) type Module = Vec<String>;

/// For each file, the files that it imports from.
pub(super) fn imports(sources: &[(String, String)]) -> BTreeMap<Module, BTreeSet<Module>> {
    let files: BTreeMap<Module, File> = sources
        .iter()
        .map(|(path, source)| (module(path), syn::parse_file(source).expect("sources are Rust")))
        .collect();
    let modules: BTreeSet<&Module> = files.keys().collect();
    let read = |(module, file): (&Module, &File)| {
        let mut reader = Reader { module, modules: &modules, found: BTreeSet::new() };
        reader.visit_file(file);
        (module.clone(), reader.found)
    };
    files.iter().map(read).collect()
}

/// The first cycle of imports, if there is one.
pub(super) fn circle(imports: &BTreeMap<Module, BTreeSet<Module>>) -> Option<Vec<&Module>> {
    let mut done = BTreeSet::new();
    imports.keys().find_map(|module| circle_from(module, imports, &mut Vec::new(), &mut done))
}

fn circle_from<'a>(
    module: &'a Module,
    imports: &'a BTreeMap<Module, BTreeSet<Module>>,
    above: &mut Vec<&'a Module>,
    done: &mut BTreeSet<&'a Module>,
) -> Option<Vec<&'a Module>> {
    if let Some(start) = above.iter().position(|other| *other == module) {
        return Some(above[start..].to_vec());
    }
    if done.contains(module) {
        return None;
    }
    above.push(module);
    let circle = imports[module].iter().find_map(|import| circle_from(import, imports, above, done));
    above.pop();
    done.insert(module);
    circle
}

/// `compare/rows.rs` as `compare::rows`; the root has no name.
fn module(path: &str) -> Module {
    let path = path.strip_suffix(".rs").expect("it is a source");
    let path = path.strip_suffix("/mod").unwrap_or(path);
    if path == "lib" { Vec::new() } else { path.split('/').map(str::to_owned).collect() }
}

struct Reader<'a> {
    module: &'a Module,
    modules: &'a BTreeSet<&'a Module>,
    found: BTreeSet<Module>,
}

impl Reader<'_> {
    /// Records the file that a path leads into, if it is another one of the engine.
    fn note(&mut self, path: &[String]) {
        let above = path.iter().take_while(|part| *part == "super").count();
        let path: Module = match path.first().map(String::as_str) {
            Some("crate") => path[1..].to_vec(),
            Some("self") => [self.module, &path[1..]].concat(),
            Some("super") => [&self.module[..self.module.len() - above], &path[above..]].concat(),
            _ => [self.module, path].concat(),
        };
        let file = (1..=path.len()).rev().map(|length| path[..length].to_vec());
        let file = file.into_iter().find(|file| self.modules.contains(file));
        self.found.extend(file.filter(|file| file != self.module));
    }

    fn note_tree(&mut self, before: &[String], tree: &UseTree) {
        let with = |name: String| [before, &[name]].concat();
        match tree {
            UseTree::Path(path) => self.note_tree(&with(path.ident.to_string()), &path.tree),
            UseTree::Group(group) => group.items.iter().for_each(|tree| self.note_tree(before, tree)),
            UseTree::Name(name) => self.note(&with(name.ident.to_string())),
            UseTree::Rename(rename) => self.note(&with(rename.ident.to_string())),
            UseTree::Glob(_) => self.note(before),
        }
    }
}

impl<'ast> Visit<'ast> for Reader<'_> {
    fn visit_item(&mut self, item: &'ast Item) {
        let is_test = match item {
            Item::Mod(item) => is_for_tests(&item.attrs),
            Item::Fn(item) => is_for_tests(&item.attrs),
            Item::Use(item) => is_for_tests(&item.attrs),
            _ => false,
        };
        if !is_test {
            visit::visit_item(self, item);
        }
    }

    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        self.note_tree(&[], &item.tree);
    }

    fn visit_path(&mut self, path: &'ast Path) {
        let parts: Vec<String> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        if matches!(parts[0].as_str(), "crate" | "self" | "super") && parts.len() > 1 {
            self.note(&parts);
        }
        visit::visit_path(self, path);
    }
}

fn is_for_tests(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        attribute.path().is_ident("cfg")
            && attribute.parse_args::<Path>().is_ok_and(|condition| condition.is_ident("test"))
    })
}
