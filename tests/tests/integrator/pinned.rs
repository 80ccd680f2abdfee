//! An integrator who pins URLs is notified of every change to them, and of nothing else.

use tests::integrator::{Integrator, take_turn};
use tests::site::Site;

const PAGE: &str = include_str!("../../../docs/environments.md");

/// Runs the tests of the fixture with a page, and returns the error messages of cargo.
fn test(integrator: &Integrator, page: &str) -> Result<(), String> {
    let site = Site::with(&[("environments.md", page)]);
    let mut cargo = integrator.cargo(&["test"]);
    let output = cargo.env("WINK_ENV_DOCS", site.root()).output().expect("cargo runs");
    let text = String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned();
    if output.status.success() { Ok(()) } else { Err(text) }
}

#[test]
fn a_changed_url_fails_the_pins_of_an_integrator() {
    let _turn = take_turn();
    // A separate target directory, because its library is built from other pages.
    let directory = concat!(env!("CARGO_TARGET_TMPDIR"), "/other-pages");
    let integrator = Integrator::new(directory, "pinned", "pinned");

    let reviewed = test(&integrator, PAGE);
    assert_eq!(reviewed, Ok(()));
    let elsewhere = test(&integrator, &PAGE.replace("https://ota.", "https://booking."));
    assert_eq!(elsewhere, Ok(()), "another service is none of its business");

    let complaint = test(&integrator, &PAGE.replace("https://iam.", "https://login."))
        .expect_err("the host of the password has changed");
    assert!(complaint.contains("the password would go to another host"), "{complaint}");
    let complaint = test(&integrator, &PAGE.replace("https://staging-api.", "https://test-api."))
        .expect_err("the host of the rooms has changed");
    for part in
        ["a URL has changed", "left: \"https://test-api.wink.travel\"", "right: \"https://staging-api."]
    {
        assert!(complaint.contains(part), "{part} is not in {complaint}");
    }
}
