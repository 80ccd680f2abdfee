//! Names as values of `clap`.

use ::clap::ValueEnum;
use ::clap::builder::PossibleValue;

use super::super::{Environment, Section, Service};
use super::tables;

macro_rules! value {
    ($kind:ident, $kebab_case:path) => {
        /// Its name in kebab-case, as arguments are; the name itself is accepted too.
        impl ValueEnum for $kind {
            fn value_variants<'a>() -> &'a [Self] {
                Self::ALL
            }

            fn to_possible_value(&self) -> Option<PossibleValue> {
                Some(PossibleValue::new($kebab_case(*self)).alias(self.name()))
            }
        }
    };
}

value!(Environment, tables::kebab_environment);
value!(Section, tables::kebab_section);
value!(Service, tables::kebab_service);
