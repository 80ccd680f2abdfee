// The plugin for Starlight: the integration for Astro, with the languages that the site really has, and a status page.

import { fileURLToPath } from 'node:url';
import { relative } from 'node:path';

import astro from './astro.js';

/** @param {import('./starlight.js').Options} options */
export default function winkEnvStarlight(options = {}) {
  const { statusPage = 'dev', ...others } = options;
  return {
    name: 'wink-env',
    hooks: {
      'config:setup': ({ config, command, astroConfig, addIntegration }) => {
        const pages = relative(fileURLToPath(astroConfig.root), fileURLToPath(new URL('./content/docs', astroConfig.srcDir)));
        const docs = others.docs ?? pages;
        addIntegration(astro({ ...others, docs, starlightLocales: directories(config) }));
        if (statusPage === 'always' || (statusPage === 'dev' && command === 'dev')) addIntegration(page());
      },
    },
  };
}

/** The directories of the languages, the default one first; pages outside all directories are `root`. */
function directories({ locales, defaultLocale }) {
  const all = Object.keys(locales ?? {});
  if (all.length < 2) return [];
  const first = defaultLocale && all.includes(defaultLocale) ? defaultLocale : all.includes('root') ? 'root' : all[0];
  return [first, ...all.filter((directory) => directory !== first)];
}

function page() {
  return {
    name: 'wink-env-status',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        const entrypoint = new URL('./starlight/Status.astro', import.meta.url);
        injectRoute({ pattern: '/wink-env', entrypoint, prerender: true });
      },
    },
  };
}
