//! What a program sees in a file, and a scan too: hosts in every spelling, and where a URL ends.

use super::found_in;

/// How many endpoints are wrong in a file.
fn count(path: &str, content: &str) -> usize {
    found_in(path, content, &[]).len()
}

#[track_caller]
fn assert_found(files: &[(&str, &str)]) {
    for (path, content) in files {
        assert_eq!(count(path, content), 1, "{path}: {content}");
    }
}

#[track_caller]
fn assert_ignored(files: &[(&str, &str)]) {
    for (path, content) in files {
        assert_eq!(found_in(path, content, &[]), [""; 0], "{path}: {content}");
    }
}

#[test]
fn slashes_and_colons_are_seen_in_every_spelling() {
    assert_found(&[
        ("a.json", r#"{"url":"https:\/\/staging-old.wink.travel\/v1"}"#),
        ("a.js", r#"const u = "https:\u002F\u002Fstaging-old.wink.travel\u002Fv1""#),
        ("a.rs", r#"const U: &str = "https:\u{2f}\u{2f}staging-old.wink.travel";"#),
        ("a.html", "<a href='https:&#x2F;&#x2F;staging-old.wink.travel'>x</a>"),
        ("a.html", "<a href='https&#58;&#47;&#47;staging-old.wink.travel/'>x</a>"),
        ("a.html", "<a href='/x?to=https%3A%2F%2Fstaging-old.wink.travel%2Fcb'>x</a>"),
        ("a.html", "<a href='/x?to=https%253A%252F%252Fstaging-old.wink.travel%252Fcb'>x</a>"),
        ("a.properties", r"url=https\://staging-old.wink.travel/v1"),
        ("a.properties", r"url=https\:\/\/staging-old.wink.travel/v1"),
        ("a.yml", "target: dns:///staging-old.wink.travel:443"),
        ("a.md", "https:/staging-old.wink.travel/x"),
        ("a.go", r"regexp.MustCompile(`^https://staging-old\.wink\.travel/`)"),
        ("a.js", r"/^https:\/\/staging-old\.wink\.travel\//"),
        ("a.json", r#""a\nhttps://staging-old.wink.travel\nb""#),
        ("a.md", "https://me%40x:pw@staging-old.wink.travel/"),
    ]);
    assert_ignored(&[
        ("a.yml", "target: dns:///api.wink.travel:443"),
        ("a.json", r#""https:\/\/api.wink.travel\/""#),
    ]);
}

#[test]
fn a_url_without_a_scheme_begins_behind_a_quote_or_in_data() {
    assert_found(&[
        ("a.html", "<script src=\"//staging-old.wink.travel/x.js\">"),
        ("a.html", "<script src=//staging-old.wink.travel/x.js>"),
        ("a.html", "<img srcset='//api.wink.travel/a 1x, //staging-old.wink.travel/b 2x'>"),
        ("a.css", "a { background: url(//staging-old.wink.travel/x.png) }"),
        ("a.yml", "url: //staging-old.wink.travel/x"),
    ]);
    assert_ignored(&[
        ("a.js", "//staging-old.wink.travel was shut down"),
        ("a.rs", "// staging-old.wink.travel"),
    ]);
}

#[test]
fn configuration_code_and_data_name_hosts_without_a_scheme() {
    assert_found(&[
        ("ingress.yaml", "  rules:\n    - host: staging-old.wink.travel\n"),
        ("nginx.conf", "server_name api.wink.travel staging-old.wink.travel;"),
        (".env", "API_HOST=staging-old.wink.travel"),
        ("Dockerfile", "ENV API_HOST staging-old.wink.travel"),
        ("hosts", "127.0.0.1 staging-old.wink.travel"),
        ("zone.db", "staging-old.wink.travel. 300 IN A 192.0.2.1"),
        ("inventory.yml", "staging-old.wink.travel:\n  port: 22\n"),
        ("a.csv", "a,staging-old.wink.travel,me@example.com"),
        ("a.xml", "<host>staging-old.wink.travel</host>"),
        ("a.sh", "curl -H 'Host: staging-old.wink.travel' $URL"),
        ("a.py", "HOSTS = 'api.wink.travel,staging-old.wink.travel'.split(',')"),
        ("a.js", "const host = `staging-old.wink.travel`;"),
        ("a.js", r#"new RegExp("staging-old\\.wink\\.travel")"#),
        ("a.json", r#""a\nstaging-old.wink.travel\nb""#),
        ("a.md", "Use `staging-old.wink.travel` here."),
        ("a.md", "```yaml\nhost: staging-old.wink.travel\n```\n"),
        ("a.md", "| A | staging-old.wink.travel |\n| --- | --- |\n"),
    ]);
}

#[test]
fn words_in_sentences_addresses_and_names_of_properties_are_no_hosts() {
    assert_ignored(&[
        ("a.md", "Wir bei wink.travel helfen, auch staging-old.wink.travel ist da."),
        ("a.yml", "# see staging-old.wink.travel please"),
        ("a.yml", "host: wink.travel"),
        ("a.yml", "mail: help@staging-old.wink.travel"),
        ("a.yml", "path: /etc/ssl/live/staging-old.wink.travel/key.pem"),
        ("a.yml", "annotations:\n  ops.wink.travel/owner: me\n"),
        ("a.yml", "secretName: staging-old.wink.travel-tls"),
        ("a.yml", "hosts: ['*.wink.travel']"),
        ("a.java", "@Value(\"${wink.travel.client.id}\") @Value(\"${client.wink.travel}\")"),
        ("a.java", "package com.wink.travel;"),
        ("a.xml", "<groupId>com.wink.travel</groupId>"),
        ("a.properties", "wink.travel.client.id=x\nclient.wink.travel=y"),
        ("a.js", "const x = config.wink.travel;"),
        ("a.md", "<b>staging-old.wink.travel</b>"),
        ("a.eml", "Return-Path: <bounce@staging-old.wink.travel>"),
    ]);
}

#[test]
fn a_url_ends_where_programs_end_it() {
    assert_found(&[
        ("a.md", "https://iam.wink.travel/?next=https://staging-old.wink.travel&login_hint=me@example.com"),
        ("a.csv", "a|https://staging-old.wink.travel|me@example.com"),
        ("a.csv", "a;https://staging-old.wink.travel;me@example.com"),
        ("a.tsv", "a\thttps://staging-old.wink.travel\tme@example.com"),
        ("a.md", "https://me:secret@staging-old.wink.travel/"),
    ]);
    assert_ignored(&[
        ("a.csv", "a,https://ota.wink.travel,me@example.com"),
        ("a.md", "https://iam.wink.travel/?login_hint=me@staging-old.wink.travel"),
        (
            "a.md",
            "https://staging-old.wink.travel@evil.example https://staging-old.wink.travel:pw@evil.example",
        ),
    ]);
}

#[test]
fn a_link_whose_text_is_its_target_is_one_mention() {
    assert_found(&[
        ("a.md", "[https://staging-old.wink.travel](https://staging-old.wink.travel)"),
        ("a.md", "[https://staging-old.wink.travel/a](<https://staging-old.wink.travel/a>)"),
        (
            "a.html",
            "<a href=\"https://staging-old.wink.travel\" class=\"x\">https://staging-old.wink.travel</a>",
        ),
        ("a.rst", "`https://staging-old.wink.travel <https://staging-old.wink.travel>`_"),
        ("a.adoc", "https://staging-old.wink.travel[https://staging-old.wink.travel]"),
    ]);
    assert_eq!(count("a.md", "https://staging-old.wink.travel https://staging-old.wink.travel"), 2);
}

#[test]
fn another_port_or_no_encryption_is_another_endpoint() {
    assert_found(&[
        ("a.md", "https://api.wink.travel:8443/v1?x=https"),
        ("a.yml", "host: iam.wink.travel:8443"),
        ("a.md", "http://iam.wink.travel/x"),
        ("a.md", "HTTP://IAM.wink.travel/x"),
        ("a.json", r#""http:\/\/iam.wink.travel\/x""#),
        ("a.yml", "url: ws://iam.wink.travel/x"),
    ]);
    assert_ignored(&[
        ("a.md", "https://api.wink.travel:443/v1"),
        ("a.yml", "url: wss://iam.wink.travel/x"),
        ("a.yml", "extra_hosts: ['iam.wink.travel:127.0.0.1']"),
    ]);
    let known = ["--known-host", "iam.wink.travel:80", "--known-host", "api.wink.travel:8443"];
    assert_eq!(found_in("a.md", "http://iam.wink.travel https://api.wink.travel:8443", &known), [""; 0]);
    assert_eq!(found_in("a.md", "http://api.wink.travel https://iam.wink.travel:8443", &known).len(), 2);
}

#[test]
fn a_character_of_another_script_behind_a_url_becomes_part_of_it() {
    assert_found(&[
        ("a.md", "https://ota.wink.travel\u{60c} x"),
        ("a.md", "https://ota.wink.travel。"),
        ("a.md", "“https://ota.wink.travel”"),
        ("a.md", "https://ota.wink.travel/login。"),
        ("a.md", "https://ota.wink.travel\u{200b}"),
        ("a.md", "参见https://ota.wink.travel是"),
    ]);
    assert_ignored(&[
        ("a.md", "<https://ota.wink.travel>。 [x](https://ota.wink.travel)。"),
        (
            "a.md",
            "https://ota.wink.travel\u{a0}und https://ota.wink.travel\u{3000}と https://ota.wink.travel/ä",
        ),
    ]);
}

#[test]
fn hosts_that_only_look_right_are_found() {
    assert_found(&[
        ("a.md", "https://\u{430}pi.wink.travel"),
        ("a.md", "https://api.w\u{456}nk.travel"),
        ("a.md", "https://api.wink.tr\u{430}vel/x"),
        ("a.md", "https://api.wink\u{200b}.travel"),
        ("a.md", "https://a\u{200b}pi.wink.travel"),
        ("a.md", "https：//api.wink.travel"),
        ("a.md", "https://api。wink。travel/"),
        ("a.yml", "host: \u{430}pi.wink.travel"),
    ]);
    assert_ignored(&[("a.md", "https://м\u{430}й.example https://中文.example")]);
}

#[test]
fn templates_are_wrong_if_no_host_of_the_tables_can_come_of_them() {
    assert_found(&[
        ("a.js", "const u = `https://${env}-old.wink.travel`"),
        ("a.js", "const u = 'https://' + env + '-old.wink.travel'"),
        ("a.py", "u = f\"https://{env}-old.wink.travel\""),
        ("a.yml", "host: \"{{ env }}-old.wink.travel\""),
        ("a.html.erb", "<a href='https://<%= env %>-old.wink.travel'>"),
        ("a.sh", "curl https://$ENV-old.wink.travel/x"),
        ("a.md", "https://<env>-old.wink.travel"),
    ]);
    assert_ignored(&[
        ("a.js", "const u = `https://${env}-api.wink.travel`"),
        ("a.js", "const u = 'https://' + env + '-api.wink.travel'"),
        ("a.py", "u = \"https://{}.wink.travel\".format(env)"),
        ("a.kt", "val u = \"https://$host.wink.travel\""),
        ("a.md", "https://<env>-api.wink.travel https://*.wink.travel"),
    ]);
}

#[test]
fn utf_16_is_read_with_a_mark_and_without() {
    let text = "\"url\" = \"https://staging-old.wink.travel\";\n".repeat(3);
    let little = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    let big: Vec<u8> = format!("\u{feff}{text}").encode_utf16().flat_map(u16::to_be_bytes).collect();
    for content in [little(&format!("\u{feff}{text}")), big, little(&text)] {
        let places = ["1:18", "2:18", "3:18"].map(|place| format!("{place} stray-endpoint"));
        assert_eq!(found_in("a.strings", content, &[]), places);
    }
}
