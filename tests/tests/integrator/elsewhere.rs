//! Pages as others write them, used from a crate outside of this workspace.

use tests::integrator::{Integrator, take_turn};

/// The same as that of other crates with own pages.
const DIRECTORY: &str = concat!(env!("CARGO_TARGET_TMPDIR"), "/own-pages");

/// The translation of each site, a host on it, and a wrong one.
const HOSTS: [(&str, &str, &str); 8] = [
    ("cards/pt", "https://queries.paguei.example/", "https://consultas.paguei.example/"),
    ("registry/nb", "https://adgang.example/", "https://innlogging.example/"),
    ("clouds/de", "https://explore.cumulus.example", "https://erkunden.cumulus.example"),
    ("nodes/ja", "https://rpc2.umi.example/", "https://rpc3.umi.example/"),
    ("shield/pt", "https://risk.broquel.example/", "https://risco.broquel.example/"),
    ("lagoon/es", "testnet.grpc.laguna.example:443", "pruebas.grpc.laguna.example:443"),
    ("shops/de", "https://eu.kiosk.example", "https://de.kiosk.example"),
    ("tenants/es", "https://{tenant}.vecino.example", "https://{tenant}.vecina.example"),
];

#[test]
fn every_shape_is_used_from_a_crate_and_a_wrong_host_in_its_translation_is_found() {
    let _turn = take_turn();
    let elsewhere = Integrator::new(DIRECTORY, "elsewhere", "elsewhere");
    if let Err(said) = elsewhere.run(&["test", "--offline"]) {
        panic!("{said}");
    }
    for edition in ["2018", "2021"] {
        elsewhere.replace("Cargo.toml", "edition = \"20", &format!("edition = \"{edition}\" # \"20"));
        if let Err(said) = elsewhere.run(&["test", "--offline"]) {
            panic!("edition {edition}: {said}");
        }
    }
    for (site, right, wrong) in HOSTS {
        let page = format!("docs/{site}/environments.md");
        elsewhere.replace(&page, right, wrong);
        let said = elsewhere.run(&["check", "--offline"]).expect_err("a host is wrong");
        for part in [wrong, "has a different URL", &*page] {
            assert!(said.contains(part), "{part} in {said}");
        }
        elsewhere.replace(&page, wrong, right);
    }
}

#[test]
fn without_its_settings_a_page_is_refused_with_them() {
    let _turn = take_turn();
    let elsewhere = Integrator::new(DIRECTORY, "elsewhere", "unset");
    for (site, others, setting) in [
        ("clouds", "axis: rows\n", "`absent: [\"Not offered.\"]`"),
        ("clouds", "absent: [Not offered.]\n", "`axis: rows`"),
        ("nodes", "", "`schemes: [https, wss]`"),
        ("nodes", "schemes: [https, wss]\n", "`several: numbered`"),
        ("shield", "", "`axis: headings`"),
        ("lagoon", "", "`schemes: [https, grpc]`"),
        ("lagoon", "", "`absent: [\"coming soon\"]`"),
        ("shops", "", "`ignore: [\"Sites\"]`"),
    ] {
        let config = format!("docs/{site}/wink-env.yml");
        let content = std::fs::read_to_string(elsewhere.root().join(&config)).expect("it has settings");
        elsewhere.write(&config, others);
        let said = elsewhere.run(&["check", "--offline"]).expect_err("nothing is guessed");
        assert!(said.contains(setting), "{setting} in {said}");
        elsewhere.write(&config, &content);
    }
}

#[test]
fn a_mistake_in_the_values_of_placeholders_is_one_error() {
    let _turn = take_turn();
    let elsewhere = Integrator::new(DIRECTORY, "elsewhere", "values");
    for (arguments, said_about_it) in [
        ("", "the value for `tenant` is missing"),
        (", tenent = \"a\"", "the URL has no placeholder `tenent`\n\nhelp: did you mean `tenant`?"),
        (", region = \"a\"", "the URL has no placeholder `region`, only `tenant`"),
        (", tenant = \"a b\"", "\"a b\" cannot be a part of the URL `https://{tenant}.vecino.example/v1`"),
        (", tenant = \"a\", tenant = \"b\"", "`tenant` has two values"),
        (", tenant = 1", "the value for `tenant` must be a string literal"),
        (", tenant = \"a\", \"/a b\"", "a path cannot contain spaces"),
        (", \"a\", \"b\"", "expected a value for a placeholder"),
    ] {
        let call = format!("elsewhere::tenants::tenants_env!(production, tenant_api{arguments})");
        elsewhere.write("tests/urls.rs", &format!("const _: &str = {call};\n"));
        let said = elsewhere.run(&["test", "--offline"]).expect_err("there is a mistake");
        let message = said.lines().map(str::trim_start).collect::<Vec<_>>().join("\n");
        assert!(message.contains(said_about_it), "{said_about_it} in {said}");
        assert_eq!(said.matches("error: ").count(), 2, "one error and the summary: {said}");
    }
    elsewhere.write(
        "tests/urls.rs",
        "const _: &str = elsewhere::tenants::tenants_env!(production, tenant_apy, tenant = \"a\");\n",
    );
    let said = elsewhere.run(&["test", "--offline"]).expect_err("there is no such service");
    assert!(said.contains("did you mean `tenant_api`?"), "{said}");
}
