//! Turns arguments into an endpoint: looks up every name and reports every mistake.

use crate::argument::Argument;
use crate::catalogue::{Catalogue, Entry, Name};
use crate::choice;
use crate::incomplete;
use crate::known::{Known, is_commented_out};
use crate::mistake::{Mistake, Place, quoted};
use crate::path::{self, Beginning};

/// What a call means.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Endpoint<'a> {
    pub(crate) environment: Name<'a>,
    pub(crate) service: Service<'a>,
    /// How the path begins.
    pub(crate) beginning: Beginning,
}

/// A service as the caller wrote it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Service<'a> {
    pub(crate) section: Option<Name<'a>>,
    pub(crate) name: Name<'a>,
}

pub(crate) const ENVIRONMENT: usize = 0;
pub(crate) const SERVICE: usize = 1;
pub(crate) const PATH: usize = 2;

pub(crate) fn resolve<'a>(catalogue: &'a str, arguments: &[Argument]) -> Result<Endpoint<'a>, Mistake> {
    let catalogue = Catalogue::new(catalogue);
    match arguments {
        [] => Err(incomplete::nothing(catalogue, Place::Call)),
        [alone] => Err(incomplete::alone(catalogue, alone)),
        [first, Argument::Text(path)] if path.starts_with('/') => {
            Err(incomplete::before_path(catalogue, first))
        }
        [environment, service, rest @ ..] => {
            let (environment, service) = find_both(catalogue, environment, service)?;
            let beginning = match rest {
                [argument, ..] => path::check(catalogue, argument, PATH)?,
                [] => Beginning::Nothing,
            };
            if rest.len() > 1 {
                let place = Place::Arguments(PATH + 1, PATH + rest.len() - 1);
                let unexpected = Mistake::new(place, "unexpected argument");
                return Err(unexpected.help(path::what_is_taken(catalogue)));
            }
            Ok(Endpoint { environment, service, beginning })
        }
    }
}

fn find_both<'a>(
    catalogue: Catalogue<'a>,
    first: &Argument,
    second: &Argument,
) -> Result<(Name<'a>, Service<'a>), Mistake> {
    let both = Place::Arguments(ENVIRONMENT, SERVICE);
    match (find_environment(catalogue, first, ENVIRONMENT), find_service(catalogue, second, SERVICE)) {
        (Ok(environment), Ok(service)) => match absence(catalogue, environment, service) {
            Some(mistake) => Err(mistake),
            None => Ok((environment, service)),
        },
        (Err(mistake), Ok(service)) => Err(choice::at_run_time(mistake, catalogue, first, service)),
        (Ok(_), Err(mistake)) => Err(mistake),
        (Err(environment), Err(service)) => match swapped(catalogue, first, second) {
            Some(mistake) => Err(mistake),
            None => Err(environment.and(service, both)),
        },
    }
}

/// A service that is not available in an environment.
fn absence(catalogue: Catalogue, environment: Name, service: Service) -> Option<Mistake> {
    let entry = catalogue.service(service.name.bare()).filter(|entry| !entry.is_complete())?;
    let section = service.section.or_else(|| entry.published().next())?;
    let row = entry.absence(environment, section)?;
    let others: Vec<&str> = catalogue
        .environments()
        .filter(|other| entry.absence(*other, section).is_none())
        .map(Name::bare)
        .collect();
    let (written, environment) = (service.written(), environment.bare());
    let title = match quoted(&others, " and ") {
        others if others.is_empty() => format!("`{written}` is not available in `{environment}`"),
        others => format!("`{written}` is not available in `{environment}`; it is in {others}"),
    };
    let (page, line) = row.rsplit_once(':')?;
    let place = Place::Arguments(ENVIRONMENT, SERVICE);
    Some(Mistake::new(place, title).help(format!("see `{page}`, line {line}")))
}

