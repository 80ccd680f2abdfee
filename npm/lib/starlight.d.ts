import type { Options as AstroOptions } from './astro.js';

export interface Options extends AstroOptions {
  /**
   * Whether the site has a page at `/wink-env/` that shows every language and service: only in the dev server (the
   * default), in the built site too, or never.
   */
  statusPage?: 'dev' | 'always' | false;
}

/** A plugin of Starlight. */
export interface WinkEnvStarlightPlugin {
  name: 'wink-env';
  // biome-ignore lint/suspicious/noExplicitAny: the hooks are those of whichever Starlight is installed
  hooks: Record<string, any>;
}

/** What `wink-env/astro` does, with the languages of the site and a status page. */
export default function winkEnv(options?: Options): WinkEnvStarlightPlugin;
