// The packed package, installed as people do: without cargo, and without anything else.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, win32 } from 'node:path';
import { before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { check, run, WinkEnvError } from '../lib/index.js';
import { argument, toHost, toModule } from '../lib/wasi/paths.js';
import { directory, write } from './support/commands.js';
import { packed } from './support/packed.js';
import { withNodeOnly } from './support/sites.js';

const package_ = fileURLToPath(new URL('..', import.meta.url));
const LARGEST = 5_000_000;
let archive;

before(() => {
  archive = packed();
});

/** A directory where only Node is found. */
function clean(t) {
  const root = directory(t);
  write(root, 'site/package.json', '{ "private": true }');
  return { site: join(root, 'site'), call: withNodeOnly(root, join(root, 'site')) };
}

test('a directory with Node only gets the command', (t) => {
  const { site, call } = clean(t);
  assert.equal(call('cargo').error?.code, 'ENOENT', 'there is no cargo');
  const installed = call('npm', 'install', '--offline', '--no-audit', '--no-fund', archive);
  assert.equal(installed.status, 0, installed.stderr);
  write(site, 'docs/environments.md', page('https://staging-iam.wink.travel'));
  write(site, 'docs/de/environments.md', page('https://staging-imm.wink.travel'));
  const refused = call('npx', 'wink-env', 'check');
  assert.match(refused.stdout, /error\[url-mismatch\][^]*docs\/de\/environments\.md:9:9/);
  assert.equal(refused.status, 1);
  assert.equal(call('npx', 'wink-env', 'fix').status, 0);
  const agreed = call('npx', 'wink-env', 'check');
  assert.deepEqual([agreed.status, agreed.stdout], [0, '2 pages agree and have no findings; the reference is docs/environments.md\n']);
});

test('the package is small, and runs nothing when it is installed', (t) => {
  const root = directory(t);
  execFileSync('tar', ['-xzf', archive, '-C', root]);
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  const size = files.reduce((sum, file) => sum + statSync(join(file.parentPath ?? file.path, file.name)).size, 0);
  assert.ok(size < LARGEST, `${size} bytes`);
  const { scripts, dependencies } = JSON.parse(readFileSync(join(root, 'package/package.json')));
  assert.deepEqual(Object.keys(scripts).filter((name) => /install|prepare/.test(name)), []);
  assert.equal(dependencies, undefined);
  for (const name of ['LICENSE-MIT', 'LICENSE-APACHE', 'README.md', 'wink-env.schema.json']) {
    assert.ok(files.some((file) => file.name === name), name);
  }
});

test('the version is that of the command', () => {
  const { version } = JSON.parse(readFileSync(join(package_, 'package.json')));
  assert.equal(run(['--version']).stdout, `wink-env ${version}\n`);
});

test('the report is that of the command', (t) => {
  const cwd = directory(t);
  write(cwd, 'docs/environments.md', page('https://staging-iam.wink.travel'));
  write(cwd, 'docs/de/environments.md', page('https://staging-imm.wink.travel'));
  const report = check({ cwd });
  assert.deepEqual(report, JSON.parse(run(['check', '--format=json'], { cwd }).stdout));
  assert.equal(report.findings[0].lint, 'url-mismatch');
  assert.deepEqual(check({ cwd, docs: 'docs', source: 'de' }).reference.locales, ['de']);
});

test('what cannot be checked is thrown', (t) => {
  const cwd = directory(t);
  assert.throws(() => check({ cwd }), WinkEnvError);
  assert.throws(() => check({ cwd, docs: 'nowhere' }), /there is no directory `nowhere`/);
  write(cwd, 'docs/de/environments.md', page('https://staging-iam.wink.travel'));
  write(cwd, 'docs/fr/environments.md', page('https://staging-imm.wink.travel'));
  assert.throws(() => check({ cwd }), (error) => error instanceof WinkEnvError && error.message.includes('--source'));
});

test('Windows has drives', () => {
  const paths = {
    'C:\\site\\docs': '/C:/site/docs',
    'c:/site/docs/': '/c:/site/docs',
    'C:\\': '/C:/',
    'C:\\site\\..\\docs': '/C:/docs',
    '\\\\?\\C:\\site': '/C:/site',
    '\\\\server\\share\\docs': '/UNC/server/share/docs',
    '\\\\?\\UNC\\server\\share\\docs': '/UNC/server/share/docs',
    '\\docs': '/docs',
    'docs\\de': 'docs/de',
    '..\\docs': '../docs',
    '.': '.',
    '': '',
  };
  for (const [path, expected] of Object.entries(paths)) {
    assert.equal(toModule(path, true), expected);
    assert.equal(argument(path, true), expected);
    assert.equal(toModule(path, false), path);
    const isWhole = win32.isAbsolute(path) && !path.startsWith('\\\\?');
    if (isWhole) assert.equal(win32.resolve(toHost(expected, true)), win32.resolve(path), 'the way back');
  }
  assert.equal(argument('--source=de', true), '--source=de');
  assert.equal(argument('--config=C:\\site\\wink-env.yml', true), '--config=/C:/site/wink-env.yml');
  assert.equal(argument('--format', true), '--format');
  assert.equal(toHost('/C:', true), 'C:/');
  assert.equal(toHost('/srv/docs', false), '/srv/docs');
});

function page(url) {
  return `---\ntitle: Environments\n---\n\n## Servers\n\n| Server | Staging | Production |\n| --- | --- | --- |\n| IAM | ${url} | https://iam.wink.travel |\n`;
}
