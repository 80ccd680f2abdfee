// The recipes of the guide do what they say; the programs around the command are replaced.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { BIN, commit, directory, write } from './support/commands.js';
import { page } from './support/sites.js';

const examples = new URL('../../guide/examples/', import.meta.url);
const DRIFT = { inventory: 'https://staging-inventroy.wink.travel' };
const STRAY = 'export const HOST = "https://nowhere.wink.travel";\n';
const german = 'docs/de/environments.md';

/** A repository with pages, and a directory of programs that come first. */
function repository(t, programs) {
  const root = directory(t);
  const cwd = join(root, 'repository');
  write(cwd, 'docs/environments.md', page('Environments'));
  write(cwd, german, page('Umgebungen', DRIFT));
  commit(cwd);
  for (const [name, script] of Object.entries(programs)) {
    write(root, `bin/${name}`, script);
    chmodSync(join(root, 'bin', name), 0o755);
  }
  const env = { ...process.env, PATH: join(root, 'bin') + delimiter + process.env.PATH, NO_COLOR: '1' };
  return { root, cwd, env };
}

const npx = `#!/bin/sh\nshift\nexec '${process.execPath}' '${BIN}' "$@"\n`;

/** The last script of a workflow. */
function script(name) {
  const lines = readFileSync(new URL(name, examples), 'utf8').split('\n');
  const start = lines.findLastIndex((line) => /^ +run: \|$/.test(line));
  const margin = lines[start].search(/\S/) + 2;
  const end = lines.findIndex((line, index) => index > start && line !== '' && line.search(/\S/) < margin);
  return lines.slice(start + 1, end < 0 ? undefined : end).map((line) => line.slice(margin)).join('\n');
}

test('the comment is written, updated in place, and removed', (t) => {
  const gh = `#!/bin/sh
    case "$*" in
      *--jq*) echo "$OWN" ;;
      *DELETE*) echo "$*" >> "$LOG" ;;
      *) echo "$*" >> "$LOG"; cat "\${6#body=@}" >> "$LOG" ;;
    esac`;
  const { root, cwd, env } = repository(t, { npx, gh });
  const told = (own) => {
    const log = join(root, `log-${own}`);
    const variables = { ...env, OWN: own, LOG: log, REPOSITORY: 'a/b', NUMBER: '7' };
    const run = spawnSync('bash', ['-c', script('github-comment.yml')], { cwd, env: variables, encoding: 'utf8' });
    assert.equal(run.status, 0, run.stderr);
    return existsSync(log) ? readFileSync(log, 'utf8') : '';
  };
  write(cwd, 'src/host.js', STRAY);
  const posted = told('');
  assert.match(posted, /--method POST repos\/a\/b\/issues\/7\/comments [^]*<!-- wink-env -->/);
  assert.match(posted, /`url-mismatch`[^]*`stray-endpoint`/);
  write(cwd, 'src/host.js', '');
  const updated = told('12');
  assert.match(updated, /--method PATCH repos\/a\/b\/issues\/comments\/12 [^]*`url-mismatch`/);
  assert.doesNotMatch(updated, /stray-endpoint/);
  write(cwd, german, page('Umgebungen'));
  assert.match(told('13'), /--method DELETE repos\/a\/b\/issues\/comments\/13/);
  assert.equal(told(''), posted, 'nothing is said if there is nothing to say');
});

test('suggestions are made of what both commands find', (t) => {
  const { root, cwd, env } = repository(t, { npx, go: '#!/bin/sh\necho "$GO"\n' });
  write(root, 'go/bin/reviewdog', '#!/bin/sh\necho "$2"\ncat\nexit "$CODE"\n');
  chmodSync(join(root, 'go/bin/reviewdog'), 0o755);
  write(cwd, 'src/host.js', STRAY);
  for (const code of [0, 1]) {
    const variables = { ...env, GO: join(root, 'go'), CODE: String(code) };
    const run = spawnSync('bash', ['-c', script('github-suggestions.yml')], { cwd, env: variables, encoding: 'utf8' });
    assert.equal(run.status, code, run.stderr);
    assert.match(run.stdout, /wink-env check[^]*url-mismatch[^]*"suggestions"[^]*wink-env scan[^]*stray-endpoint/);
  }
});

test('GitLab gets one report of what both commands find', (t) => {
  const { cwd, env } = repository(t, { 'wink-env': `#!/bin/sh\nexec '${process.execPath}' '${BIN}' "$@"\n`, npm: '#!/bin/sh\n' });
  write(cwd, 'src/host.js', STRAY);
  const lines = readFileSync(new URL('gitlab-job.yml', examples), 'utf8').split('\n');
  const script = lines.filter((line) => line.startsWith('    - ')).map((line) => line.slice(6)).join('\n');
  const run = spawnSync('bash', ['-e', '-c', script], { cwd, env, encoding: 'utf8' });
  assert.equal(run.status, 1, run.stderr);
  assert.match(run.stdout, /stray-endpoint[^]*url-mismatch/);
  const report = JSON.parse(readFileSync(join(cwd, 'gl-code-quality-report.json'), 'utf8'));
  assert.deepEqual(report.map(({ check_name: name }) => name).sort(), ['stray-endpoint', 'url-mismatch']);
  assert.equal(new Set(report.map(({ fingerprint }) => fingerprint)).size, 2);
});

test('translations are committed if they agree, repaired if possible', (t) => {
  const { root, cwd, env } = repository(t, { npm: '#!/bin/sh\nexec "$TRANSLATE"\n' });
  mkdirSync(join(cwd, 'node_modules'));
  symlinkSync(dirname(dirname(BIN)), join(cwd, 'node_modules/wink-env'));
  write(cwd, 'translate.mjs', readFileSync(fileURLToPath(new URL('translate.mjs', examples))));
  const identity = Object.fromEntries(['AUTHOR', 'COMMITTER'].flatMap((who) => [[`GIT_${who}_NAME`, 'a'], [`GIT_${who}_EMAIL`, 'a@example.com']]));
  const translated = (content) => {
    write(root, 'translate', `#!/bin/sh\ncat > ${german} <<'END'\n${content}END\n`);
    chmodSync(join(root, 'translate'), 0o755);
    const variables = { ...env, ...identity, TRANSLATE: join(root, 'translate') };
    return spawnSync(process.execPath, ['translate.mjs'], { cwd, env: variables, encoding: 'utf8' });
  };
  const commits = () => spawnSync('git', ['rev-list', '--count', 'HEAD'], { cwd, encoding: 'utf8' }).stdout.trim();
  const stray = translated(`${page('Umgebungen')}\nSiehe https://nowhere.wink.travel.\n`);
  assert.equal(stray.status, 1);
  assert.match(stray.stderr, /stray-endpoint/);
  assert.equal(commits(), '1');
  const repaired = translated(page('Orte', DRIFT));
  assert.equal(repaired.status, 0, repaired.stderr);
  assert.equal(commits(), '2');
  assert.match(readFileSync(join(cwd, german), 'utf8'), /staging-inventory/);
  assert.equal(translated(page('Orte', DRIFT)).status, 0, 'nothing is left to commit');
  assert.equal(commits(), '2');
});
