//! All endpoints in one Markdown table, for the front page of the documentation.

use std::fmt::Write as _;

use super::docs;
use super::published::Published;
use crate::facts::Endpoints;

/// A table with a row for each published service and a column for each environment. Names link to the generated items.
#[must_use]
pub fn overview(endpoints: &Endpoints) -> String {
    let published = Published::new(endpoints, None);
    let mut table = "| service |".to_owned();
    for environment in &published.environments {
        _ = write!(table, " [`{}`](Environment::{}) |", environment.facts.name, environment.variant);
    }
    table += "\n| --- |";
    table += &" --- |".repeat(published.environments.len());
    table += "\n";
    for service in published.services() {
        _ = write!(table, "| [`{}`](Service::{}) |", service.full_name, service.variant);
        for environment in &published.environments {
            _ = write!(table, " {} |", service.url(environment).map_or_else(|| "—".to_owned(), cell));
        }
        table += "\n";
    }
    table
}

fn cell(url: &str) -> String {
    docs::url(url).replace('|', "\\|")
}
