use super::{Options, address, overview};
use crate::facts::{Endpoints, Environment, LocalLabel, Section, Service};

fn rust(endpoints: &Endpoints) -> String {
    super::rust(endpoints, &Options::new("wink_env"))
}

fn catalogue(endpoints: &Endpoints) -> String {
    super::catalogue(endpoints, "wink_env")
}

fn labels(labels: &[(&str, &str)]) -> Vec<LocalLabel> {
    let label =
        |&(locale, label): &(&str, &str)| LocalLabel { locale: locale.to_owned(), label: label.to_owned() };
    labels.iter().map(label).collect()
}

fn service(name: &str, url: &str) -> Service {
    Service {
        name: name.to_owned(),
        label: name.to_owned(),
        hidden: false,
        urls: vec![Some(url.to_owned())],
        templates: Vec::new(),
        labels: Vec::new(),
        page: "environments.md".to_owned(),
        line: 27,
    }
}

fn hidden(name: &str) -> Service {
    Service { hidden: true, ..service(name, "https://hidden.example") }
}

fn section(name: &str, services: Vec<Service>) -> Section {
    Section { name: name.to_owned(), label: name.to_owned(), labels: Vec::new(), services }
}

fn endpoints(sections: Vec<Section>) -> Endpoints {
    let staging = Environment { name: "staging".to_owned(), label: "Staging".to_owned(), labels: Vec::new() };
    Endpoints { environments: vec![staging], sections }
}

/// Asserts that the lines of `part` follow each other in `text`, whatever their indentation.
#[track_caller]
fn assert_lines(text: &str, part: &str) {
    let trimmed = |text: &str| text.lines().map(str::trim).collect::<Vec<_>>().join("\n");
    assert!(trimmed(text).contains(&trimmed(part)), "{part}\nis not in\n{text}");
}

#[test]
fn a_constant_says_where_it_comes_from_and_what_it_is_called() {
    let labels = labels(&[("da", "Payment"), ("de", "Zahlung"), ("id", "Payment")]);
    let payment = Service { labels, ..service("payment", "https://pay.example") };
    let code = rust(&endpoints(vec![section("applications", vec![payment])]));
    assert_lines(
        &code,
        r#"/// <https://pay.example>
        ///
        /// Listed in `environments.md`, line 27.
        /// Called `Payment` (da, id), `Zahlung` (de).
        #[doc(alias = "Payment")]
        #[doc(alias = "Zahlung")]
        pub const PAYMENT: &str = "https://pay.example";"#,
    );
    assert_lines(&code, "#[doc(alias = \"Zahlung\")]\nPayment,");
}

#[test]
fn a_hidden_row_is_known_to_the_catalogue_alone() {
    let code = rust(&endpoints(vec![section("servers", vec![hidden("payment")])]));
    // The macro is written twice: for the compiler, and for editors.
    let lines: Vec<&str> = code.lines().filter(|line| line.contains("payment")).collect();
    assert_eq!(lines, ["payment -"; 2], "{code}");
    assert!(!code.contains("Payment") && !code.contains("hidden.example"), "{code}");
}

#[test]
fn a_name_in_two_sections_carries_its_section() {
    let servers = section("servers", vec![service("payment", "https://api.example")]);
    let applications = section("applications", vec![service("payment", "https://pay.example")]);
    let code = rust(&endpoints(vec![servers, applications]));
    assert_lines(
        &code,
        "Self::ServersPayment => \"servers::payment\",\nSelf::ApplicationsPayment => \"applications::payment\",",
    );
    assert!(!code.contains("pub use self::"), "{code}");
}

#[test]
fn a_name_hidden_elsewhere_stays_short() {
    let servers = section("servers", vec![hidden("payment")]);
    let applications = section("applications", vec![service("payment", "https://pay.example")]);
    let code = rust(&endpoints(vec![servers, applications]));
    assert_lines(&code, "Self::Payment => \"payment\",");
    assert_lines(&code, "pub use self::applications::PAYMENT;");
}

