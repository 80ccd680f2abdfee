//! How long a check takes, against a bare program that reads the same files and runs the Markdown parser over them, and
//! against itself on ten times the pages. Both in the same run: only the ratios mean anything.
//!
//! `cargo bench -p tests --bench check`

use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

use pulldown_cmark::{Options, Parser};
use tests::site::Site;

const PAGE: &str = include_str!("../../docs/environments.md");

/// What may be lost against the bare program, and against ten times the time for ten times the pages.
const AGAINST_BARE: f64 = 1.5;
const TEN_TIMES: f64 = 11.0;

fn main() {
    let rounds = |pages: usize| (20_000 / pages).clamp(3, 200);
    println!("{:>6} {:>12} {:>12} {:>7} {:>10}", "pages", "check", "bare", "ratio", "× before");
    let mut before: Option<Duration> = None;
    let mut is_within = true;
    for pages in [44, 100, 1_000, 10_000] {
        let site = site(pages);
        let (check, bare) = fastest(rounds(pages), || run_check(site.root()), || run_bare(site.root()));
        let ratio = check.as_secs_f64() / bare.as_secs_f64();
        let growth = before.filter(|_| pages > 100).map(|before| check.as_secs_f64() / before.as_secs_f64());
        let shown = growth.map_or(String::new(), |growth| format!("{growth:.1}"));
        println!("{pages:>6} {check:>12.1?} {bare:>12.1?} {ratio:>7.2} {shown:>10}");
        is_within &= growth.is_none_or(|growth| growth <= TEN_TIMES);
        before = Some(check);
    }
    assert!(is_within, "ten times the pages took more than {TEN_TIMES} times the time");
}
