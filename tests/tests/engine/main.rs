//! The engine and the command around it, called as functions.

mod addresses;
mod architecture;
mod bad_input;
mod configuration;
mod configuration_schema;
mod dotenv;
mod facts;
mod fix_command;
mod fixes;
mod formats;
mod forty_languages;
mod front_matter;
mod guide;
mod history;
mod hostile;
mod lints;
mod lsp;
mod properties;
mod readme;
mod report;
mod scan;
mod shapes;
mod sites;
mod snapshot;
mod status;
#[cfg(unix)]
mod torture;
mod ways_in;
