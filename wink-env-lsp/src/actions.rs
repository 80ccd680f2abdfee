//! Repairs as code actions.

use std::collections::{BTreeSet, HashMap};

use gen_lsp_types::{CodeAction, CodeActionKind, CodeActionResponse, Range, TextEdit, Uri, WorkspaceEdit};
use wink_env_pages::describe;
use wink_env_pages::fix::{self, Edit, Repair, Repairs, Safety};
use wink_env_pages::words::plain;

use crate::diagnostics::Places;

/// Repairs everything on a page when it is saved, for editors that are set up so.
pub(crate) const FIX_ALL: CodeActionKind = CodeActionKind::SourceFixAll;

/// The repairs of a page whose findings touch a range: each one, all on the page, and all on every page.
pub(crate) fn at(
    places: &mut Places<'_>,
    page: usize,
    range: Range,
    only: Option<&[CodeActionKind]>,
) -> Vec<CodeActionResponse> {
    let repairs = fix::repairs(places.report, Safety::Unsafe);
    let mut actions = Vec::new();
    if is_wanted(only, &CodeActionKind::QuickFix) {
        actions.extend(each(places, &repairs, page, range));
        if !actions.is_empty() {
            let on_page = |repair_page: usize, _: &Repair| repair_page == page;
            actions.extend(all(places, &repairs, describe::REPAIR_PAGE, CodeActionKind::QuickFix, on_page));
            actions
                .extend(all(places, &repairs, describe::REPAIR_ALL, CodeActionKind::QuickFix, |_, _| true));
        }
    }
    if only.is_some() && is_wanted(only, &FIX_ALL) {
        let is_safe =
            |repair_page: usize, repair: &Repair| repair_page == page && repair.safety == Safety::Safe;
        actions.extend(all(places, &repairs, describe::REPAIR_PAGE, FIX_ALL, is_safe));
    }
    actions.into_iter().map(CodeActionResponse::from).collect()
}

/// Whether the client asks for a kind of action, or for a kind that it is one of.
fn is_wanted(only: Option<&[CodeActionKind]>, kind: &CodeActionKind) -> bool {
    let Some(only) = only else { return true };
    let kind = kind.to_string();
    only.iter().map(ToString::to_string).any(|asked| {
        asked.is_empty()
            || kind.strip_prefix(&asked).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    })
}

fn each(places: &mut Places<'_>, repairs: &Repairs, page: usize, range: Range) -> Vec<CodeAction> {
    let report = places.report;
    let mut known: Vec<&Repair> = Vec::new();
    let mut actions = Vec::new();
    for (number, finding) in report.findings.iter().enumerate() {
        let Some(repair) = repairs.repair_of(number).filter(|_| finding.page() == Some(page)) else {
            continue;
        };
        let (uri, diagnostic) = places.diagnostic(finding);
        let is_here = diagnostic.range.start <= range.end && range.start <= diagnostic.range.end;
        if !is_here || known.contains(&repair) {
            continue;
        }
        known.push(repair);
        let edits: Vec<TextEdit> = repair.edits.iter().map(|edit| text_edit(places, page, edit)).collect();
        actions.push(CodeAction {
            title: plain(&describe::proposal(&repair.action)).into_owned(),
            kind: Some(CodeActionKind::QuickFix),
            diagnostics: Some(vec![diagnostic]),
            is_preferred: (repair.safety == Safety::Safe).then_some(true),
            edit: Some(WorkspaceEdit {
                changes: Some(HashMap::from([(uri, edits)])),
                ..WorkspaceEdit::default()
            }),
            ..CodeAction::default()
        });
    }
    actions
}

/// All repairs that a caller picks, as one action.
fn all(
    places: &mut Places<'_>,
    repairs: &Repairs,
    title: &str,
    kind: CodeActionKind,
    is_picked: impl Fn(usize, &Repair) -> bool,
) -> Option<CodeAction> {
    // Repairs that can only be made together share their edits.
    let mut edits: HashMap<usize, BTreeSet<Edit>> = HashMap::new();
    for (number, finding) in places.report.findings.iter().enumerate() {
        if let Some(page) = finding.page()
            && let Some(repair) = repairs.repair_of(number)
            && is_picked(page, repair)
        {
            edits.entry(page).or_default().extend(repair.edits.iter().cloned());
        }
    }
    let changes: HashMap<Uri, Vec<TextEdit>> = edits
        .into_iter()
        .map(|(page, edits)| {
            let uri = places.project.uri_of(&places.report.site.pages[page]);
            (uri, edits.iter().map(|edit| text_edit(places, page, edit)).collect())
        })
        .collect();
    (!changes.is_empty()).then(|| CodeAction {
        title: plain(title).into_owned(),
        kind: Some(kind),
        edit: Some(WorkspaceEdit { changes: Some(changes), ..WorkspaceEdit::default() }),
        ..CodeAction::default()
    })
}

fn text_edit(places: &mut Places<'_>, page: usize, edit: &Edit) -> TextEdit {
    TextEdit::new(places.range(page, edit.span), edit.text.clone())
}
