//! The same pages give the same bytes, wherever they are built.

use std::fs;
use std::path::Path;

use tests::integrator::Integrator;

fn generated(target: &Path) -> String {
    let builds = fs::read_dir(target.join("debug/build")).expect("cargo built a build script");
    let files = builds.map(|build| build.expect("it can be read").path().join("out/wink_env.rs"));
    let files: Vec<_> = files.filter(|file| file.exists()).collect();
    let [file] = files.as_slice() else { panic!("one generated file, not {files:?}") };
    fs::read_to_string(file).expect("generated code is text")
}

#[test]
fn two_builds_in_different_directories_generate_the_same_bytes() {
    let directories = [(); 2].map(|()| tempfile::tempdir().expect("a temporary directory"));
    let [one, other] = directories.each_ref().map(|directory| {
        let path = directory.path().to_str().expect("temporary paths are text");
        let integrator = Integrator::new(path, "editor", "integrator");
        integrator.run(&["check", "--quiet"]).expect("the pages agree");
        let code = generated(integrator.target());
        assert!(!code.contains(path), "the code names no directory");
        code
    });
    assert_eq!(one, other);
    let snapshot = Path::new(env!("CARGO_MANIFEST_DIR")).join("../wink-env/src/snapshot.rs");
    assert_eq!(one, fs::read_to_string(snapshot).expect("the snapshot is there").replace("\r\n", "\n"));
}