#[test]
fn a_literal_macro_has_a_short_path_and_one_with_its_section() {
    let code = rust(&endpoints(vec![section("servers", vec![service("iam", "https://iam.example")])]));
    assert_lines(
        &code,
        r#"macro_rules! __wink_env__staging__servers__iam {
            ($(/)?) => {
                "https://iam.example"
            };
        }"#,
    );
    assert_lines(
        &code,
        "/// The URLs of `staging`.
        ///
        /// - `iam`: <https://iam.example>, `environments.md`, line 27
        pub mod staging {
            pub use __wink_env__staging__servers__iam as iam;
            pub use super::super::super::staging::servers::IAM as iam;
            /// The URLs of `servers` in `staging`.
            ///
            /// - `iam`: <https://iam.example>, `environments.md`, line 27
            pub mod servers {
                pub use __wink_env__staging__servers__iam as iam;
                pub use super::super::super::super::staging::servers::IAM as iam;
            }
        }",
    );
}

#[test]
fn a_path_takes_the_place_of_the_slash_at_the_end_of_a_url() {
    let code = rust(&endpoints(vec![section("servers", vec![service("iam", "https://iam.example/v1/")])]));
    assert_lines(
        &code,
        r#"macro_rules! __wink_env__staging__servers__iam {
            () => {
                "https://iam.example/v1/"
            };
            (/) => {
                "https://iam.example/v1"
            };
        }"#,
    );
}

