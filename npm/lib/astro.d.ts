import type { Options as ViteOptions } from './vite.js';

export interface Options extends Omit<ViteOptions, 'root'> {
  /** Whether the toolbar of the dev server lists the drift of the current page; by default, it does. */
  toolbar?: boolean;
}

/** An integration of Astro. */
export interface WinkEnvIntegration {
  name: 'wink-env';
  // biome-ignore lint/suspicious/noExplicitAny: the hooks are those of whichever Astro is installed
  hooks: Record<string, any>;
}

/** `astro build` fails if the pages do not agree; `astro dev` checks them again after each save. */
export default function winkEnv(options?: Options): WinkEnvIntegration;
