// The package as npm packs it.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

let archive;

/** The path of the archive. The module is not compiled anew. */
export function packed() {
  if (!archive) {
    const to = mkdtempSync(join(tmpdir(), 'wink-env-packed-'));
    process.on('exit', () => rmSync(to, { recursive: true, force: true }));
    const cwd = fileURLToPath(new URL('../..', import.meta.url));
    const name = execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', to], { cwd, encoding: 'utf8' });
    archive = join(to, name.trim());
  }
  return archive;
}
