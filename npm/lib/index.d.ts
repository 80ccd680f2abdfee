/** What to check, and how; every option is one of the command. */
export interface CheckOptions {
  /** The directory with the pages of all languages; by default, where the site's generator has them. */
  docs?: string;
  /** The language whose page is right; by default, the page outside all language directories. */
  source?: string;
  /** The configuration; by default, `wink-env.yml` in the pages' directory or above it. */
  config?: string;
  /** The directory that relative paths start from; by default, the one of the process. */
  cwd?: string;
}

export interface CheckPagesOptions extends CheckOptions {
  /** Whether warnings count as errors. */
  denyWarnings?: boolean;
  /** Report only what is in files that changed since a commit. */
  since?: string;
  /** Report only what is not in this file. */
  baseline?: string;
}

/** What `wink-env check --format json` writes. Later versions only add keys. */
export interface Report {
  version: 1;
  reference: { kind: 'source' | 'agreement'; locales: string[] };
  pages: { locale: string; path: string }[];
  /** Sorted by path, line, column and lint. */
  findings: Finding[];
  summary: { pages: number; errors: number; warnings: number; fixable: number };
}

/** What is wrong at one place. Keys that do not apply are absent. */
export interface Finding {
  lint: string;
  severity: 'error' | 'warning';
  locale?: string;
  path: string;
  /** From 1. */
  line?: number;
  /** From 1, in characters. */
  column?: number;
  end_line?: number;
  end_column?: number;
  message: string;
  help?: string;
  section?: string;
  service?: string;
  environment?: string;
  expected?: string;
  found?: string;
  fixable: boolean;
  /** Findings of one cause have the same number. */
  cause?: number;
  /** The oldest commit of the source that the page lacks. */
  commit?: string;
  details?: string[];
  edits?: Edit[];
}

/** A part of a repair: `start` and `end` count bytes of UTF-8. */
export interface Edit {
  path: string;
  start: number;
  end: number;
  text: string;
  safe: boolean;
}

/** The output of one run of the command. */
export interface Output {
  /** 0: success; 1: something is wrong with the pages; 2: the command could not run. */
  code: number;
  stdout: string;
  stderr: string;
}

/** The command could not run, or the pages cannot be relied on. */
export class WinkEnvError extends Error {
  /** What was found nevertheless. */
  report?: Report;
}

/**
 * Checks that all language versions of a page list the same URLs.
 *
 * Pages that did not change since the last call are not parsed again.
 *
 * @throws {WinkEnvError} if the check could not run
 */
export function check(options?: string | CheckPagesOptions): Report;

/** The result of `wink-env status --format json`. */
export function status(options?: string | CheckOptions): unknown;

/** The result of `wink-env export --format json`: the URLs of all services. */
export function facts(options?: string | CheckOptions): unknown;

/** Runs the command with any arguments. */
export function run(args: readonly string[], options?: { cwd?: string }): Output;
