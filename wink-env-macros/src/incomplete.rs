//! Calls with a missing argument or comma.

use crate::argument::Argument;
use crate::catalogue::Catalogue;
use crate::known::Known;
use crate::mistake::{Mistake, Place};
use crate::resolve::{ENVIRONMENT, SERVICE, find_environment, find_service};

/// A call without environment and service.
pub(crate) fn nothing(catalogue: Catalogue, place: Place) -> Mistake {
    both_missing(catalogue, place, None)
}

fn both_missing(catalogue: Catalogue, place: Place, hint: Option<String>) -> Mistake {
    let title = format!(
        "expected an environment and a service, as in `{}!(environment, service)`",
        catalogue.macro_name
    );
    let mut mistake = Mistake::new(place, title);
    if let Some(hint) = hint {
        mistake = mistake.help(hint);
    }
    mistake.help(Known::environments(catalogue).list("")).help(Known::services(catalogue).list(""))
}

/// A call with one argument.
pub(crate) fn alone(catalogue: Catalogue, argument: &Argument) -> Mistake {
    let place = Place::Arguments(ENVIRONMENT, ENVIRONMENT);
    if find_environment(catalogue, argument, ENVIRONMENT).is_ok() {
        return Mistake::new(place, "missing service").help(Known::services(catalogue).list(""));
    }
    if let Some(mistake) = half(catalogue, argument) {
        return mistake;
    }
    let hint = match Known::environments(catalogue).hint(argument) {
        Some(hint) => Some(hint),
        None => Known::services(catalogue).hint(argument),
    };
    both_missing(catalogue, place, hint)
}

/// A call with one argument and a path.
pub(crate) fn before_path(catalogue: Catalogue, argument: &Argument) -> Mistake {
    match find_environment(catalogue, argument, ENVIRONMENT) {
        Ok(_) => {
            let place = Place::Arguments(SERVICE, SERVICE);
            Mistake::new(place, "missing service before the path").help(Known::services(catalogue).list(""))
        }
        Err(mistake) => half(catalogue, argument).unwrap_or(mistake),
    }
}

/// `extranet "/v1"` in place of the service.
pub(crate) fn comma_before_path(catalogue: Catalogue, source: &str, place: Place) -> Option<Mistake> {
    let (before, path) = source.split_once(" \"/")?;
    let service = Argument::Path(words(before));
    let service = find_service(catalogue, &service, SERVICE).ok()?.written();
    let mistake = Mistake::new(place, "expected a comma between the service and the path");
    Some(mistake.help(format!("write `{service}, \"/{path}`")))
}

/// `servers::` in place of the service.
pub(crate) fn behind_section(catalogue: Catalogue, source: &str, place: Place) -> Option<Mistake> {
    let section = catalogue.section(source.strip_suffix("::")?)?;
    let mistake = Mistake::new(place, format!("missing service after `{source}`"));
    Some(mistake.help(Known::services_of(catalogue, section).list("")))
}

/// A first argument that contains a service, alone or with its environment.
fn half(catalogue: Catalogue, argument: &Argument) -> Option<Mistake> {
    let place = Place::Arguments(ENVIRONMENT, ENVIRONMENT);
    let words = match argument {
        Argument::Path(names) => names.clone(),
        Argument::Other(source) => words(source),
        Argument::Text(_) | Argument::Nothing => return None,
    };
    if find_service(catalogue, argument, ENVIRONMENT).is_ok() {
        return Some(
            Mistake::new(place, "missing environment").help(Known::environments(catalogue).list("")),
        );
    }
    let (environment, service) = words.split_first()?;
    let environment = catalogue.environment(environment)?.bare();
    let service = find_service(catalogue, &Argument::Path(service.to_vec()), ENVIRONMENT).ok()?.written();
    let mistake = Mistake::new(place, "expected a comma between the environment and the service");
    Some(mistake.help(format!("write `{}!({environment}, {service})`", catalogue.macro_name)))
}

/// The words between the punctuation of a source text.
fn words(source: &str) -> Vec<String> {
    let words = source.split(|character: char| !character.is_alphanumeric() && character != '_');
    words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}
