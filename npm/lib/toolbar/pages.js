// Which page of the site a file is.

/** Whether the file is what the site shows at a path. */
export function isShownAt(file, path, base = '/', docs = '') {
  const below = docs && file.startsWith(`${docs}/`) ? file.slice(docs.length + 1) : file;
  const parts = below.replace(/\.mdx?$/i, '').replace(/(^|\/)index$/, '').split('/').map(slug);
  const shown = trimmed(path).slice(trimmed(base).length);
  return trimmed(decodeURI(shown)) === trimmed(parts.join('/'));
}

/** As the loaders of Astro make a path of a name: small letters, hyphens for spaces, no other signs. */
function slug(name) {
  return name.toLowerCase().replaceAll(' ', '-').replace(/[^\p{L}\p{M}\p{N}\p{Pc}-]/gu, '');
}

function trimmed(path) {
  return path.replace(/^\/+|\/+$|\.html$/g, '');
}
