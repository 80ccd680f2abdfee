// Runs git for the module: it writes a call to a file, and reads the answer from it.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

import { toHost } from './paths.js';

/** The file's path. */
export const GIT_FILE = '/dev/wink-env/git';

const QUIET = {
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: 'none',
  LC_ALL: 'C',
};

/**
 * Makes a call: the directory and the arguments, each followed by a null byte, then an empty part and what git reads.
 * The answer begins with the exit code and the length of the output; throws if git is not there.
 */
export function answer(call) {
  const end = call.indexOf('\0\0');
  const [directory, ...args] = call.subarray(0, end).toString().split('\0');
  const input = call.subarray(end + 2);
  const run = spawnSync(program(), args, {
    cwd: toHost(directory),
    env: { ...process.env, ...QUIET },
    input,
    maxBuffer: Infinity,
    windowsHide: true,
  });
  if (run.error) throw run.error;
  const head = Buffer.from(`${run.status ?? 1} ${run.stdout.length}\n`);
  return Buffer.concat([head, run.stdout, run.stderr]);
}

/** Windows would first look for the program in the working directory, which may be a stranger's repository. */
function program() {
  if (process.platform !== 'win32') return 'git';
  const directories = (process.env.PATH ?? '').split(delimiter).filter(isAbsolute);
  const found = directories.map((directory) => join(directory, 'git.exe')).find(existsSync);
  if (found) return found;
  throw Object.assign(new Error('git is not installed'), { code: 'ENOENT' });
}
