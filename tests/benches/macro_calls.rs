//! The CPU time of `cargo check` for 100,000 calls of `wink_env!` against as many string literals, and with a table of
//! a thousand services against the real one: `cargo bench -p tests --bench macro_calls`.
//!
//! The compiler checks in one thread. The least of several runs counts, taken in turns; a limit that it exceeds fails the
//! benchmark only with `STRICT_CPU_TIME=1`, as other programs may have cost it time.

use std::error::Error;
use std::fmt::Write as _;
use std::fs;

use tests::cost::{Verdict, cpu_time_of_children, say};
use tests::integrator::Integrator;
use wink_env::{Environment, Service};

const CALLS: usize = 100_000;
const ROUNDS: usize = 3;
/// What a call may cost, as a multiple of a literal.
const AGAINST_LITERALS: f64 = 2.0;
/// What a call may cost with a thousand services, as a multiple of one with the real table.
const AGAINST_REAL_TABLE: f64 = 1.2;

fn main() -> Result<(), Box<dyn Error>> {
    let directory = env!("CARGO_TARGET_TMPDIR");
    let real = Integrator::new(&format!("{directory}/macro-calls"), "editor", "real");
    let large = Integrator::new(&format!("{directory}/macro-calls-of-thousand"), "editor", "thousand");
    fs::create_dir_all(large.root().join("pages"))?;
    fs::write(large.root().join("pages/environments.md"), page_of_a_thousand())?;

    let names = Service::ALL.iter().map(|service| service.name());
    let known: Vec<(&str, &str, &str)> = names
        .zip(Service::ALL)
        .flat_map(|(name, service)| {
            let urls = Environment::ALL.iter();
            urls.map(move |environment| (environment.name(), name, service.url(*environment)))
        })
        .collect();
    let calls = program(|index| {
        let (environment, service, _) = known[index % known.len()];
        format!("wink_env::wink_env!({environment}, {service})")
    });
    let literals = program(|index| format!("{:?}", known[index % known.len()].2));
    let calls_of_thousand = program(|index| {
        let environment = ["staging", "production"][index % 2];
        format!("wink_env::wink_env!({environment}, service_{})", index / 2 % 1000)
    });

    let mut verdict = Verdict::default();
    for incremental in ["1", "0"] {
        let cases = [(&real, &literals), (&real, &calls), (&large, &calls_of_thousand)];
        let mut best = [f64::MAX; 3];
        for _ in 0..ROUNDS {
            for (best, (integrator, program)) in best.iter_mut().zip(cases) {
                *best = best.min(seconds_of_check(integrator, program, incremental)?);
            }
        }
        let [literals, calls, thousand] = best;
        say(&format!(
            "CARGO_INCREMENTAL={incremental}: literals {literals:.2} s, calls {calls:.2} s, of a thousand services {thousand:.2} s"
        ));
        // Cargo's default decides; the other is for comparison.
        if incremental == "1" {
            verdict.of_cpu_time("calls ÷ literals", calls / literals, AGAINST_LITERALS);
            verdict.of_cpu_time("calls of a thousand services ÷ calls", thousand / calls, AGAINST_REAL_TABLE);
        }
    }
    verdict.end()
}

fn program(value: impl Fn(usize) -> String) -> String {
    let constants = (0..CALLS).map(|index| format!("pub const C{index}: &str = {};\n", value(index)));
    constants.collect()
}

fn page_of_a_thousand() -> String {
    let mut page = "---\ntitle: Environments\n---\n\n## Servers\n\n| Feature | Staging | Production |\n| --- | --- | --- |\n"
        .to_owned();
    for number in 0..1000 {
        _ = writeln!(
            page,
            "| Service {number} | https://staging-service-{number}.wink.travel | https://service-{number}.wink.travel |"
        );
    }
    page
}

/// Of the crate alone: its dependencies are checked before.
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
