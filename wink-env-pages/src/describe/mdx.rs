//! What ends the build of a site that reads MDX.

use super::description::Description;
use crate::page::MdxFaultKind;
use crate::words::quoted;

pub(super) fn invalid(kind: &MdxFaultKind) -> Description {
    let (what, help) = match kind {
        MdxFaultKind::HtmlComment => {
            ("an HTML comment".to_owned(), "write the comment as `{/* … */}`".to_owned())
        }
        MdxFaultKind::Autolink => {
            ("a URL in angle brackets".to_owned(), "write the URL without angle brackets".to_owned())
        }
        MdxFaultKind::OpenTag(name) => (
            format!("the tag {}, which is never closed", quoted(&format!("<{name}>"))),
            format!("write `<{name} />`, or close the tag on the same line"),
        ),
        MdxFaultKind::Attribute => (
            "a tag with a value without quotes".to_owned(),
            "put the values of attributes in double quotes".to_owned(),
        ),
        MdxFaultKind::Sign(sign) => (
            format!("a `<` that is followed by {}", quoted(&sign.to_string())),
            "write `\\<` or `&lt;` for a sign that begins no tag".to_owned(),
        ),
        MdxFaultKind::Expression(words) => (
            format!("{}, which is read as JavaScript", quoted(words)),
            "write `\\{` and `\\}` for braces".to_owned(),
        ),
    };
    Description::new(format!("MDX refuses {what}, so the site cannot be built"), help)
}
