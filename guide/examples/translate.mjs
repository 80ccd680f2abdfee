// Runs your translation script, and commits what it wrote only if all pages agree. Translations often land outside of
// CI, so nobody else would notice. Copy it beside that script, and put it into `package.json`:
//   "scripts": { "i18n": "node translate.mjs" }
import { execFileSync, spawnSync } from 'node:child_process';

import { check, run } from 'wink-env';

const call = (program, ...args) => execFileSync(program, args, { stdio: 'inherit' });

call('npm', 'run', 'i18n:all');

// A model that translates may change an address or the order of rows; neither needs a person.
const fixed = run(['fix', 'docs']);
console.log(fixed.stdout);

const { summary } = check({ docs: 'docs' });
// Prose is translated, too: an address in a sentence is in no table.
const { code } = run(['scan', 'docs']);
if (summary.errors > 0 || code > 0) {
  for (const command of ['check', 'scan']) console.error(run([command, 'docs']).stdout);
  process.exit(1);
}
call('git', 'add', 'docs');
const { status } = spawnSync('git', ['diff', '--cached', '--quiet', '--', 'docs']);
if (status !== 0) call('git', 'commit', '--message', 'Translate the documentation', '--', 'docs');
