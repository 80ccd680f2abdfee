//! Compares the CPU time of `cargo check` for 100,000 calls of `wink_env!` with as many string literals, for several
//! sizes of tables and for calls with a section or a path: `cargo bench -p tests --bench macro_calls`.
//!
//! The compiler checks in one thread. Takes the minimum of several alternating runs; exceeding a limit only fails the
//! benchmark with `STRICT_CPU_TIME=1`, because other programs may slow it down.

use std::error::Error;
use std::fmt::Write as _;
use std::fs;

use tests::cost::{Verdict, cpu_time_of_children, say};
use tests::integrator::Integrator;
use wink_env::Endpoint;

const CALLS: usize = 100_000;
const ROUNDS: usize = 3;
/// The limit for a call, as a multiple of a literal.
const AGAINST_LITERALS: f64 = 1.25;
/// The same for a table of five hundred endpoints, and for one with more, for which the procedural macro is called.
const OF_FIVE_HUNDRED: f64 = 1.5;
const OF_TWO_THOUSAND: f64 = 2.3;

fn main() -> Result<(), Box<dyn Error>> {
    let directory = env!("CARGO_TARGET_TMPDIR");
    let real = Integrator::new(&format!("{directory}/macro-calls"), "editor", "real");
    let [of_500, of_2000] = [250, 1000].map(|services| {
        let directory = format!("{directory}/macro-calls-of-{services}");
        let integrator = Integrator::new(&directory, "editor", "large");
        integrator.write("pages/environments.md", &page_of(services));
        integrator
    });
    let known = known();
    let of_known = |index: usize| &known[index % known.len()];
    let calls_of = |services: usize| {
        program(move |index| {
            let environment = ["staging", "production"][index % 2];
            format!("wink_env::wink_env!({environment}, service_{})", index / 2 % services)
        })
    };
    let cases = [
        ("literals", &real, program(|index| format!("{:?}", of_known(index).url()))),
        ("calls", &real, program(|index| call(*of_known(index), "", ""))),
        ("calls of 500 endpoints", &of_500, calls_of(250)),
        ("calls of 2,000 endpoints", &of_2000, calls_of(1000)),
        (
            "calls with a section",
            &real,
            program(|index| {
                let endpoint = of_known(index);
                call(*endpoint, &format!("{}::", endpoint.section()), "")
            }),
        ),
        ("calls with a path", &real, program(|index| call(*of_known(index), "", ", \"/v1\""))),
    ];
    let mut verdict = Verdict::default();
    for incremental in ["1", "0"] {
        let mut best = [f64::MAX; 6];
        for _ in 0..ROUNDS {
            for (best, (_, integrator, program)) in best.iter_mut().zip(&cases) {
                *best = best.min(seconds_of_check(integrator, program, incremental)?);
            }
        }
        say(&format!("CARGO_INCREMENTAL={incremental}"));
        for ((name, ..), seconds) in cases.iter().zip(best) {
            say(&format!("{name}: {seconds:.2} s, {:.2} times the literals", seconds / best[0]));
        }
        // Cargo's default is what counts; the other is for comparison.
        if incremental == "1" {
            verdict.of_cpu_time("calls ÷ literals", best[1] / best[0], AGAINST_LITERALS);
            verdict.of_cpu_time("calls of 500 endpoints ÷ literals", best[2] / best[0], OF_FIVE_HUNDRED);
            verdict.of_cpu_time("calls of 2,000 endpoints ÷ literals", best[3] / best[0], OF_TWO_THOUSAND);
        }
    }
    verdict.end()
}

fn known() -> Vec<Endpoint> {
    Endpoint::all().collect()
}

fn call(endpoint: Endpoint, section: &str, path: &str) -> String {
    let service = endpoint.service().name();
    format!("wink_env::wink_env!({}, {section}{service}{path})", endpoint.environment())
}

fn program(value: impl Fn(usize) -> String) -> String {
    let constants = (0..CALLS).map(|index| format!("pub const C{index}: &str = {};\n", value(index)));
    constants.collect()
}

fn page_of(services: usize) -> String {
    let mut page = "---\ntitle: Environments\n---\n\n## Servers\n\n| Feature | Staging | Production |\n| --- | --- | --- |\n"
        .to_owned();
    for number in 0..services {
        _ = writeln!(
            page,
            "| Service {number} | https://staging-service-{number}.wink.travel | https://service-{number}.wink.travel |"
        );
    }
    page
}

/// Of the crate alone: its dependencies were checked before.
fn seconds_of_check(
    integrator: &Integrator,
    program: &str,
    incremental: &str,
) -> Result<f64, Box<dyn Error>> {
    let check = |code: &str| -> Result<f64, Box<dyn Error>> {
        fs::write(integrator.root().join("src/lib.rs"), code)?;
        _ = fs::remove_dir_all(integrator.target().join("debug/incremental"));
        let mut command = integrator.cargo(&["check", "--quiet"]);
        if integrator.root().join("pages").exists() {
            command.env("WINK_ENV_DOCS", integrator.root().join("pages"));
        }
        let before = cpu_time_of_children()?;
        let output = command.env("CARGO_INCREMENTAL", incremental).output()?;
        let seconds = cpu_time_of_children()?.saturating_sub(before).as_secs_f64();
        if output.status.success() {
            Ok(seconds)
        } else {
            Err(String::from_utf8_lossy(&output.stderr).chars().take(2_000).collect::<String>().into())
        }
    };
    check("")?;
    check(program)
}
