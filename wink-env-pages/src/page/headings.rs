//! The headings of a page, and its title.

use super::front_matter::{FrontMatter, title_on};
use super::{Label, Page, Section};
use crate::axis::Axis;
use crate::words::leading;

impl Page {
    /// The last heading above a place.
    pub(crate) fn heading_at(&self, place: usize) -> Option<&Label> {
        let above = self.headings.partition_point(|heading| heading.span.start < place);
        above.checked_sub(1).map(|last| &self.headings[last])
    }

    /// The nearest heading that contains another one.
    fn heading_around(&self, heading: &Label) -> Option<&Label> {
        let depth = |label: &Label| leading(self.text.slice(label.span), |sign| sign == '#').len();
        let above = self.headings.partition_point(|other| other.span.start < heading.span.start);
        let own = depth(heading);
        self.headings[..above].iter().rev().find(|other| (1..own).contains(&depth(other)))
    }

    /// The label of what contains the services of a table: its heading, or one above that if the heading is an
    /// environment, or else the title of the page.
    pub(crate) fn label_of(&self, section: &Section, axis: Axis) -> Option<String> {
        let own = || section.heading.as_ref().map(|heading| heading.text.clone());
        match axis {
            Axis::Headings => {
                let around = section.heading.as_ref().and_then(|heading| self.heading_around(heading));
                around.map(|heading| heading.text.clone()).or_else(|| self.title())
            }
            Axis::Columns if section.has_names => own(),
            Axis::Columns | Axis::Rows => own().or_else(|| self.title()),
        }
    }

    /// The title in the front matter.
    fn title(&self) -> Option<String> {
        let FrontMatter::Sound { span, .. } = self.front_matter else { return None };
        let title = self.text.slice(span).lines().find_map(title_on)?;
        Some(title.trim_matches(['"', '\'']).to_owned())
    }
}