/// Two swapped arguments, whatever else is wrong with them.
fn swapped(catalogue: Catalogue, first: &Argument, second: &Argument) -> Option<Mistake> {
    let (known_environments, known_services) = (Known::environments(catalogue), Known::services(catalogue));
    let service = match (find_service(catalogue, first, ENVIRONMENT), first) {
        (Ok(service), _) => service.written(),
        (Err(_), Argument::Path(names)) if names.len() > 1 => return None,
        (Err(_), _) if known_environments.meant(first).is_some() => return None,
        (Err(_), _) => known_services.meant(first)?.clone(),
    };
    let environment = match find_environment(catalogue, second, SERVICE) {
        Ok(environment) => environment.bare(),
        Err(_) if known_services.meant(second).is_some() => return None,
        Err(_) => known_environments.meant(second)?,
    };
    let mistake =
        Mistake::new(Place::Arguments(ENVIRONMENT, SERVICE), "the environment comes before the service");
    Some(mistake.help(format!("write `{}!({environment}, {service})`", catalogue.macro_name)))
}

pub(crate) fn find_environment<'a>(
    catalogue: Catalogue<'a>,
    argument: &Argument,
    position: usize,
) -> Result<Name<'a>, Mistake> {
    let place = Place::Arguments(position, position);
    match argument {
        Argument::Path(names) if names.len() == 1 => match catalogue.environment(&names[0]) {
            Some(environment) => Ok(environment),
            None => Err(not_an_environment(catalogue, &names[0], place)),
        },
        _ => Err(Known::environments(catalogue).expected(argument, place)),
    }
}

pub(crate) fn find_service<'a>(
    catalogue: Catalogue<'a>,
    argument: &Argument,
    position: usize,
) -> Result<Service<'a>, Mistake> {
    let place = Place::Arguments(position, position);
    match argument {
        Argument::Path(names) => match names.as_slice() {
            [service] => find_short(catalogue, service, place),
            [section, service] => find_qualified(catalogue, section, service, position),
            _ => Err(Known::services(catalogue).expected(argument, place)),
        },
        Argument::Other(source) => {
            if let Some(mistake) = incomplete::comma_before_path(catalogue, source, place) {
                return Err(mistake);
            }
            match incomplete::behind_section(catalogue, source, place) {
                Some(mistake) => Err(mistake),
                None => Err(Known::services(catalogue).expected(argument, place)),
            }
        }
        _ => Err(Known::services(catalogue).expected(argument, place)),
    }
}

fn not_an_environment(catalogue: Catalogue, word: &str, place: Place) -> Mistake {
    let known = Known::environments(catalogue);
    let kind = match (catalogue.section(word), catalogue.service(word)) {
        (Some(_), _) => "section",
        (None, Some(_)) => "service",
        (None, None) => return known.unknown(word, place),
    };
    Mistake::new(place, format!("`{word}` is a {kind}, not an environment")).help(known.list(""))
}

fn not_a_service(catalogue: Catalogue, word: &str, place: Place) -> Mistake {
    let (kind, known) = match (catalogue.section(word), catalogue.environment(word)) {
        (Some(section), _) => ("a section", Known::services_of(catalogue, section)),
        (None, Some(_)) => ("an environment", Known::services(catalogue)),
        (None, None) => return Known::services(catalogue).unknown(word, place),
    };
    Mistake::new(place, format!("`{word}` is {kind}, not a service")).help(known.list(""))
}

fn find_short<'a>(catalogue: Catalogue<'a>, word: &str, place: Place) -> Result<Service<'a>, Mistake> {
    let Some(entry) = catalogue.service(word) else { return Err(not_a_service(catalogue, word, place)) };
    match entry.published().count() {
        0 => Err(commented_out(entry, word, place)),
        1 => Ok(Service { section: None, name: entry.name }),
        _ => {
            let sections = quoted(&entry.sections(), " and ");
            let ambiguous = Mistake::new(place, format!("`{word}` is ambiguous: it is listed in {sections}"));
            Err(ambiguous.help(format!("write {}", quoted(&entry.spellings(), " or "))))
        }
    }
}

fn find_qualified<'a>(
    catalogue: Catalogue<'a>,
    section: &str,
    word: &str,
    argument: usize,
) -> Result<Service<'a>, Mistake> {
    let Some(section) = catalogue.section(section) else {
        return Err(not_a_section(catalogue, section, word, argument));
    };
    let place = Place::Name { argument, name: 1 };
    match catalogue.service(word) {
        Some(entry) if entry.is_published_in(section) => {
            Ok(Service { section: Some(section), name: entry.name })
        }
        Some(entry) if entry.is_hidden_in(section) => Err(commented_out(entry, word, place)),
        Some(entry) if entry.published().next().is_some() => {
            let mistake = Mistake::new(place, format!("no service `{word}` in section `{}`", section.bare()));
            let sections = quoted(&entry.sections(), " and ");
            Err(mistake
                .help(format!("it is listed in {sections}: write {}", quoted(&entry.spellings(), " or "))))
        }
        _ => Err(Known::services_of(catalogue, section).unknown(word, place)),
    }
}

