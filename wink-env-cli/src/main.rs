//! The command `wink-env`.

use std::process::ExitCode;

fn main() -> ExitCode {
    wink_env_cli::main()
}
