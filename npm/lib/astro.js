// The integration for Astro: `astro build` fails on drift, `astro dev` warns in the terminal and in the toolbar.

import { fileURLToPath } from 'node:url';

import { Checker } from './site/checker.js';
import vite, { failure } from './vite.js';

const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"><path d="M9 17H7A5 5 0 0 1 7 7h2m6 0h2a5 5 0 0 1 0 10h-2"/><path d="m8 12 3 3 5-6"/></svg>';

/** @param {import('./astro.js').Options & { starlightLocales?: string[] }} options */
export default function winkEnv(options = {}) {
  const { toolbar = true, ...others } = options;
  let checker;
  return {
    name: 'wink-env',
    hooks: {
      'astro:config:setup': ({ config, command, updateConfig, addDevToolbarApp }) => {
        const root = fileURLToPath(config.root);
        checker = new Checker(root, others);
        // The build has its own hook below, as Vite's would come several times and late. It also has a server, which
        // only reads the pages.
        const plugin = vite({ ...others, root, builds: false, serves: command === 'dev', site: { base: config.base } });
        updateConfig({ vite: { plugins: [plugin] } });
        if (command === 'dev' && toolbar) {
          const entrypoint = new URL('./toolbar/app.js', import.meta.url);
          addDevToolbarApp({ id: 'wink-env', name: 'wink-env: URLs', icon: ICON, entrypoint });
        }
      },
      // Nothing has been written yet, so the site of the last build survives.
      'astro:build:start': ({ logger }) => {
        const { hasFailed, hasFindings, text } = checker.check();
        if (hasFailed && checker.isStrict) throw failure(text);
        if (hasFindings) logger.warn(text);
        else logger.info(text);
      },
    },
  };
}
