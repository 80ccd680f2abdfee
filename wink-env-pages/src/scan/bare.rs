//! Decides which hosts without a scheme are endpoints: those in configuration, code and data, but not a word in a
//! sentence and not the name of a property.

use memchr::memrchr;

use super::kind::Kind;
use super::mention::Mention;
use super::spelling;

/// How much of a line is looked at.
const LONGEST: usize = 1024;

/// Whether a host without a scheme is meant as one, in a file of that kind.
pub(super) fn is_meant(content: &[u8], kind: Kind, mention: &Mention) -> bool {
    let (start, end) = (mention.host.start, mention.end);
    let host = &content[mention.host.range()];
    // `*.example.com` is a rule about hosts.
    if !looks_like_host(host, mention.is_template) || host.starts_with(b"*") {
        return false;
    }
    let (before, behind) = (content[..start].last().copied(), content.get(end).copied());
    // The name of a property that is filled in, a member of something, or the name of a user.
    if matches!(before, Some(b'{' | b'@')) || behind == Some(b'@') {
        return false;
    }
    if is_quoted(content, mention) {
        return kind != Kind::Prose || behind != Some(b'(');
    }
    let line = line_before(content, start);
    match kind {
        Kind::Prose => is_value_alone(content, line, end),
        Kind::Code => is_in_text(line) && !is_called(behind),
        Kind::Data | Kind::Properties if is_in_comment(line) => is_value_alone(content, line, end),
        Kind::Data => !is_called(behind) && !is_assigned(content, line, end),
        Kind::Properties => !is_key(content, line, end),
    }
}

/// Property names have words in several cases, and packages begin where hosts end: `com.example`.
fn looks_like_host(host: &[u8], is_template: bool) -> bool {
    if is_template {
        return true;
    }
    let has = |is: fn(&u8) -> bool| host.iter().any(is);
    let is_mixed = has(u8::is_ascii_lowercase) && has(u8::is_ascii_uppercase);
    let is_package = [&b"com."[..], b"org.", b"net."].iter().any(|first| host.starts_with(first));
    // The end of a pattern or of a wildcard.
    let is_end = host.iter().find(|byte| **byte != b'\\') == Some(&b'.');
    !is_mixed && !is_package && !is_end && !host.contains(&b'_')
}

/// Whether quotes, or marks for code, enclose the host or what begins with it.
fn is_quoted(content: &[u8], mention: &Mention) -> bool {
    let Some(quote @ (b'"' | b'\'' | b'`')) = content[..mention.host.start].last().copied() else {
        return false;
    };
    let rest = &content[mention.end..(mention.end + LONGEST).min(content.len())];
    let end = rest.iter().position(|byte| *byte == quote || *byte == b'\n');
    end.is_some_and(|end| rest[end] == quote && !rest[..end].contains(&b' '))
}

/// The line up to `at`, or its last part.
fn line_before(content: &[u8], at: usize) -> &[u8] {
    let from = at.saturating_sub(LONGEST);
    let line = &content[from..at];
    memrchr(b'\n', line).map_or(line, |end| &line[end + 1..])
}

/// Whether nothing else is in the line, the cell of a table, or the value of a key: `host: api.example.com`.
fn is_value_alone(content: &[u8], line: &[u8], end: usize) -> bool {
    let rest = &content[end..(end + LONGEST).min(content.len())];
    let rest = rest.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let line = line.trim_ascii_start();
    let line =
        match line.iter().position(|byte| !matches!(byte, b'#' | b'/' | b'*' | b'-' | b'+' | b';' | b'>')) {
            Some(begin) => line[begin..].trim_ascii_start(),
            None => &[],
        };
    let ends = |rest: &[u8]| {
        let rest = rest.strip_prefix(b"/").map_or(rest, |path| {
            let length = path.iter().take_while(|byte| byte.is_ascii_graphic()).count();
            &path[length..]
        });
        matches!(rest.trim_ascii(), b"" | b"," | b";" | b"\\")
    };
    match line.trim_ascii_end() {
        [] => ends(rest),
        [.., b'|'] => rest.trim_ascii_start().starts_with(b"|"),
        [key @ .., b':' | b'='] => {
            let is_word =
                |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'"');
            !key.is_empty() && key.iter().all(is_word) && ends(rest)
        }
        _ => false,
    }
}

/// Whether the end of a line of code is within a text in quotes.
fn is_in_text(line: &[u8]) -> bool {
    let mut quote = None;
    let mut at = 0;
    while let Some(byte) = line.get(at).copied() {
        match quote {
            _ if byte == b'\\' => at += 1,
            Some(open) if byte == open => quote = None,
            None if matches!(byte, b'"' | b'`') => quote = Some(byte),
            // Elsewhere it may be a lifetime or an apostrophe.
            None if byte == b'\'' && !line[..at].last().is_some_and(u8::is_ascii_alphanumeric) => {
                quote = Some(byte);
            }
            None if line[at..].starts_with(b"//") || byte == b'#' && line[at + 1..].starts_with(b" ") => {
                return false;
            }
            _ => {}
        }
        at += 1;
    }
    quote.is_some()
}

/// Whether the line is a comment up to here: a sentence, not a value.
fn is_in_comment(line: &[u8]) -> bool {
    let begins = |mark: &[u8]| line.trim_ascii_start().starts_with(mark);
    let follows = |mark: &[u8]| memchr::memmem::find(line, mark).is_some();
    begins(b"#")
        || begins(b"//")
        || begins(b";")
        || begins(b"*")
        || begins(b"--")
        || follows(b" #")
        || follows(b"<!--") && !follows(b"-->")
        || follows(b" // ")
}

/// Whether something is called that looks like a host: `config.example.com()`.
fn is_called(behind: Option<u8>) -> bool {
    matches!(behind, Some(b'(' | b'['))
}

/// Whether a value is given to what looks like a host: `app.example.com = x`, or `app.example.com: x` in YAML.
fn is_assigned(content: &[u8], line: &[u8], end: usize) -> bool {
    if !line.trim_ascii().is_empty() {
        return false;
    }
    let rest = &content[end..(end + LONGEST).min(content.len())];
    let rest = rest.split(|byte| *byte == b'\n').next().unwrap_or_default().trim_ascii();
    // `ops.example.com/owner: me` is a label.
    let label = rest.strip_prefix(b"/").map(|rest| {
        let length =
            rest.iter().take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.'));
        &rest[length.count()..]
    });
    match label.unwrap_or(rest) {
        [b'=', ..] => true,
        [b':', b' ', value @ ..] => {
            !value.trim_ascii_start().is_empty() && !value.trim_ascii_start().starts_with(b"{")
        }
        _ => false,
    }
}

/// Whether it is the key of a line of properties.
fn is_key(content: &[u8], line: &[u8], end: usize) -> bool {
    let is_first = line.trim_ascii().is_empty();
    let rest = content[end..(end + LONGEST).min(content.len())].trim_ascii_start();
    is_first && (rest.starts_with(b"=") || spelling::at(rest, 0, b':').is_some() && !rest.starts_with(b"\\"))
}
