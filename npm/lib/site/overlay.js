// The overlay of Vite: it covers every page of the site, so it is shown only if one asks for it.

import { resolve } from 'node:path';
import { stripVTControlCharacters as plain } from 'node:util';

/** The first finding with its place, and how many there are. */
export function overlay({ report, text, root }) {
  const [first] = report?.findings ?? [];
  const others = (report?.findings.length ?? 1) - 1;
  const place = first && { file: resolve(root, first.path), line: first.line ?? 1, column: first.column ?? 1 };
  const more = others > 0 ? `\n\n${others} more: see the terminal` : '';
  const err = {
    plugin: 'wink-env',
    name: 'wink-env',
    title: 'The pages do not agree',
    message: first ? `${first.message}${more}` : plain(text),
    hint: first?.help,
    stack: '',
    id: place?.file,
    loc: place,
    frame: first ? plain(text) : undefined,
  };
  return { type: 'error', err };
}

/** An update of nothing takes the overlay away. */
export function cleared() {
  return { type: 'update', updates: [] };
}
