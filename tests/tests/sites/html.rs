//! What a reader sees on a rendered page, as far as it counts.

/// The parts of a page that damage could change.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Shown {
    pub(crate) headings: Vec<String>,
    /// The rows of all tables, headers included.
    pub(crate) rows: Vec<Vec<Cell>>,
    boxes: usize,
    /// How many rows are in a box.
    rows_in_boxes: usize,
    /// Text outside tables that should not be seen: pipes, colons, URLs and code.
    remains: Vec<String>,
}

/// A cell of a table: its text and the targets of its links.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Cell {
    pub(crate) is_header: bool,
    pub(crate) text: String,
    pub(crate) links: Vec<String>,
}

/// Elements without an end.
const VOID: [&str; 8] = ["br", "img", "hr", "input", "meta", "link", "wbr", "source"];

/// Reads the part of a page between two texts.
///
/// Where bare URLs are no links, links to their own text do not count.
pub(crate) fn shown(html: &str, (start, end): (&str, &str), links_urls: bool) -> Shown {
    let content = html.split_once(start).expect("the page has content").1;
    let content = content.split_once(end).map_or(content, |(content, _)| content);
    let mut reader = Reader::default();
    let mut rest =
        &content[content.find('>').map_or(0, |end| if start.ends_with('>') { 0 } else { end + 1 })..];
    while let Some((text, tag)) = rest.split_once('<') {
        reader.text(text);
        let Some((tag, after)) = tag.split_once('>') else { break };
        reader.tag(tag);
        rest = after;
    }
    for cell in reader.shown.rows.iter_mut().flatten().filter(|_| !links_urls) {
        let Cell { text, links, .. } = cell;
        links.retain(|link| link != text);
    }
    reader.shown
}

#[derive(Default)]
struct Reader {
    shown: Shown,
    /// The open elements, and whether each is a box.
    open: Vec<(String, bool)>,
}

impl Reader {
    fn tag(&mut self, tag: &str) {
        let name: String =
            tag.trim_start_matches('/').chars().take_while(char::is_ascii_alphanumeric).collect();
        if tag.starts_with('/') {
            if let Some(at) = self.open.iter().rposition(|(open, _)| *open == name) {
                self.open.truncate(at);
            }
            return;
        }
        let class = attribute(tag, "class").unwrap_or_default();
        let is_box = name == "aside" || name == "div" && is_box(class);
        if !name.is_empty() && !VOID.contains(&name.as_str()) && !tag.ends_with('/') {
            self.open.push((name.clone(), is_box));
        }
        self.shown.boxes += usize::from(is_box);
        match name.as_str() {
            "tr" => {
                self.shown.rows.push(Vec::new());
                self.shown.rows_in_boxes += usize::from(self.open.iter().any(|(_, is_box)| *is_box));
            }
            "td" | "th" => {
                let cell = Cell { is_header: name == "th", ..Cell::default() };
                self.shown.rows.last_mut().expect("a cell is in a row").push(cell);
            }
            "a" => self.link(tag),
            "h1" | "h2" | "h3" => self.shown.headings.push(String::new()),
            _ => {}
        }
    }

    fn link(&mut self, tag: &str) {
        let Some(target) = attribute(tag, "href").filter(|target| target.starts_with("http")) else { return };
        match self.cell() {
            Some(cell) => cell.links.push(target.to_owned()),
            None => self.shown.remains.push(target.to_owned()),
        }
    }

    fn text(&mut self, text: &str) {
        if self.is_in(&["script", "style", "svg", "button"]) {
            return;
        }
        // Marks of direction are not seen, and VitePress ends headings with a zero-width space.
        let text = decoded(text).replace(['\u{200e}', '\u{200f}'], "");
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let is_heading = self.is_in(&["h1", "h2", "h3"]);
        if text.is_empty() {
        } else if let Some(cell) = self.cell() {
            cell.text += &text;
        } else if is_heading {
            let heading = self.shown.headings.last_mut().expect("a heading is open");
            *heading += text.trim_end_matches('\u{200b}');
        } else if self.is_in(&["pre"]) || ["|", "://", "::"].iter().any(|sign| text.contains(sign)) {
            self.shown.remains.push(text);
        }
    }

    fn cell(&mut self) -> Option<&mut Cell> {
        self.is_in(&["td", "th"]).then(|| self.shown.rows.last_mut()?.last_mut()).flatten()
    }

    fn is_in(&self, names: &[&str]) -> bool {
        self.open.iter().any(|(open, _)| names.contains(&open.as_str()))
    }
}

fn is_box(class: &str) -> bool {
    class.split(' ').any(|class| matches!(class, "theme-admonition" | "custom-block" | "admonition"))
}

/// The value of an attribute, with or without quotes.
fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let value = tag.split_once(&format!(" {name}="))?.1;
    match value.chars().next()? {
        quote @ ('"' | '\'') => value[1..].split(quote).next(),
        _ => value.split([' ', '>']).next(),
    }
}

/// A text without entities.
fn decoded(text: &str) -> String {
    let mut parts = text.split('&');
    let mut decoded = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let entity = part.split_once(';').and_then(|(name, rest)| Some((character(name)?, rest)));
        if let Some((character, rest)) = entity {
            decoded.push(character);
            decoded += rest;
        } else {
            decoded.push('&');
            decoded += part;
        }
    }
    decoded
}

fn character(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        _ => {
            let code = name.strip_prefix('#')?;
            let code = match code.strip_prefix('x') {
                Some(code) => u32::from_str_radix(code, 16),
                None => code.parse(),
            };
            char::from_u32(code.ok()?)
        }
    }
}
