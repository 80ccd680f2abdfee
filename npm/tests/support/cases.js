// The cases of the Rust tests: a heading names the case, blocks with four backticks are its files.

import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

const BLOCK = /^````(.*)\n([^]*?)^````$/gm;

/** All cases in a directory, with their files, earlier versions of the source page, and arguments for a check. */
export function casesIn(directory) {
  const files = readdirSync(directory).filter((name) => name.endsWith('.md')).sort();
  return files.flatMap((name) => {
    const [, ...parts] = readFileSync(new URL(name, directory), 'utf8').split(/^## (?=.*\n\n````)/m);
    return parts.map((part) => read(basename(name, '.md'), part));
  });
}

function read(file, part) {
  const found = { name: `${file}: ${part.slice(0, part.indexOf('\n'))}`, files: [], history: [], args: [], env: {} };
  for (const [, info, text] of part.matchAll(BLOCK)) {
    const [kind, ...words] = info.split(' ');
    if (kind === 'md' || kind === 'yml') found.files.push({ path: words[0], content: unescaped(text) });
    if (kind === 'history') found.history.push({ day: words[1], path: words[2], content: unescaped(text) });
    if (kind === 'report') settings(found, words);
  }
  return found;
}

function settings(found, words) {
  for (const word of words) {
    const [key, value] = word.split('=');
    if (key === 'source') found.args.push('--source', value);
    if (key === 'today') found.env.SOURCE_DATE_EPOCH = String(Date.parse(`${value}T12:00:00Z`) / 1000);
  }
}

/** `{U+200B}` is that character, `{BYTE FF}` that byte. */
function unescaped(text) {
  const pieces = text.split(/(\{U\+[0-9A-F]+\}|\{BYTE [0-9A-F]{2}\})/);
  return Buffer.concat(pieces.map((piece) => {
    const [, code] = /^\{U\+([0-9A-F]+)\}$/.exec(piece) ?? [];
    const [, byte] = /^\{BYTE ([0-9A-F]{2})\}$/.exec(piece) ?? [];
    if (byte) return Buffer.from([Number.parseInt(byte, 16)]);
    return Buffer.from(code ? String.fromCodePoint(Number.parseInt(code, 16)) : piece);
  }));
}
