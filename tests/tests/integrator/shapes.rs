//! Crates with pages of other shapes, built from scratch outside of this workspace.

use tests::integrator::{Integrator, take_turn};

/// The same as that of other crates with own pages.
const DIRECTORY: &str = concat!(env!("CARGO_TARGET_TMPDIR"), "/own-pages");

#[test]
fn a_crate_uses_pages_with_an_environment_per_row() {
    let _turn = take_turn();
    let networks = Integrator::new(DIRECTORY, "networks", "networks");
    if let Err(said) = networks.run(&["test", "--offline"]) {
        panic!("{said}");
    }
    let right = "https://scan.test.tako.example";
    networks.replace("docs/ja/environments.md", right, "https://scan.neu.tako.example");
    let said = networks.run(&["check", "--offline"]).expect_err("a translation has a wrong host");
    assert!(
        said.contains("`Testnet` has a different URL under `エクスプローラー` than the source page"),
        "{said}"
    );
    assert!(said.contains("--> docs/ja/environments.md:12:"), "{said}");
}

#[test]
fn a_table_that_can_be_read_in_two_ways_makes_no_code() {
    let _turn = take_turn();
    let networks = Integrator::new(DIRECTORY, "networks", "unclear");
    for page in ["docs/environments.md", "docs/ja/environments.md"] {
        networks.replace(page, "Mainnet", "Osaka");
        networks.replace(page, "Testnet", "Kobe");
    }
    let said = networks.run(&["check", "--offline"]).expect_err("nothing is guessed");
    for part in [
        "whether the environments of this table are `JSON-RPC` and `Explorer` or `Osaka` and `Kobe`",
        "--> docs/environments.md:9:1",
        "write `axis: columns` in `wink-env.yml`",
    ] {
        assert_eq!(said.matches(part).count(), 1, "{part} in {said}");
    }
    networks.write("docs/wink-env.yml", "axis: rows\n");
    networks.replace("tests/urls.rs", "mainnet", "osaka");
    networks.replace("tests/urls.rs", "testnet", "kobe");
    networks.replace("tests/urls.rs", "Mainnet", "Osaka");
    networks.replace("tests/urls.rs", "Testnet", "Kobe");
    if let Err(said) = networks.run(&["test", "--offline"]) {
        panic!("{said}");
    }
}

#[test]
fn a_service_that_is_not_available_everywhere_has_no_constant_there() {
    let _turn = take_turn();
    let networks = Integrator::new(DIRECTORY, "networks", "absent");
    let table = "\n## Tokens\n\n| Network | Faucet | Bridge |\n| --- | --- | --- |\n\
                 | Mainnet | — | https://bridge.tako.example |\n\
                 | Testnet | https://faucet.tako.example | N/A |\n";
    for page in ["docs/environments.md", "docs/ja/environments.md"] {
        let path = networks.root().join(page);
        let content = std::fs::read_to_string(path).expect("the page is there");
        networks.write(page, &(content + table));
    }
    networks.write(
        "tests/urls.rs",
        "use networks::{Endpoint, Endpoints, Environment, Service, tako_env};\n\n\
         #[test]\nfn services_are_where_they_are() -> Result<(), Box<dyn std::error::Error>> {\n    \
         const FAUCET: &str = tako_env!(testnet, faucet, \"/drip\");\n    \
         assert_eq!(FAUCET, \"https://faucet.tako.example/drip\");\n    \
         assert_eq!(networks::mainnet::BRIDGE, \"https://bridge.tako.example\");\n    \
         assert_eq!(Service::Faucet.get(Environment::Mainnet), None);\n    \
         assert_eq!(Service::Faucet.get(Environment::Testnet), Some(\"https://faucet.tako.example\"));\n    \
         assert_eq!(Endpoint::all().count(), 8);\n    \
         assert!(Endpoint::get(Environment::Mainnet, Service::Faucet).is_none());\n    \
         let mock = Endpoints::of(Environment::Mainnet).with(Service::Faucet, \"http://localhost:1\")?;\n    \
         assert_eq!(mock.get(Service::Faucet), Some(\"http://localhost:1\"));\n    \
         let joined = mock.join(Service::Faucet, \"x\")?.expect(\"it has a mock\");\n    \
         assert_eq!(joined, \"http://localhost:1/x\");\n    Ok(())\n}\n",
    );
    if let Err(said) = networks.run(&["test", "--offline"]) {
        panic!("{said}");
    }
    networks.write("tests/urls.rs", "const _: &str = networks::tako_env!(mainnet, faucet);\n");
    let said = networks.run(&["test", "--offline"]).expect_err("it is not available there");
    let wanted = "error: `faucet` is not available in `mainnet`; it is in `testnet`";
    assert_eq!(said.matches(wanted).count(), 1, "{said}");
    assert!(said.contains("see `environments.md`, line"), "{said}");
    assert_eq!(said.matches("error: ").count(), 2, "one error and the summary: {said}");
    networks.write("tests/urls.rs", "use networks::{Environment, Service};\n\npub fn url() -> &'static str {\n    Service::Bridge.url(Environment::Mainnet)\n}\n");
    networks.run(&["test", "--offline"]).expect_err("there is no infallible method");
}
