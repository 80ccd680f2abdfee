//! Pages of other shapes than Wink's, by the cases in `shapes/`: pages, then the report and the endpoints that code
//! would be generated from. `UPDATE_CASES=1` writes the actual results into them.

use tests::case::{Case, assert_results, files};
use wink_env_pages::export;

/// What the check says, and the endpoints if there are any.
fn result(case: &Case) -> String {
    let endpoints = case.report().endpoints();
    let endpoints = endpoints.map_or_else(|_| String::new(), |endpoints| export::dotenv(&endpoints));
    let lines = endpoints.split_inclusive('\n').filter(|line| !line.starts_with('#'));
    case.actual() + &lines.collect::<String>()
}

#[test]
fn every_shape_gives_its_report_and_its_endpoints() {
    assert_results(files("shapes"), result);
}
