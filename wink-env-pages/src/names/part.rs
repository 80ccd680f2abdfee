//! The parts of a table and of a page that have labels.

use crate::axis::Axis;
use crate::compare::SectionDrift;
use crate::page::{Cell, Label, Row, Section};

/// A part of a table that has a label.
#[derive(Clone, Copy)]
pub(crate) enum Part {
    Heading,
    Column(usize),
    Row(usize),
}

impl Part {
    /// What an environment of a table is.
    pub(crate) fn of_environment(axis: Axis, index: usize) -> Self {
        match axis {
            Axis::Columns => Self::Column(index),
            Axis::Rows => Self::Row(index),
            Axis::Headings => Self::Heading,
        }
    }

    /// What a service of a table is.
    pub(crate) fn of_service(axis: Axis, section: &Section, index: usize) -> Self {
        match axis {
            Axis::Rows if section.columns.len() == 1 => Self::Heading,
            Axis::Rows => Self::Column(index),
            Axis::Columns | Axis::Headings => Self::Row(index),
        }
    }

    /// The same part of the table of another page.
    pub(crate) fn on_page(self, drift: &SectionDrift) -> Option<Self> {
        Some(match self {
            Self::Heading => self,
            Self::Column(column) => {
                let theirs = &drift.columns.to_reference;
                Self::Column(theirs.iter().position(|theirs| *theirs == Some(column))?)
            }
            Self::Row(row) => Self::Row(drift.by_reference[row]?),
        })
    }

    /// The row that it is.
    pub(crate) fn row(self, section: &Section) -> Option<&Row> {
        match self {
            Self::Row(row) => section.rows.get(row),
            Self::Heading | Self::Column(_) => None,
        }
    }

    pub(crate) fn label(self, section: &Section) -> Option<&Label> {
        match self {
            Self::Heading => section.heading.as_ref(),
            Self::Column(column) => section.columns.get(column),
            Self::Row(row) => Some(&section.rows[row].label),
        }
    }
}

/// The cell of a service in an environment.
pub(crate) fn cell(axis: Axis, section: &Section, service: usize, environment: usize) -> Option<&Cell> {
    let (row, column) = match axis {
        Axis::Columns => (service, environment),
        Axis::Rows => (environment, service),
        Axis::Headings => (service, 0),
    };
    section.rows.get(row)?.cells.get(column)
}
