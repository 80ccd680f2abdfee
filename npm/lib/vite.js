// The plugin for Vite, and so for VitePress: a build fails on drift, and a dev server warns after each save.

import { isAbsolute, relative, resolve } from 'node:path';
import { stripVTControlCharacters as plain } from 'node:util';

import { Checker } from './site/checker.js';
import { cleared, overlay } from './site/overlay.js';
import { Watch } from './site/watch.js';

const REPORT = 'virtual:wink-env/report';
const RESOLVED = `\0${REPORT}`;
/** What the dev server tells browsers, and what they ask it. */
const EVENT = 'wink-env:report';
const QUESTION = 'wink-env:report?';

/** @param {import('./vite.js').Options} options */
export default function winkEnv(options = {}) {
  const { overlay: wantsOverlay = false, root: given, builds = true, serves = true } = options;
  let root;
  let checker;
  let isChecked = false;
  let isServing = false;
  return {
    name: 'wink-env',
    enforce: 'pre',

    configResolved(config) {
      // VitePress takes the pages' directory as root; paths are told as one sees them from where it was called.
      root = given ?? process.cwd();
      const docs = options.docs ?? (isInside(config.root, root) && config.vitepress ? config.root : undefined);
      checker = new Checker(root, { ...options, docs });
      isServing = config.command === 'serve';
    },

    buildStart() {
      // A build may consist of several, for the client and the server.
      if (isServing || !builds || isChecked) return;
      isChecked = true;
      const { hasFailed, hasFindings, text } = checker.check();
      if (hasFailed && checker.isStrict) this.error(failure(text));
      if (hasFindings) this.warn(text);
    },

    configureServer(server) {
      if (!serves) return;
      const browsers = server.environments?.client?.hot ?? server.ws;
      let result;
      const show = () => {
        browsers.send({ type: 'custom', event: EVENT, data: message(result, { docs: checker.docs, ...options.site }) });
        if (wantsOverlay && result.hasFindings) browsers.send(overlay(result));
      };
      const onResult = (next, isFirst) => {
        const hadFindings = result?.hasFindings;
        result = next;
        if (next.hasFindings) server.config.logger.warn(next.text, { timestamp: true });
        else if (!isFirst) server.config.logger.info(next.text, { timestamp: true });
        show();
        if (wantsOverlay && hadFindings && !next.hasFindings) browsers.send(cleared());
        const module = server.moduleGraph.getModuleById(RESOLVED);
        if (module) server.moduleGraph.invalidateModule(module);
      };
      const onCrash = (error) => server.config.logger.error(`wink-env could not check: ${error.message}`);
      new Watch(server, checker, { root, config: options.config, onResult, onCrash });
      // A browser that comes later is told, too; right at the start, the update of the page itself would clear it.
      server.ws.on('connection', () => setTimeout(() => result && show(), 300));
      server.ws.on(QUESTION, () => result && show());
    },

    resolveId(id) {
      return id === REPORT ? RESOLVED : undefined;
    },

    load(id) {
      if (id !== RESOLVED) return undefined;
      const { report, text } = checker.check();
      return `export default ${JSON.stringify({ report, status: checker.status(), text })};`;
    },
  };
}

/** The error that ends a build: the whole report, and no trace of functions that nobody needs to see. */
export function failure(text) {
  const error = new Error(text);
  error.name = 'wink-env';
  error.stack = '';
  return error;
}

/** What a browser gets to know. */
function message({ report, text, hasFailed, root }, site) {
  const findings = report?.findings.map((finding) => ({ ...finding, file: resolve(root, finding.path), edits: undefined }));
  return { findings: findings ?? [], pages: report?.pages ?? [], hasFailed, text: report ? undefined : plain(text), ...site };
}

function isInside(path, directory) {
  const below = relative(directory, path);
  return !isAbsolute(below) && below.split(/[\\/]/)[0] !== '..';
}
