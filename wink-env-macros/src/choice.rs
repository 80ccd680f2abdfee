//! A value in place of an environment: the macro needs a name, because it works before values exist.

use crate::argument::Argument;
use crate::catalogue::Catalogue;
use crate::known::Known;
use crate::mistake::Mistake;
use crate::resolve::Service;

/// The longest value that a message repeats.
const LONGEST: usize = 30;

/// Adds what to write if the first argument is a value and no misspelled name.
pub(crate) fn at_run_time(
    mistake: Mistake,
    catalogue: Catalogue,
    argument: &Argument,
    service: Service,
) -> Mistake {
    if !is_value(catalogue, argument) {
        return mistake;
    }
    let source = argument.source();
    let is_macro = source.contains('!');
    let shown = if is_macro || source.len() > LONGEST { "environment" } else { source.as_str() };
    let variant = variant(catalogue, service);
    let mistake = mistake.help(format!("choose at run time with `Service::{variant}.url({shown})`"));
    if is_macro {
        return mistake.help("get an `Environment` at compile time with `Environment::from_name(…)`");
    }
    mistake
}

fn is_value(catalogue: Catalogue, argument: &Argument) -> bool {
    let known = Known::environments(catalogue);
    match argument {
        Argument::Path(names) => match names.as_slice() {
            [word] => {
                let is_other_name = catalogue.section(word).is_some() || catalogue.service(word).is_some();
                !is_other_name && known.suggestion(word).is_none()
            }
            _ => known.hint(argument).is_none(),
        },
        // `staging-eu` and `1 + 2` are no values that could be meant.
        Argument::Other(source) => source.contains(['.', '!', '(']) && known.hint(argument).is_none(),
        Argument::Text(_) | Argument::Nothing => false,
    }
}

/// The variant of `Service`: `BookingEngine` for `booking_engine`, `ServersPayment` for `servers::payment` if another
/// section lists that name too.
fn variant(catalogue: Catalogue, service: Service) -> String {
    let is_unique =
        catalogue.service(service.name.bare()).is_some_and(|entry| entry.published().count() == 1);
    let section = service.section.filter(|_| !is_unique);
    let mut variant = String::new();
    for name in section.iter().chain([&service.name]) {
        for word in name.bare().split('_') {
            let mut letters = word.chars();
            variant.extend(letters.next().into_iter().flat_map(char::to_uppercase));
            variant += letters.as_str();
        }
    }
    variant
}
