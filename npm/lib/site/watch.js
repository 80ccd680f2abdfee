// Checks again when a page, the source or the configuration of a dev server's site changes.

import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const CONFIGS = ['wink-env.yml', 'wink-env.yaml'];
/** Editors and translation scripts write several files at once. */
const PATIENCE = 60;
/** When to look again after the start, in milliseconds. */
const STARTING = [1000, 3000, 10_000];

/**
 * Checks now and after each change, and hands over the result if it is another one. Nothing that goes wrong here ends
 * the server.
 */
export function watch(server, checker, { root, config, onResult, onCrash }) {
  let last;
  let timer;
  const check = () => {
    try {
      const result = checker.check({ isColored: process.stdout.isTTY && !process.env.NO_COLOR });
      const told = JSON.stringify([result.text, result.report]);
      if (told !== last) onResult(result, last === undefined);
      last = told;
    } catch (error) {
      last = undefined;
      onCrash(error);
    }
  };
  const places = [...watched(root, checker.docs), ...(config ? [resolve(root, config)] : [])];
  server.watcher.add(places);
  // The watcher misses what is saved before it has listed a directory, and does not always say when it has.
  server.watcher.once('ready', check);
  const starting = STARTING.map((delay) => setTimeout(check, delay).unref());
  server.watcher.on('all', (event, path) => {
    if (!isRelevant(event, path, config)) return;
    clearTimeout(timer);
    timer = setTimeout(check, PATIENCE);
  });
  server.httpServer?.once('close', () => [timer, ...starting].forEach(clearTimeout));
  return check;
}

function isRelevant(event, path, config) {
  if (event.endsWith('Dir')) return !/[\\/](node_modules|\.git)[\\/]/.test(path);
  const name = path.split(/[\\/]/).at(-1);
  return /\.mdx?$/i.test(name) || CONFIGS.includes(name) || (config !== undefined && config.endsWith(name));
}

/** The pages may be outside of what the server watches, and the configuration above them. */
function watched(root, docs) {
  const pages = docs ? [resolve(root, docs)] : ['docs', 'src/content/docs', 'i18n'].map((name) => join(root, name));
  const configs = [];
  for (let directory = pages[0]; ; directory = dirname(directory)) {
    configs.push(...CONFIGS.map((name) => join(directory, name)));
    if (existsSync(join(directory, '.git')) || dirname(directory) === directory) break;
  }
  return [...pages, ...configs];
}
