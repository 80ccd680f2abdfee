//! The schema of the configuration agrees with the code.

use serde_json::Value;
use wink_env_pages::config::{Config, ConfigText, InvalidConfig, keys};
use wink_env_pages::lint::{self, lints};
use wink_env_pages::text::Text;

const SCHEMA: &str = include_str!("../../../wink-env-cli/wink-env.schema.json");
const GUIDE: &str = include_str!("../../../guide/configuration.md");

fn parse(yaml: &str) -> Result<Config, InvalidConfig> {
    let file = ConfigText { path: "wink-env.yml".to_owned(), text: Text::new(yaml.to_owned()) };
    Config::parse(file, &lint::names())
}

fn words(value: &Value) -> Vec<&str> {
    match value {
        Value::Object(keys) => keys.keys().map(String::as_str).collect(),
        Value::Array(words) => words.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    }
}

#[test]
fn the_schema_knows_the_words_of_the_code() {
    let schema: Value = serde_json::from_str(SCHEMA).expect("the schema is JSON");
    let keys = &schema["properties"];
    let lints: Vec<&str> = lints().map(|lint| lint.name).collect();
    let is_of_configuration = |lint: &&str| lint.ends_with("-allow") || *lint == "unused-name";
    let allowed: Vec<&str> = lints.iter().copied().filter(|lint| !is_of_configuration(lint)).collect();
    assert_eq!(words(keys), keys::KEYS);
    assert_eq!(words(&keys["allow"]["items"]["properties"]), keys::ALLOW_KEYS);
    assert_eq!(words(&keys["layout"]["properties"]), keys::LAYOUT_KEYS);
    assert_eq!(words(&keys["schemes"]["items"]["enum"]), keys::SCHEMES);
    assert_eq!(words(&keys["site"]["enum"]), keys::SITES);
    assert_eq!(words(&keys["axis"]["enum"]), keys::AXES);
    assert_eq!(words(&keys["services"]["enum"]), keys::SERVICES);
    assert_eq!(words(&keys["several"]["enum"]), keys::SEVERAL);
    assert_eq!(words(&schema["$defs"]["level"]["enum"]), keys::LEVELS);
    let forgotten = "wink-env-cli/wink-env.schema.json has other lints than the table";
    assert_eq!(words(&keys["lints"]["properties"]), lints, "{forgotten}: below `lints`");
    assert_eq!(
        words(&keys["allow"]["items"]["properties"]["lint"]["enum"]),
        allowed,
        "{forgotten}: below `allow`"
    );
}

#[test]
fn the_guide_explains_every_key_as_the_schema_does() {
    let schema: Value = serde_json::from_str(SCHEMA).expect("the schema is JSON");
    let description = |keys: &Value, key: &str| keys[key]["description"].as_str().unwrap_or("?").to_owned();
    for key in keys::KEYS {
        let description = description(&schema["properties"], key);
        let entry = format!("### `{key}`\n\n{description}\n");
        assert!(GUIDE.contains(&entry), "guide/configuration.md lacks:\n{entry}");
    }
    for key in keys::ALLOW_KEYS {
        let description = description(&schema["properties"]["allow"]["items"]["properties"], key);
        let entry = format!("| `{key}` | {description} |");
        assert!(GUIDE.contains(&entry), "guide/configuration.md lacks:\n{entry}");
    }
}

#[test]
fn the_examples_of_the_guide_are_configurations() {
    let examples = GUIDE.split("```yaml\n").skip(1).filter_map(|rest| rest.split("```").next());
    let mut count = 0;
    for example in examples {
        parse(example).unwrap_or_else(|invalid| panic!("{example}{invalid:?}"));
        count += 1;
    }
    assert!(count > keys::KEYS.len(), "every key has an example");
}

