// Checks the links of the built guide: to its own pages and headings, and to files of the repository and their headings.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';

import { FILES } from './.vitepress/files.mjs';

const site = new URL('../target/guide/', import.meta.url);
const repository = new URL('../', import.meta.url);
const names = readdirSync(site, { recursive: true }).filter((name) => name.endsWith('.html') && name !== '404.html');
const pages = new Map(names.map((name) => [address(name), readFileSync(new URL(encodeURI(name), site), 'utf8')]));
const wrong = [];
let count = 0;

/** Where a browser finds a file. */
function address(name) {
  return `/${name.replace(/\.html$/, '').replace(/(^|\/)index$/, '$1')}`;
}

function isHeadingOf(page, id) {
  return id === '' || page.includes(`id="${id}"`);
}

/** Headings of Markdown, as GitHub makes addresses of them. */
function isHeadingIn(file, id) {
  if (id === '') return true;
  const headings = readFileSync(file, 'utf8').matchAll(/^#+ (.*)$/gm);
  const ids = [...headings].map(([, text]) => text.toLowerCase().replace(/[^\p{L}\p{N} _-]/gu, '').replaceAll(' ', '-'));
  return ids.includes(id);
}

function exists(page, link) {
  const [path, id = ''] = decodeURI(link).split('#');
  if (path.startsWith(FILES)) {
    const file = new URL(path.slice(FILES.length), repository);
    return existsSync(file) && isHeadingIn(file, id);
  }
  const target = path === '' ? page : posix.resolve(page.replace(/[^/]*$/, ''), path);
  const found = pages.get(target) ?? pages.get(`${target}/`);
  return found ? isHeadingOf(found, id) : existsSync(new URL(`.${target}`, site)) && !path.endsWith('/');
}

for (const [page, text] of pages) {
  const links = [...text.matchAll(/<a [^>]*href="([^"]+)"/g)].map(([, link]) => link.replaceAll('&amp;', '&'));
  for (const link of new Set(links.filter((link) => link.startsWith(FILES) || !/^[a-z]+:/.test(link)))) {
    count += 1;
    if (!exists(page, link)) wrong.push(`${page} links to ${link}, which does not exist`);
  }
}
if (count === 0) wrong.push('the guide has no links');
console.log([...wrong, `${count} links, ${wrong.length} of them wrong`].join('\n'));
process.exitCode = wrong.length > 0 ? 1 : 0;
