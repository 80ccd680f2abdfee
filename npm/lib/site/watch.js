// Checks again when a page, the source or the configuration of a dev server's site changes.

import { existsSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

const CONFIGS = ['wink-env.yml', 'wink-env.yaml'];
/** Editors and translation scripts write several files at once. */
const PATIENCE = 60;
/** How often to look at the times of the files, too. */
const INTERVAL = 500;
/** By how much the time of a file may lag behind the clock. */
const LAG = 50;

/**
 * Checks now and after each change, until the server ends, and hands over each result that is another one. Nothing that
 * goes wrong here ends the server.
 */
export class Watch {
  #watcher;
  #checker;
  #handlers;
  #roots;
  #configs;
  #pages = [];
  /** When the last check began, and what was there. */
  #since = 0;
  #existing = '';
  #last;
  #timer;
  #interval;

  constructor(server, checker, { root, config, onResult, onCrash }) {
    this.#watcher = server.watcher;
    this.#checker = checker;
    this.#handlers = { onResult, onCrash };
    this.#roots = rootsOf(root, checker.docs);
    this.#configs = [...configsAbove(this.#roots[0]), ...(config ? [resolve(root, config)] : [])];
    this.#watcher.add([...this.#roots, ...this.#configs]);
    this.#watcher.on('all', (event, path) => {
      if (this.#isRelevant(event, path)) this.#soon(PATIENCE);
    });
    // The server's watcher tells nothing of what is saved before it has listed a directory, nor when it has.
    this.#interval = setInterval(() => this.#look(), INTERVAL).unref();
    this.#soon(0);
  }

  #look() {
    if (this.#watcher.closed) clearInterval(this.#interval);
    else if (this.#hasChanged()) this.#check();
  }

  #soon(delay) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#check(), delay);
  }

  #check() {
    if (this.#watcher.closed) return;
    this.#since = Date.now();
    this.#existing = this.#there();
    try {
      const result = this.#checker.check({ isColored: process.stdout.isTTY && !process.env.NO_COLOR });
      this.#pages = (result.report?.pages ?? []).map(({ path }) => resolve(result.root, path));
      const told = JSON.stringify([result.text, result.report]);
      if (told !== this.#last) this.#handlers.onResult(result, this.#last === undefined);
      this.#last = told;
    } catch (error) {
      this.#last = undefined;
      this.#handlers.onCrash(error);
    }
  }

  #isRelevant(event, path) {
    if (event.endsWith('Dir')) return !/[\\/](node_modules|\.git)[\\/]/.test(path);
    return /\.mdx?$/i.test(path) || this.#configs.includes(resolve(path));
  }

  #there() {
    return JSON.stringify([...this.#roots, ...this.#configs].filter((path) => existsSync(path)));
  }

  /** Whether a page, a directory above it or a configuration has changed since the last check, or come, or gone. */
  #hasChanged() {
    if (this.#there() !== this.#existing) return true;
    const directories = this.#pages.flatMap((page) => this.#roots.flatMap((root) => directoriesBetween(root, page)));
    const files = new Set([...this.#roots, ...directories, ...this.#pages, ...this.#configs]);
    return [...files].some((file) => changedAt(file) > this.#since - LAG);
  }
}

/** Where the pages may be: some of it outside of what the server watches. */
function rootsOf(root, docs) {
  return docs ? [resolve(root, docs)] : ['docs', 'src/content/docs', 'i18n'].map((name) => join(root, name));
}

/** The configurations in a directory and above it, up to the repository. */
function configsAbove(directory) {
  const own = CONFIGS.map((name) => join(directory, name));
  const isLast = existsSync(join(directory, '.git')) || dirname(directory) === directory;
  return isLast ? own : [...own, ...configsAbove(dirname(directory))];
}

/** The directories from one down to that of a file; none if the file is elsewhere. */
function directoriesBetween(root, file) {
  const below = relative(root, dirname(file)).split(sep);
  if (below[0] === '..') return [];
  return below.map((_, index) => join(root, ...below.slice(0, index + 1)));
}

function changedAt(path) {
  try {
    const { mtimeMs, ctimeMs } = statSync(path);
    return Math.max(mtimeMs, ctimeMs);
  } catch {
    return 0;
  }
}