/// The schema accepts exactly what the code accepts.
#[test]
fn the_schema_and_the_code_agree() {
    let schema: Value = serde_json::from_str(SCHEMA).expect("the schema is JSON");
    let validator = jsonschema::draft202012::options()
        .should_validate_formats(true)
        .build(&schema)
        .expect("it is a schema");
    let samples = [
        "",
        "source: en\nlocales: [da, pt-BR, zh_Hant, sr-Latn-RS]",
        "environments: [staging, production]\nsections: [servers,예약, _3d]",
        "lints: { unknown-directive: error, row-order: off, url-mismatch: warning }",
        "allow:\n  - { lint: extra-row, reason: x }",
        "allow:\n  - { lint: extra-row, locale: de, section: a, service: b c, environment: d, reason: x, until: 2028-02-29 }",
        "known-hosts: [elements.wink.travel, '*.example.com']",
        "known-hosts: ['a.example.com:8443']",
        "domains: [a.example.com]",
        "retired: { a.example.com: b.example.com, c.example.com: ~ }",
        "paths: { a.example.com: [/a/b, /] }",
        "layout: { source: a/b.md }",
        "site: hugo",
        "names: { 'Partner (gRPC)': partner, Zahlung: pay }",
        "layout: { translation: 'x/{locale}/b.md' }",
        "allow: []\nlocales: []\nlints: {}",
        "schemes: [https, wss]",
        // The rest is invalid.
        "sorce: en",
        "known-hosts: ['a.example.com:x']",
        "domains: ['*.example.com']",
        "domains: a.example.com",
        "retired: [a.example.com]",
        "retired: { a: b.example.com }",
        "retired: { a.example.com: 'b.example.com:80' }",
        "retired: { a.example.com: true }",
        "paths: { a.example.com: /a }",
        "paths: { a.example.com: [a] }",
        "paths: { 'a.example.com/': [/a] }",
        "source: [en]",
        "source: 3",
        "source: d",
        "source: de/",
        "locales: de",
        "locales: [de, de]",
        "locales: [1]",
        "locales:",
        "environments: [Staging]",
        "environments: ['a b']",
        "lints: { url-mismatches: error }",
        "lints: { url-mismatch: fatal }",
        "lints: { url-mismatch: false }",
        "allow: { lint: extra-row, reason: x }",
        "allow: [extra-row]",
        "allow: [{ lint: extra-row }]",
        "allow: [{ reason: x }]",
        "allow: [{ lint: extra-row, reason: '' }]",
        "allow: [{ lint: extra-row, reason: ' ' }]",
        "allow: [{ lint: unused-allow, reason: x }]",
        "allow: [{ lint: extra-row, reason: x, until: 2027-02-30 }]",
        "allow: [{ lint: extra-row, reason: x, until: 31.03.2027 }]",
        "allow: [{ lint: extra-row, reason: x, untill: 2027-03-31 }]",
        "known-hosts: ['https://example.com']",
        "known-hosts: ['a.*.com']",
        "known-hosts: [localhost]",
        "layout: {}",
        "layout: { source: /a.md }",
        "layout: { source: ../a.md }",
        "layout: { source: '{locale}.md' }",
        "layout: { translation: a.md }",
        "layout: { translation: '{locale}/{locale}.md' }",
        "schemes: []",
        "schemes: [ftp]",
        "schemes: [https, https]",
        "schemes: https",
        "site: jekyll",
        "names: { Partner: Partner }",
        "names: [partner]",
        "site: [hugo]",
        "- source: en",
    ];
    let first_wrong = samples.iter().position(|sample| sample.starts_with("sorce")).expect("it is there");
    for (index, sample) in samples.iter().enumerate() {
        let instance: Value = serde_yaml::from_str(sample).expect("it is YAML");
        let by_code = parse(sample);
        assert_eq!(by_code.is_ok(), index < first_wrong, "the code: {sample}: {by_code:?}");
        assert_eq!(validator.is_valid(&instance), index < first_wrong, "the schema: {sample}");
    }
}
