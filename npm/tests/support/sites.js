// Real sites, which `.ci/sites` has installed.

import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { write } from './commands.js';
import { packed } from './packed.js';

/** Where `.ci/sites` has installed them. */
export const installed = process.env.WINK_ENV_SITES ?? '';
const NOTE = 'run `.ci/sites` first, and set WINK_ENV_SITES to its directory';
/** A program that says nothing for so long never will. */
const PATIENCE = 120_000;

/** Why tests with a generator are skipped; false if they are not. */
export function missing(generator) {
  return existsSync(join(installed, generator, 'node_modules')) ? false : NOTE;
}

/** A site of a generator with the package installed, and with these files; removed after the test. */
export function site(t, generator, files) {
  const root = bare(t, generator, files);
  mkdirSync(join(root, 'node_modules/wink-env'), { recursive: true });
  execFileSync('tar', ['-xzf', packed(), '--strip-components=1', '-C', join(root, 'node_modules/wink-env')]);
  return root;
}

/** The same without the package, and with the files of `npm` that the site has. */
export function bare(t, generator, files) {
  const root = mkdtempSync(join(installed, `npm-${generator}-`));
  t.after(async () => {
    await Promise.all((servers.get(root) ?? []).map((server) => server.end()));
    rmSync(root, { recursive: true, force: true });
  });
  // Links to the same files: a copy would take longer than the tests.
  execFileSync('cp', ['-al', join(installed, generator, 'node_modules'), root]);
  for (const [path, content] of Object.entries(files)) write(root, path, content);
  return root;
}

/** Runs programs as on a computer that has Node, a shell, and nothing else; returns a function that calls them. */
export function withNodeOnly(root, cwd) {
  const programs = join(root, 'programs');
  mkdirSync(programs, { recursive: true });
  const node = dirname(process.execPath);
  const paths = [process.execPath, join(node, 'npm'), join(node, 'npx'), '/bin/sh'];
  for (const path of paths) symlinkSync(path, join(programs, path === process.execPath ? 'node' : path.split('/').at(-1)));
  const env = { PATH: programs, HOME: root, NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1' };
  const limits = { timeout: 2 * PATIENCE, killSignal: 'SIGKILL', stdio: ['ignore', 'pipe', 'pipe'] };
  return (program, ...args) => spawnSync(program, args, { cwd, encoding: 'utf8', env, ...limits });
}

/** The newest Node that the site brings, and its programs. */
function program(root, name) {
  const own = join(root, 'node_modules/node/bin/node');
  const entry = { astro: 'astro/bin/astro.mjs', vitepress: 'vitepress/bin/vitepress.js', vite: 'vite/bin/vite.js' }[name];
  return [existsSync(own) ? own : process.execPath, join(root, 'node_modules', entry)];
}

// A dev server opens the editor it finds, which would wait for a person.
const variables = { ...process.env, NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1', CI: '1', LAUNCH_EDITOR: 'true' };

/** Runs a program of the site to its end. */
export function call(root, name, ...args) {
  const [node, entry] = program(root, name);
  const limits = { timeout: 2 * PATIENCE, killSignal: 'SIGKILL', stdio: ['ignore', 'pipe', 'pipe'] };
  const run = spawnSync(node, [entry, ...args], { cwd: root, encoding: 'utf8', env: variables, ...limits });
  if (run.error) throw new Error(`${name} ${args.join(' ')}: ${run.error}\n${run.stdout}${run.stderr}`);
  return { code: run.status, text: run.stdout + run.stderr };
}

/** Runs the package in the site, as `npx` does. */
export function npx(root, ...args) {
  const bin = join(root, 'node_modules/wink-env/bin/wink-env.js');
  return spawnSync(process.execPath, [bin, ...args], { cwd: root, encoding: 'utf8' });
}

/** The servers of each site: they end before its files are removed. */
const servers = new Map();

/** A dev server that runs until the test ends. */
export class Server {
  text = '';

  constructor(root, name, ...args) {
    const [node, entry] = program(root, name);
    // In a process group of its own, which ends as a whole: what outlived it would hold the pipes open.
    this.process = spawn(node, [entry, ...args], { cwd: root, env: variables, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [this.process.stdout, this.process.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        this.text += text;
      });
    }
    this.ended = new Promise((resolve) => this.process.once('exit', resolve));
    servers.set(root, [...(servers.get(root) ?? []), this]);
  }

  end() {
    const { exitCode, signalCode } = this.process;
    if (exitCode === null && signalCode === null) process.kill(-this.process.pid, 'SIGKILL');
    this.process.stdout.destroy();
    this.process.stderr.destroy();
    return this.ended;
  }

  /** Waits until it has written something that it had not before `mark`. */
  async says(pattern, mark = 0) {
    for (const end = Date.now() + PATIENCE; Date.now() < end; await sleep(50)) {
      const found = pattern.exec(this.text.slice(mark));
      if (found) return found;
      if (this.process.exitCode !== null) throw new Error(`the server has ended:\n${this.text}`);
    }
    throw new Error(`the server does not say ${pattern}:\n${this.text}`);
  }

  /** Does something, and waits until the server says something about it. */
  async after(action, pattern) {
    const mark = this.text.length;
    action();
    return this.says(pattern, mark);
  }

  /** The address, as soon as it answers. */
  async address() {
    const [, port] = await this.says(/localhost:(\d+)/);
    return `http://localhost:${port}`;
  }
}

/** A page with one table; `urls` replaces the URLs of services. */
export function page(title, urls = {}) {
  const rows = ['iam', 'inventory', 'payment'].map((name) => {
    const url = urls[name] ?? `https://staging-${name}.wink.travel`;
    return `| ${name} | ${url} | https://${name}.wink.travel |\n`;
  });
  return `---\ntitle: ${title}\n---\n\n## Servers\n\n| Server | Staging | Production |\n| --- | --- | --- |\n${rows.join('')}`;
}
