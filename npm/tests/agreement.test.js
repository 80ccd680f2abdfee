// The package and the program give the same bytes and exit codes.

import assert from 'node:assert/strict';
import { chmodSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { casesIn } from './support/cases.js';
import { commit, contents, copy, directory, Kept, native, packaged, write } from './support/commands.js';

const FORMATS = ['human', 'concise', 'json', 'github', 'gitlab', 'sarif', 'markdown', 'rdjson'];
const cases = ['cases', 'fixes'].flatMap((name) => casesIn(new URL(`../../tests/tests/${name}/`, import.meta.url)));
const kept = new Kept();

/** A directory with the files of a case, committed after the earlier versions of its source page, if it has any. */
function laidOut(t, { files, history }) {
  const root = directory(t);
  for (const { day, path, content } of [...history].reverse()) {
    write(root, `docs/${path}`, content);
    commit(root, day);
    rmSync(join(root, 'docs', path));
  }
  for (const { path, content } of files) write(root, `docs/${path}`, content);
  if (history.length > 0) commit(root, '2026-03-01');
  return root;
}

function assertSame(args, options) {
  const run = options.env ? packaged : (...call) => kept.run(...call);
  assert.deepEqual(run(args, options), native(args, options), args.join(' '));
}

/** Runs both commands in copies of a directory, and compares what they leave. */
function assertSameRepair(args, root, prepare = () => {}) {
  const results = [native, (...call) => kept.run(...call)].map((run) => {
    const own = copy(root);
    prepare(own);
    try {
      return { ...run(args, { cwd: own }), files: contents(own) };
    } finally {
      rmSync(own, { recursive: true });
    }
  });
  assert.deepEqual(results[1], results[0], args.join(' '));
}

assert.ok(cases.length > 200, 'the cases are found');

for (const found of cases) {
  test(found.name, (t) => {
    const cwd = laidOut(t, found);
    const env = Object.keys(found.env).length > 0 ? found.env : undefined;
    for (const format of FORMATS) assertSame(['check', '--format', format, ...found.args], { cwd, env });
    assertSame(['check', '--color=always', '--deny=warnings', ...found.args], { cwd, env });
    assertSame(['status', ...found.args], { cwd, env });
    assertSame(['status', '--format=json', ...found.args], { cwd, env });
    assertSame(['export', '--format=json', ...found.args], { cwd, env });
    assertSame(['fix', '--diff', ...found.args], { cwd, env });
    assertSameRepair(['fix', ...found.args], cwd);
  });
}

const repository = new URL('../..', import.meta.url).pathname;

test('calls without pages', () => {
  const cwd = repository;
  const calls = [
    [], ['--help'], ['--version'], ['check', '--help'], ['check', 'nowhere'], ['check', 'README.md'], ['chekc'],
    ['check', '--format=xml'], ['check', '--config=nowhere.yml'], ['explain'], ['explain', 'url-mismatch'],
    ['explain', 'url-mismatsch'], ['export'], ['diff', 'nowhere', 'docs'], ['scan', 'nowhere'], ['man'],
    ['completions', 'bash'], ['check', 'wink-env/src'],
  ];
  for (const args of calls) {
    assert.deepEqual(packaged(args, { cwd }), native(args, { cwd }), args.join(' '));
  }
});

test('pages elsewhere', (t) => {
  const link = join(directory(t), 'link');
  symlinkSync(join(repository, 'docs'), link);
  const calls = [
    [repository, 'docs'], [join(repository, 'npm'), '../docs'], [join(repository, 'docs'), '.'], ['/', join(repository, 'docs')],
    [join(repository, 'docs/de'), '..'], [repository, './docs/'], [repository, link], [join(link, 'de'), '..'], [repository, 'examples/acme/docs'],
  ];
  for (const [cwd, docs] of calls) {
    for (const command of ['check', 'status']) assertSame([command, docs], { cwd });
  }
});

test('exports', () => {
  for (const format of ['json', 'rust', 'typescript', 'dotenv']) {
    assertSame(['export', '--format', format, 'docs'], { cwd: repository });
  }
});

test('scans', (t) => {
  const cwd = directory(t);
  write(cwd, 'docs/environments.md', page('https://staging-iam.wink.travel'));
  write(cwd, 'src/a.rs', 'const A: &str = "https://staging-iam.wink.travel";\nconst B: &str = "https://nowhere.wink.travel/x";\n');
  write(cwd, 'src/b.json', '{ "url": "https:\\/\\/old.wink.travel" }');
  write(cwd, 'src/c.txt', Buffer.from('\ufeffhttps://utf16.wink.travel', 'utf16le'));
  write(cwd, 'src/d.bin', Buffer.from([0, 1, 2]));
  write(cwd, 'src/ignored/e.txt', 'https://ignored.wink.travel');
  write(cwd, '.gitignore', 'ignored/\n');
  write(cwd, 'src/g\u00e9/f.md', 'See [here](https://other.wink.travel).');
  for (const format of FORMATS) assertSame(['scan', '.', '--threads=1', '--format', format], { cwd });
  assertSame(['scan', 'src', '--verbose'], { cwd });
  assertSame(['scan', 'src', join(cwd, 'src'), '--skip-tests'], { cwd });
  assertSameRepair(['init'], cwd);
  assertSameRepair(['scan', 'src', '--baseline=known.txt', '--update-baseline'], cwd);
});

test('history', (t) => {
  const cwd = directory(t);
  for (const [index, name] of ['one', 'two', 'three', 'four', 'five', 'six'].entries()) {
    write(cwd, 'docs/environments.md', page(`https://staging-${name}.wink.travel`));
    if (index === 1) write(cwd, 'docs/de/environments.md', page('https://staging-two.wink.travel'));
    commit(cwd, `2026-01-0${index + 1}`);
  }
  write(cwd, 'src/a.txt', 'https://staging-one.wink.travel and https://staging-five.wink.travel');
  commit(cwd, '2026-02-01');
  for (const format of FORMATS) {
    assertSame(['check', '--format', format], { cwd });
    assertSame(['scan', 'src', '--format', format], { cwd });
    assertSame(['diff', 'HEAD~3', 'docs', '--format', format], { cwd });
  }
  assertSame(['diff', 'HEAD~3', 'HEAD'], { cwd });
  assertSame(['diff', 'HEAD~30', 'HEAD'], { cwd });
  assertSame(['check', '--since', 'HEAD~1'], { cwd });
  assertSame(['check', '--since', 'HEAD'], { cwd });
  assertSame(['scan', 'src', '--since', 'HEAD'], { cwd });
  assertSameRepair(['fix'], cwd);
  assertSameRepair(['scan', 'src', '--fix'], cwd);
  assertSameRepair(['init'], cwd);
});

test('pages that cannot be written', (t) => {
  const cwd = directory(t);
  write(cwd, 'docs/environments.md', page('https://staging-iam.wink.travel'));
  write(cwd, 'docs/de/environments.md', page('https://staging-imm.wink.travel'));
  assertSameRepair(['fix'], cwd, (own) => chmodSync(join(own, 'docs/de/environments.md'), 0o444));
  assertSameRepair(['fix'], cwd, (own) => chmodSync(join(own, 'docs/de/environments.md'), 0o640));
  assertSameRepair(['fix'], cwd, (own) => chmodSync(join(own, 'docs/de'), 0o555));
  assertSameRepair(['check'], cwd, (own) => {
    rmSync(join(own, 'docs/de/environments.md'));
    symlinkSync('environments.md', join(own, 'docs/de/environments.md'));
  });
});

function page(url) {
  return `---\ntitle: Environments\n---\n\n## Servers\n\n| Server | Staging | Production |\n| --- | --- | --- |\n| IAM | ${url} | https://iam.wink.travel |\n`;
}
