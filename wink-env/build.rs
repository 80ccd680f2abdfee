//! Generates what depends on the pages.

use std::env;
use std::error::Error;
use std::fs;
use std::path::Path;

use wink_env_pages::codegen;
use wink_env_pages::directory::{Directory, Environment, LocalLabel, Section, Service};

fn main() -> Result<(), Box<dyn Error>> {
    let out_dir = env::var_os("OUT_DIR").ok_or("cargo sets OUT_DIR")?;
    fs::write(Path::new(&out_dir).join("pages.rs"), codegen::rust(&directory()))?;
    println!("cargo::rustc-check-cfg=cfg(wink_env_without_pages)");
    println!("cargo::rerun-if-changed=build.rs");
    Ok(())
}

fn directory() -> Directory {
    Directory {
        environments: vec![environment("staging", "Staging"), environment("production", "Produktion")],
        sections: vec![
            section(
                "servers",
                "Servere",
                vec![
                    service("iam", "IAM", 28, "https://staging-iam.wink.travel", "https://iam.wink.travel"),
                    service(
                        "inventory",
                        "Inventory",
                        29,
                        "https://staging-api.wink.travel",
                        "https://api.wink.travel",
                    ),
                    service(
                        "integrations",
                        "Integrations",
                        30,
                        "https://staging-integrations.wink.travel",
                        "https://integrations.wink.travel",
                    ),
                    Service {
                        hidden: true,
                        ..service(
                            "payment",
                            "Payment",
                            31,
                            "https://staging-api.trippay.io",
                            "https://api.trippay.io",
                        )
                    },
                ],
            ),
            section(
                "applications",
                "Applikationer",
                vec![
                    service(
                        "agent",
                        "Agent",
                        39,
                        "https://staging-agent.wink.travel",
                        "https://agent.wink.travel",
                    ),
                    service(
                        "booking_engine",
                        "Booking engine",
                        40,
                        "https://staging-ota.wink.travel",
                        "https://ota.wink.travel",
                    ),
                    service(
                        "extranet",
                        "Extranet",
                        41,
                        "https://staging-extranet.wink.travel",
                        "https://extranet.wink.travel",
                    ),
                    service(
                        "my_account",
                        "My Account",
                        42,
                        "https://staging-my.wink.travel",
                        "https://my.wink.travel",
                    ),
                    service(
                        "payment",
                        "Payment",
                        43,
                        "https://staging-pay.wink.travel",
                        "https://pay.wink.travel",
                    ),
                    service(
                        "studio",
                        "Studio",
                        44,
                        "https://staging-studio.wink.travel",
                        "https://studio.wink.travel",
                    ),
                    service("wink_links", "WinkLinks", 45, "https://staging-i.trvl.as", "https://i.trvl.as"),
                ],
            ),
        ],
    }
}

fn environment(name: &str, label: &str) -> Environment {
    Environment { name: name.to_owned(), label: label.to_owned(), labels: labels(label) }
}

fn section(name: &str, label: &str, services: Vec<Service>) -> Section {
    Section { name: name.to_owned(), label: label.to_owned(), labels: labels(label), services }
}

fn service(name: &str, label: &str, line: usize, staging: &str, production: &str) -> Service {
    Service {
        name: name.to_owned(),
        label: label.to_owned(),
        hidden: false,
        urls: vec![staging.to_owned(), production.to_owned()],
        labels: labels(label),
        page: "environments.md".to_owned(),
        line,
    }
}

fn labels(label: &str) -> Vec<LocalLabel> {
    vec![LocalLabel { locale: "da".to_owned(), label: label.to_owned() }]
}