/// A path to a service that does not begin with a section. `Service::Iam` is not a misspelled section.
fn not_a_section(catalogue: Catalogue, section: &str, word: &str, argument: usize) -> Mistake {
    let (sections, services) = (Known::sections(catalogue), Known::services(catalogue));
    if sections.suggestion(section).is_some() || services.spelled(word).is_none() {
        return sections.unknown(section, Place::Name { argument, name: 0 });
    }
    let path = Argument::Path(vec![section.to_owned(), word.to_owned()]);
    services.expected(&path, Place::Arguments(argument, argument))
}

fn commented_out(entry: Entry, word: &str, place: Place) -> Mistake {
    let mistake = Mistake::new(place, is_commented_out(word));
    match quoted(&entry.qualified(), " or ") {
        other if other.is_empty() => mistake.help("it can be used when its row is visible again"),
        other => mistake.help(format!("another section lists it: write {other}")),
    }
}

impl Service<'_> {
    /// The service as it is written in a call.
    pub(crate) fn written(self) -> String {
        match self.section {
            Some(section) => format!("{}::{}", section.bare(), self.name.bare()),
            None => self.name.bare().to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Beginning, Place, resolve};
    use crate::argument::Argument;

    const CATALOGUE: &str = "\
wink_env
staging production
servers applications
booking_engine .+
extranet .+
iam +
payment ++
retired -
";

    fn path(names: &[&str]) -> Argument {
        Argument::Path(names.iter().map(|&name| name.to_owned()).collect())
    }

    fn mistake(catalogue: &str, arguments: &[Argument]) -> (Place, String) {
        let mistake = resolve(catalogue, arguments).expect_err("the arguments contain a mistake");
        (mistake.place, mistake.message())
    }

    #[test]
    fn a_name_is_found_alone_and_with_its_section() {
        let endpoint = resolve(CATALOGUE, &[path(&["staging"]), path(&["iam"])]).expect("both names exist");
        assert!(endpoint.service.section.is_none() && endpoint.beginning == Beginning::Nothing);

        let text = Argument::Text("/v1".to_owned());
        let arguments = [path(&["staging"]), path(&["applications", "payment"]), text];
        let endpoint = resolve(CATALOGUE, &arguments).expect("all names exist");
        assert_eq!(endpoint.service.written(), "applications::payment");
        assert_eq!(endpoint.beginning, Beginning::Slash);
    }

    #[test]
    fn the_ten_nearest_of_a_thousand_names_are_listed() {
        let mut names: Vec<String> = (0..1000).map(|number| format!("service_{number} +\n")).collect();
        names.sort();
        let catalogue = format!("wink_env\nstaging\nservers\n{}", names.concat());
        let (place, message) = mistake(&catalogue, &[path(&["staging"]), path(&["service_77q"])]);
        assert_eq!(place, Place::Arguments(1, 1));
        assert!(message.contains("did you mean `service_77`?"), "{message}");
        assert!(message.ends_with(" … and 990 more"), "{message}");
        assert_eq!(message.matches("`service_").count(), 12, "{message}");
    }

    #[test]
    fn two_unknown_names_are_one_mistake_under_both() {
        let (place, message) = mistake(CATALOGUE, &[path(&["stagin"]), path(&["extrane"])]);
        assert_eq!(place, Place::Arguments(0, 1));
        assert!(
            message.starts_with("unknown environment `stagin` and unknown service `extrane`\n"),
            "{message}"
        );
    }

    #[test]
    fn a_wrong_name_is_reported_before_a_wrong_path() {
        let arguments = [path(&["staging"]), path(&["ian"]), Argument::Text("a b".to_owned())];
        assert_eq!(mistake(CATALOGUE, &arguments).0, Place::Arguments(1, 1));
    }
}
