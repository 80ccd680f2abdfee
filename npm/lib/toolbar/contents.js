// What the window of the toolbar app contains.

import { isShownAt } from './pages.js';

const STYLE = `
  :host astro-dev-toolbar-window { max-height: 60vh; overflow-y: auto; color: #fff; }
  h1 { font-size: 18px; margin: 0 0 8px; }
  h2 { font-size: 14px; margin: 16px 0 4px; color: #bfc1c9; }
  ul { list-style: none; margin: 0; padding: 0; display: grid; gap: 8px; }
  li { border-left: 3px solid #f87171; padding-left: 8px; font-size: 14px; line-height: 1.4; overflow-wrap: anywhere; }
  li.warning { border-color: #facc15; }
  a { color: #b6c2ff; font-family: ui-monospace, monospace; font-size: 12px; cursor: pointer; }
  p { margin: 2px 0 0; color: #bfc1c9; white-space: pre-wrap; }
  code { color: #fff; background: #343841; border-radius: 3px; padding: 0 3px; font-size: 13px; }
  pre { white-space: pre-wrap; font-size: 12px; }
`;

/** The window for a report, on the page at a path; how many findings are its own; and how bad it is. */
export function contents(report, path) {
  const page = report.pages.find(({ path: file }) => isShownAt(file, path, report.base, report.docs));
  const own = report.findings.filter(({ path: file }) => file === page?.path);
  const others = report.findings.filter(({ path: file }) => file !== page?.path);
  const element = document.createElement('astro-dev-toolbar-window');
  element.append(make('style', STYLE), make('h1', title(report, page, own)));
  if (report.text) element.append(make('pre', report.text));
  if (own.length > 0) element.append(list(own));
  if (others.length > 0) element.append(make('h2', page ? 'On other pages' : 'On the pages with URLs'), list(others));
  return { element, own: own.length, level: report.hasFailed ? 'error' : 'warning' };
}

function title({ findings, text }, page, own) {
  if (text) return 'The pages cannot be checked';
  if (findings.length === 0) return 'All pages agree';
  if (!page) return 'This page has no table of URLs';
  if (own.length === 0) return 'This page agrees with the reference';
  return own.length === 1 ? '1 finding on this page' : `${own.length} findings on this page`;
}

function list(findings) {
  const element = document.createElement('ul');
  for (const finding of findings) {
    const item = make('li', '');
    item.className = finding.severity;
    const place = [finding.path, finding.line, finding.column].filter(Boolean).join(':');
    const link = make('a', place);
    link.href = '#';
    link.title = 'Open in the editor';
    link.addEventListener('click', (event) => {
      event.preventDefault();
      const at = [finding.file, finding.line ?? 1, finding.column ?? 1].join(':');
      fetch(`/__open-in-editor?file=${encodeURIComponent(at)}`);
    });
    item.append(link, sentence('div', finding.message));
    if (finding.help) item.append(sentence('p', finding.help));
    element.append(item);
  }
  return element;
}

/** Names and URLs stand between backticks: each second part of a sentence. */
function sentence(name, text) {
  const element = make(name, '');
  element.append(...text.split('`').map((part, index) => (index % 2 === 1 ? make('code', part) : part)));
  return element;
}

/** An element with a text, which is never read as HTML: it comes from pages. */
function make(name, text) {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}
