//! `wink-env completions` and `wink-env man`.

use clap::CommandFactory as _;

use crate::arguments::{Arguments, Completions};
use crate::output::Output;

pub(crate) fn completions(arguments: &Completions) -> Output {
    let mut text = Vec::new();
    clap_complete::generate(arguments.shell, &mut Arguments::command(), "wink-env", &mut text);
    written(&text)
}

/// A single page: each command is a section of it.
pub(crate) fn man() -> Output {
    let mut command = Arguments::command().disable_help_subcommand(true);
    command.build();
    let mut text = Vec::new();
    let rendered = clap_mangen::Man::new(command.clone()).render(&mut text).and_then(|()| {
        command.get_subcommands().filter(|command| !command.is_hide_set()).try_for_each(|command| {
            let page = clap_mangen::Man::new(command.clone());
            text.extend_from_slice(b".SH \"WINK-ENV ");
            text.extend_from_slice(command.get_name().to_uppercase().as_bytes());
            text.extend_from_slice(b"\"\n");
            page.render_description_section(&mut text)?;
            page.render_options_section(&mut text)
        })
    });
    match rendered {
        Ok(()) => {
            let page = written(&text);
            // Commands have no pages of their own.
            let named = command.get_subcommands().fold(page.stdout, |text, command| {
                let name = command.get_name();
                text.replace(&format!("wink\\-env\\-{name}(1)"), &format!("wink\\-env {name}"))
            });
            Output { stdout: named, ..page }
        }
        Err(error) => Output::refused(&error.to_string()),
    }
}

fn written(text: &[u8]) -> Output {
    Output { stdout: String::from_utf8_lossy(text).into_owned(), ..Output::default() }
}
