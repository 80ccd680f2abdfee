// Paths as the module knows them, with `/` and no drives, and as the computer does.

import { win32 } from 'node:path';

const IS_WINDOWS = process.platform === 'win32';
/** What stands for the `\\` of a path on another computer. */
const NETWORK = '/UNC/';

/** An argument that is a path, or an option with one. */
export function argument(text, isWindows = IS_WINDOWS) {
  const [, option, path] = /^(--[a-z-]+=)?(.*)$/s.exec(text);
  return (option ?? '') + toModule(path, isWindows);
}

/** `C:\docs` is `/C:/docs` for the module, and `\\server\docs` is `/UNC/server/docs`. */
export function toModule(path, isWindows = IS_WINDOWS) {
  if (!isWindows) return path;
  const plain = path.replace(/^[\\/]{2}\?[\\/](UNC[\\/])?/i, (_, network) => (network ? '\\\\' : ''));
  // A drive alone is the directory that was last used on it.
  const whole = /^[A-Za-z]:/.test(plain) ? win32.resolve(plain) : plain;
  const slashed = whole.replaceAll('\\', '/');
  if (slashed.startsWith('//')) return NETWORK + slashed.slice(2);
  return /^[A-Za-z]:/.test(slashed) ? `/${slashed}` : slashed;
}

/** `/C:/docs` is `C:/docs` for the computer. */
export function toHost(path, isWindows = IS_WINDOWS) {
  if (!isWindows) return path;
  if (path.startsWith(NETWORK)) return `//${path.slice(NETWORK.length)}`;
  const drive = /^\/([A-Za-z]:)(\/.*)?$/s.exec(path);
  return drive ? `${drive[1]}${drive[2] ?? '/'}` : path;
}

const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A path in a directory, from the bytes that the module gave. Names that are not UTF-8 stay bytes. */
export function join(directory, bytes) {
  const prefix = directory === '/' ? '/' : `${directory}/`;
  try {
    return prefix + text.decode(bytes);
  } catch {
    return Buffer.concat([Buffer.from(prefix), bytes]);
  }
}
