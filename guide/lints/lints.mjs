// The findings, from the code: their pages are those of `wink-env explain`.
import { readdirSync, readFileSync } from 'node:fs';

const directory = new URL('../../wink-env-pages/src/lint/', import.meta.url);

/** The names of all lints, sorted. */
export function lints() {
  const pages = readdirSync(directory).filter((name) => name.endsWith('.md'));
  return pages.map((name) => name.replace('.md', '')).sort();
}

/** The page of one. */
export function explanation(name) {
  return readFileSync(new URL(`${name}.md`, directory), 'utf8');
}

/** Its level and summary, as `wink-env explain` lists them. */
export function rule(name) {
  const code = readFileSync(new URL(`${name.replaceAll('-', '_')}.rs`, directory), 'utf8');
  const [, level, summary] = /level: Severity::(\w+),\s+summary: "((?:[^"\\]|\\.)*)"/.exec(code) ?? [];
  if (!summary) throw new Error(`${name} has no summary`);
  return { name, level: level.toLowerCase(), summary: summary.replaceAll('\\"', '"') };
}
