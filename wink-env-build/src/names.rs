//! The names of the macro and of the module around it.

use std::env;
use std::sync::{Mutex, PoisonError};

use wink_env_pages::codegen::is_usable_name;
use wink_env_pages::identifier::identifier;

use crate::Pages;

/// The name of the macro, or what is wrong with it.
pub(crate) fn macro_name(pages: &Pages) -> Result<String, String> {
    if let Some(name) = &pages.macro_name {
        return check(name, "the name of a macro");
    }
    let module = pages.module.rsplit("::").next().unwrap_or_default();
    let package = env::var("CARGO_PKG_NAME").unwrap_or_default();
    let name = identifier(if module.is_empty() { &package } else { module }).unwrap_or_default();
    check(&if name.ends_with("_env") { name } else { format!("{name}_env") }, "the name of a macro")
}

/// The name, unless another set of pages in this build script has it: each has a file of that name.
pub(crate) fn claimed(name: String) -> Result<String, String> {
    static CLAIMED: Mutex<Vec<String>> = Mutex::new(Vec::new());
    let mut claimed = CLAIMED.lock().unwrap_or_else(PoisonError::into_inner);
    if claimed.contains(&name) {
        return Err(format!(
            "two sets of pages make the macro `{name}`\nhelp: give one of them another name with `macro_name` in `build.rs`"
        ));
    }
    claimed.push(name.clone());
    Ok(name)
}

/// The names in the path of the module.
pub(crate) fn module(pages: &Pages) -> Result<Vec<String>, String> {
    let path = pages.module.strip_prefix("crate::").unwrap_or(&pages.module);
    let names = path.split("::").filter(|name| !name.is_empty());
    names.map(|name| check(name, "the name of a module")).collect()
}

fn check(name: &str, what: &str) -> Result<String, String> {
    if is_usable_name(name) {
        return Ok(name.to_owned());
    }
    Err(format!(
        "`{}` cannot be {what}\nhelp: write letters, digits and `_` in `build.rs`, and no keyword",
        name.escape_debug()
    ))
}
