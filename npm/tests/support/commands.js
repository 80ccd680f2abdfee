// The two commands, and directories to run them in.

import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { Engine } from '../../lib/engine.js';

const target = process.env.CARGO_TARGET_DIR ?? fileURLToPath(new URL('../../../target', import.meta.url));

/** The command as a program: `cargo build -p wink-env-cli` builds it. */
export const NATIVE = process.env.WINK_ENV_NATIVE ?? join(target, 'debug', 'wink-env');
export const BIN = fileURLToPath(new URL('../../bin/wink-env.js', import.meta.url));

const QUIET = { ...process.env, NO_COLOR: undefined, GITHUB_STEP_SUMMARY: undefined };

/** Runs the program; everything is a string, in which bytes that are not text are replaced. */
export function native(args, { cwd, env = {} }) {
  return ran(spawnSync(NATIVE, args, { cwd, env: { ...QUIET, ...env } }));
}

/** Runs the package in a process of its own, as `npx` does. */
export function packaged(args, { cwd, env = {} }) {
  return ran(spawnSync(process.execPath, [BIN, ...args], { cwd, env: { ...QUIET, ...env } }));
}

function ran(run) {
  if (run.error) throw run.error;
  return { code: run.status, stdout: String(run.stdout), stderr: String(run.stderr) };
}

/** Runs the package again and again in this process. */
export class Kept {
  #engine = new Engine();

  run(args, { cwd }) {
    const out = [];
    const err = [];
    const sinks = { stdout: (bytes) => out.push(bytes), stderr: (bytes) => err.push(bytes) };
    const code = this.#engine.run(args, { cwd, sinks });
    return { code, stdout: String(Buffer.concat(out)), stderr: String(Buffer.concat(err)) };
  }
}

/** A new directory, which is removed after the test. */
export function directory(test) {
  const path = mkdtempSync(join(tmpdir(), 'wink-env-test-'));
  test.after(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

export function write(root, path, content) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

export function copy(from) {
  const to = mkdtempSync(join(tmpdir(), 'wink-env-test-'));
  cpSync(from, to, { recursive: true });
  return to;
}

/** All files with their contents and permissions. */
export function contents(root) {
  const files = readdirSync(root, { recursive: true, withFileTypes: true });
  const paths = files.filter((file) => file.isFile()).map((file) => join(file.parentPath ?? file.path, file.name));
  const shown = paths.filter((path) => !path.includes('/.git/')).sort();
  return shown.map((path) => `${path.slice(root.length)} ${statSync(path).mode.toString(8)}\n${readFileSync(path, 'latin1')}`);
}

/** Commits what is there. */
export function commit(root, day = '2026-01-01') {
  const date = `${day}T12:00:00Z`;
  const env = {
    PATH: process.env.PATH, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null', GIT_AUTHOR_NAME: 'a',
    GIT_AUTHOR_EMAIL: 'a@example.com', GIT_COMMITTER_NAME: 'a', GIT_COMMITTER_EMAIL: 'a@example.com',
    GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date,
  };
  const git = (...args) => execFileSync('git', args, { cwd: root, env, stdio: 'pipe' });
  if (!existsSync(join(root, '.git'))) git('init', '--quiet');
  git('add', '--all');
  git('commit', '--quiet', '--allow-empty', '--message', 'pages');
}
