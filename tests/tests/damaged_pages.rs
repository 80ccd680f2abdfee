//! What the compiler says when the build script found the pages damaged: the report, and nothing beside it.

use std::env;
use std::error::Error;
use std::fs;
use std::path::Path;
use std::process::Command;

use tempfile::TempDir;
use wink_env_pages::codegen;
use wink_env_pages::directory::{Directory, Environment, Section, Service};

const REPORT: &str = "compile_error!(include_str!(\"report.txt\"));\n";

/// The errors of the library when the build script wrote `pages`.
fn errors(pages: &str, flags: &[&str]) -> Result<Vec<String>, Box<dyn Error>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let out_dir = tempfile::tempdir()?;
    fs::write(out_dir.path().join("pages.rs"), pages)?;
    fs::write(out_dir.path().join("report.txt"), "the pages disagree\n\nhelp: repair them\n")?;
    let macros = compile(
        &root.join("wink-env-macros/src/lib.rs"),
        &out_dir,
        &["--crate-type", "proc-macro", "--extern", "proc_macro"],
    )?;
    assert_eq!(macros, Vec::<String>::new());
    let kind = ["--crate-type", "lib", "--emit", "metadata", "--extern", "wink_env_macros"];
    compile(&root.join("wink-env/src/lib.rs"), &out_dir, &[&kind, flags].concat())
}

fn compile(source: &Path, out_dir: &TempDir, flags: &[&str]) -> Result<Vec<String>, Box<dyn Error>> {
    let package =
        source.ancestors().nth(2).and_then(Path::file_name).ok_or("a source stands in a package")?;
    let output = Command::new(env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()))
        .args(["--edition", "2024", "--crate-name", &package.to_string_lossy().replace('-', "_")])
        .args(flags)
        .arg("-L")
        .arg(out_dir.path())
        .arg("--out-dir")
        .arg(out_dir.path())
        .arg(source)
        .env("OUT_DIR", out_dir.path())
        .output()?;
    let stderr = String::from_utf8(output.stderr)?;
    let errors =
        stderr.lines().filter(|line| line.starts_with("error") && !line.starts_with("error: aborting"));
    Ok(errors.map(str::to_owned).collect())
}

fn items() -> String {
    let service = Service {
        name: "iam".to_owned(),
        label: "IAM".to_owned(),
        hidden: false,
        urls: vec!["https://iam.example".to_owned()],
        labels: Vec::new(),
        page: "environments.md".to_owned(),
        line: 1,
    };
    let services = vec![service];
    let section =
        Section { name: "servers".to_owned(), label: "Servers".to_owned(), labels: Vec::new(), services };
    let environment =
        Environment { name: "staging".to_owned(), label: "Staging".to_owned(), labels: Vec::new() };
    codegen::rust(&Directory { environments: vec![environment], sections: vec![section] })
}

#[test]
fn sound_pages_compile() -> Result<(), Box<dyn Error>> {
    assert_eq!(errors(&items(), &[])?, Vec::<String>::new());
    assert_eq!(errors(&items(), &["--cfg", "rust_analyzer"])?, Vec::<String>::new());
    Ok(())
}

#[test]
fn an_empty_directory_compiles() -> Result<(), Box<dyn Error>> {
    let pages = codegen::rust(&Directory { environments: Vec::new(), sections: Vec::new() });
    assert_eq!(errors(&pages, &[])?, Vec::<String>::new());
    Ok(())
}

#[test]
fn a_report_before_the_items_is_the_only_error() -> Result<(), Box<dyn Error>> {
    assert_eq!(errors(&format!("{REPORT}{}", items()), &[])?, ["error: the pages disagree"]);
    Ok(())
}

#[test]
fn a_report_without_items_is_the_only_error() -> Result<(), Box<dyn Error>> {
    assert_eq!(errors(REPORT, &["--cfg", "wink_env_without_pages"])?, ["error: the pages disagree"]);
    Ok(())
}

#[test]
fn without_items_only_the_cfg_keeps_the_rest_quiet() -> Result<(), Box<dyn Error>> {
    assert_eq!(errors("", &["--cfg", "wink_env_without_pages"])?, Vec::<String>::new());
    assert!(!errors("", &[])?.is_empty());
    Ok(())
}
