// Paths as the module knows them, with `/` and no drives, and as the computer does.

const IS_WINDOWS = process.platform === 'win32';

/** `C:\docs` is `/C:/docs` for the module. */
export function toModule(path, isWindows = IS_WINDOWS) {
  if (!isWindows) return path;
  const slashed = path.replaceAll('\\', '/').replace(/^\/\/\?\//, '');
  return /^[A-Za-z]:/.test(slashed) ? `/${slashed}` : slashed;
}

/** `/C:/docs` is `C:/docs` for the computer. */
export function toHost(path, isWindows = IS_WINDOWS) {
  if (!isWindows) return path;
  const drive = /^\/([A-Za-z]:)(\/.*)?$/.exec(path);
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