#[test]
fn no_label_and_no_url_leaves_its_place() {
    let hostile = "\" */ `x` [y] <b>\u{202e}\u{200b}\u{7}\u{2028}";
    let labels = labels(&[("da", hostile), ("de\n#[x]", "'")]);
    let url = "https://x.example/\"#\u{202e}";
    let iam = Service { labels, page: format!("{hostile}\n.md"), ..service("iam", url) };
    let code = rust(&endpoints(vec![section("servers", vec![iam])]));
    assert!(code.chars().all(|character| character == '\n' || !character.is_control()), "{code}");
    for steering in ['\u{202e}', '\u{200b}', '\u{2028}'] {
        assert!(!code.contains(steering), "{code}");
    }
    assert_lines(&code, r#"#[doc(alias = "*/ `x` [y] <b>")]"#);
    assert_lines(&code, r##"pub const IAM: &str = "https://x.example/\"#\u{202e}";"##);
    assert!(code.lines().all(|line| !line.trim_start().starts_with("#[x]")), "{code}");
}

#[test]
fn an_alias_is_never_the_name_itself_and_never_written_twice() {
    let labels = labels(&[("en", "IAM"), ("da", "Iam"), ("de", "Iam"), ("tr", " 'Iam' ")]);
    let code =
        rust(&endpoints(vec![section("servers", vec![Service { labels, ..service("iam", "https://x") }])]));
    assert_lines(&code, "#[doc(alias = \"IAM\")]\nIam,");
    assert_lines(&code, "#[doc(alias = \"Iam\")]\npub const IAM: &str = \"https://x\";");
    assert_eq!(code.matches("doc(alias").count(), 2, "{code}");
}

#[test]
fn names_that_differ_only_in_lower_case_get_two_constants() {
    let servers = section("servers", vec![service("ss", "https://x"), service("wink_2", "https://x")]);
    let applications =
        section("applications", vec![service("ß", "https://x"), service("wink2", "https://x")]);
    let code = rust(&endpoints(vec![servers, applications]));
    for line in ["pub use self::servers::SS;", "pub use self::applications::SS_;", "Wink2,", "Wink2_,"] {
        assert_lines(&code, line);
    }
}

#[test]
fn pages_that_people_can_read_are_linked() {
    let servers = |page: &str| {
        let iam = Service { page: page.to_owned(), line: 27, ..service("iam", "https://x") };
        endpoints(vec![section("servers", vec![iam])])
    };
    let address = address("https://git.example/wink", "1.2.0");
    let linked_to = |address: &String| Options { address: Some(address.clone()), ..Options::new("wink_env") };
    let linked = super::rust(&servers("guide/environments.md"), &linked_to(&address));
    let link = "https://git.example/wink/blob/v1.2.0/docs/guide/environments.md?plain=1#L27";
    assert_lines(&linked, &format!("/// Listed in [`guide/environments.md`, line 27]({link})."));
    let odd = super::rust(&servers("a (b)/environments.md"), &linked_to(&address));
    assert_lines(&odd, "/// Listed in `a (b)/environments.md`, line 27.");
    let unknown = rust(&servers("guide/environments.md"));
    assert_lines(&unknown, "/// Listed in `guide/environments.md`, line 27.");
}

#[test]
fn keywords_are_raw() {
    let code = rust(&endpoints(vec![section("match", vec![service("type", "https://x")])]));
    assert_lines(&code, "pub mod r#match {\npub use __wink_env__staging__match__type as r#type;");
    assert_lines(&code, "Environment::Staging => match self {\nSelf::Type => staging::r#match::TYPE,");
    assert_lines(&code, "pub use self::r#match::TYPE;");
}

#[test]
fn a_catalogue_is_sorted_by_bare_names() {
    let servers =
        section("servers", vec![service("use", "https://x"), service("iam", "https://x"), hidden("pay")]);
    let applications =
        section("applications", vec![service("zoo", "https://x"), service("pay", "https://x")]);
    let tools = section("tools", vec![service("iam", "https://y"), hidden("zoo")]);
    let expected = "\
wink_env
staging
servers applications tools
iam +.+
pay -+
r#use +
zoo .+-
";
    assert_eq!(catalogue(&endpoints(vec![servers, applications, tools])), expected);
}

#[test]
fn the_overview_lists_what_is_published() {
    let servers = section("servers", vec![service("iam", "https://x.example/a|b"), hidden("pay")]);
    let applications = section("applications", vec![service("pay", "https://x.example")]);
    let expected = "\
| service | [`staging`](Environment::Staging) |
| --- | --- |
| [`iam`](Service::Iam) | `https://x.example/a\\|b` |
| [`pay`](Service::Pay) | <https://x.example> |
";
    assert_eq!(overview(&endpoints(vec![servers, applications])), expected);
}

#[test]
fn no_endpoints_are_valid_rust() {
    let code = rust(&Endpoints { environments: Vec::new(), sections: Vec::new() });
    assert_lines(&code, "pub enum Service {\n}");
    assert_lines(&code, "pub const ALL: &[Self] = &[\n];");
}

/// The calls that need no procedural macro.
fn arms(services: usize) -> (usize, usize) {
    let services = (0..services).map(|number| service(&format!("s{number}"), "https://x.example")).collect();
    let code = rust(&endpoints(vec![section("servers", services)]));
    (code.matches("    (staging, s").count(), code.matches("::join! {").count())
}

#[test]
fn calls_have_arms_as_long_as_there_is_room() {
    // Alone and with the section, each with and without a path.
    assert_eq!(arms(2), (8, 4));
    assert_eq!(arms(128), (512, 256));
    assert_eq!(arms(256), (512, 0));
    assert_eq!(arms(512), (512, 0));
    assert_eq!(arms(513), (0, 0));
}

#[test]
fn an_ambiguous_name_has_an_arm_with_its_section_alone() {
    let servers = section("servers", vec![service("payment", "https://api.example")]);
    let applications = section("applications", vec![service("payment", "https://pay.example")]);
    let code = rust(&endpoints(vec![servers, applications]));
    assert_lines(&code, "(staging, applications::payment) => {\n\"https://pay.example\"\n};");
    assert!(!code.contains("(staging, payment)"), "{code}");
}

#[test]
fn code_in_a_module_is_found_by_its_path_and_kept_to_the_crate() {
    let options = Options {
        module: vec!["api".to_owned(), "partners".to_owned()],
        visibility: super::Visibility::Crate,
        ..Options::new("partner_env")
    };
    let code = super::rust(
        &endpoints(vec![section("servers", vec![service("iam", "https://x.example")])]),
        &options,
    );
    assert_lines(&code, "$crate::api::partners::__api_partners_partner_env_parts::expand! {");
    assert_lines(&code, "pub(crate) use __api_partners_partner_env as partner_env;");
    assert_lines(&code, "pub(super) const PREFIX: &str = \"PARTNER_\";");
    assert!(!code.contains("macro_export"), "{code}");
}

#[test]
fn an_environment_can_be_matched_without_a_wildcard() {
    let endpoints = endpoints(vec![section("servers", vec![service("iam", "https://x.example")])]);
    assert_eq!(rust(&endpoints).matches("#[non_exhaustive]").count(), 2);
    let options = Options { exhaustive: true, ..Options::new("wink_env") };
    assert_eq!(super::rust(&endpoints, &options).matches("#[non_exhaustive]").count(), 0);
}
