// Checks the pages of one site, again and again, and says it for people and programs.

import { relative, resolve, sep } from 'node:path';

import { argumentsOf, run } from '../index.js';

/** @typedef {{ hasFailed: boolean, text: string, report?: import('../index.js').Report, status?: unknown }} Result */

/** The checks of a site in a directory. */
export class Checker {
  #root;
  #options;

  constructor(root, { docs, source, config, starlightLocales, level = 'error' }) {
    if (!['error', 'warning', 'off'].includes(level)) {
      throw new Error(`wink-env: \`level\` is ${JSON.stringify(level)}; use "error", "warning" or "off"`);
    }
    this.#root = root;
    /** The pages' directory as messages name it, if it was given. */
    this.docs = docs && (relative(root, resolve(root, docs)).split(sep).join('/') || '.');
    this.#options = { docs: this.docs, source, config, starlightLocales };
    this.level = level;
  }

  /** Whether findings end a build. */
  get isStrict() {
    return this.level !== 'off';
  }

  /** @returns {Result} */
  check({ isColored = false } = {}) {
    const denied = { ...this.#options, denyWarnings: this.level === 'warning' };
    const told = this.#run('check', `--color=${isColored ? 'always' : 'never'}`, denied);
    const { report, root } = { report: this.#parsed('check', denied), root: this.#root };
    const hasFindings = told.code !== 0 || report?.findings.length > 0;
    return { hasFailed: told.code !== 0, hasFindings, text: `${told.stdout}${told.stderr}`.trimEnd(), report, root };
  }

  /** The table of languages and services; undefined if the check cannot run. */
  status() {
    return this.#parsed('status', this.#options);
  }

  #run(command, ...given) {
    const options = given.pop();
    return run([command, ...given, ...argumentsOf(options)], { cwd: this.#root });
  }

  #parsed(command, options) {
    const { stdout } = this.#run(command, '--format=json', options);
    return stdout === '' ? undefined : JSON.parse(stdout);
  }
}
