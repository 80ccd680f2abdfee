//! Every reader of environment files gets the URLs as the pages spell them.

#![expect(clippy::print_stdout, reason = "it says which readers are not there")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use tests::site::Site;
use wink_env_cli::run;

/// Paths with everything that a URL may have and that some reader takes for something else.
const PATHS: [&str; 8] = ["", ":8443/v1.0/a-b_c", "/a%20b", "/$HOME", "/a;b&c", "/~x:~y/*", "/(a)!", "/'a'"];

/// A page whose names are the same as variables unless they are numbered.
fn site() -> Site {
    let row = |(number, path): (usize, &&str)| {
        let label =
            ["3D", "N3D", "é", "ue9"].get(number).map_or_else(|| format!("R {number}"), ToString::to_string);
        format!("| {label} | https://s-{number}.example.com{path} | https://{number}.example.com{path} |\n")
    };
    let rows: String = PATHS.iter().enumerate().map(row).collect();
    let page =
        format!("---\ntitle: E\n---\n\n## S\n\n| F | Staging | Production |\n| --- | --- | --- |\n{rows}");
    Site::with(&[("docs/environments.md", page.clone()), ("docs/de/environments.md", page)])
}

/// The file, and the URLs that are in it.
fn exported() -> (Site, PathBuf, Vec<String>) {
    let site = site();
    let docs = site.root().join("docs");
    let output = run(["wink-env", "export", docs.to_str().expect("it is text"), "--format", "dotenv"]);
    assert_eq!((output.code, output.stderr.as_str()), (0, ""), "{output:?}");
    let file = site.write("urls.env", &output.stdout);
    let of_column = |prefix: &str| -> Vec<String> {
        let url = |(number, path): (usize, &&str)| format!("https://{prefix}{number}.example.com{path}");
        PATHS.iter().enumerate().map(url).collect()
    };
    (site, file, [of_column("s-"), of_column("")].concat())
}

/// The variables in the order of the file.
fn names(file: &Path) -> Vec<String> {
    let text = std::fs::read_to_string(file).expect("it is there");
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    lines.map(|line| line.split('=').next().unwrap_or_default().to_owned()).collect()
}

/// The values that a program prints as lines of `env`; `None` without the program.
fn values(names: &[String], command: &mut Command) -> Option<Vec<String>> {
    let output =
        command.env_clear().env("PATH", std::env::var_os("PATH")?).env("HOME", "/nowhere").output().ok()?;
    if !output.status.success() {
        println!("SKIPPED: {command:?}: {}", String::from_utf8_lossy(&output.stderr));
        return None;
    }
    let text = String::from_utf8(output.stdout).expect("it prints text");
    let variables: BTreeMap<&str, &str> = text.lines().filter_map(|line| line.split_once('=')).collect();
    Some(names.iter().map(|name| (*variables.get(name.as_str()).unwrap_or(&"(none)")).to_owned()).collect())
}

#[test]
fn variables_are_unique() {
    let (_site, file, _) = exported();
    let names = names(&file);
    let mut distinct: Vec<String> = names.iter().map(|name| name.to_uppercase()).collect();
    distinct.sort();
    distinct.dedup();
    assert_eq!(distinct.len(), PATHS.len() * 2, "{names:?}");
}

#[cfg(unix)]
#[test]
fn shells_node_and_python_read_the_urls_of_the_pages() {
    let (_site, file, urls) = exported();
    let names = names(&file);
    let path = file.to_str().expect("it is text");
    let sourced = format!("set -a; . '{path}'; env");
    let print = "for (const [name, value] of Object.entries(process.env)) console.log(`${name}=${value}`)";
    let python = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/readers/bin/python");
    let dotenv = "import dotenv, sys\nfor name, value in dotenv.dotenv_values(sys.argv[1]).items(): print(f'{name}={value}')";
    let mut readers = [
        ("sh", Command::new("sh")),
        ("bash", Command::new("bash")),
        ("node", Command::new("node")),
        ("python", Command::new(python)),
    ];
    readers[0].1.args(["-c", &sourced]);
    readers[1].1.args(["-c", &sourced]);
    readers[2].1.args([&format!("--env-file={path}"), "--eval", print]);
    readers[3].1.args(["-c", dotenv, path]);
    for (reader, command) in &mut readers {
        match values(&names, command) {
            Some(values) => assert_eq!(values, urls, "{reader}"),
            None => println!("SKIPPED: {reader}"),
        }
    }
}

/// Docker reads a line without any quotes: all that follows `=` is the value, and `#` only begins a comment at the
/// beginning of a line.
#[test]
fn docker_reads_the_urls_that_need_no_quotes() {
    let (_site, file, urls) = exported();
    let text = std::fs::read_to_string(file).expect("it is there");
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim_start().starts_with('#')).collect();
    assert_eq!(lines.len(), urls.len());
    for (line, url) in lines.iter().zip(&urls) {
        let (_, value) = line.split_once('=').expect("a name and a value");
        let is_plain = url.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._:/%".contains(&byte));
        assert_eq!(value == url, is_plain, "{line}");
    }
    let warnings = text.matches("# Docker would take the quotes").count();
    assert_eq!(warnings, lines.iter().filter(|line| line.ends_with(['\'', '"'])).count());
}
