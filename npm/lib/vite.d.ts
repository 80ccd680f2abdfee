export interface Options {
  /** The directory with the pages of all languages, relative to `root`; by default, where the site's generator has them. */
  docs?: string;
  /** The language whose page is right; by default, the page outside all language directories. */
  source?: string;
  /** The configuration, relative to `root`; by default, `wink-env.yml` in the pages' directory or above it. */
  config?: string;
  /** The directory that paths are relative to; by default, the one in which the command was called. */
  root?: string;
  /** What fails a build: errors (the default), warnings too, or nothing. Everything is reported in any case. */
  level?: 'error' | 'warning' | 'off';
  /** Whether the dev server shows drift in an overlay. It covers every page of the site, so that is not the default. */
  overlay?: boolean;
}

/** A plugin of Vite; its type differs between versions of Vite, so only its name is promised here. */
export interface WinkEnvPlugin {
  name: 'wink-env';
  // biome-ignore lint/suspicious/noExplicitAny: the hooks are those of whichever Vite is installed
  [hook: string]: any;
}

/** A build fails if the pages do not agree; a dev server checks them again after each save. */
export default function winkEnv(options?: Options): WinkEnvPlugin;
