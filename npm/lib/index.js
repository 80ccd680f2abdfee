// `import { check } from 'wink-env'`

import { Engine } from './engine.js';

const engine = new Engine();

/** The command could not run; or it could, and the pages cannot be relied on: then there is a report. */
export class WinkEnvError extends Error {
  name = 'WinkEnvError';

  constructor(stderr, report) {
    super(stderr.replace(/^error: /, '').trimEnd());
    this.report = report;
  }
}

/** Runs the command, and returns what it wrote. */
export function run(args, { cwd } = {}) {
  const stdout = [];
  const stderr = [];
  const sinks = { stdout: (bytes) => stdout.push(bytes), stderr: (bytes) => stderr.push(bytes) };
  const code = engine.run(args, { cwd, sinks });
  return { code, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() };
}

/** Checks the pages, and returns the report of `wink-env check --format json`. */
export function check(options = {}) {
  const { cwd, ...others } = typeof options === 'string' ? { docs: options } : options;
  return parsed(run(['check', '--format=json', ...argumentsOf(others)], { cwd }));
}

/** Every language and service: the table of `wink-env status --format json`. */
export function status(options = {}) {
  const { cwd, ...others } = typeof options === 'string' ? { docs: options } : options;
  return parsed(run(['status', '--format=json', ...argumentsOf(others)], { cwd }));
}

/** The URLs of all services: `wink-env export --format json`. */
export function facts(options = {}) {
  const { cwd, ...others } = typeof options === 'string' ? { docs: options } : options;
  return parsed(run(['export', '--format=json', ...argumentsOf(others)], { cwd }));
}

/** The options of a check as arguments of the command. */
export function argumentsOf({ docs, source, config, starlightLocales, denyWarnings, since, baseline }) {
  return [
    ...(source ? [`--source=${source}`] : []),
    ...(config ? [`--config=${config}`] : []),
    ...(starlightLocales?.length ? [`--starlight-locales=${starlightLocales.join(',')}`] : []),
    ...(denyWarnings ? ['--deny=warnings'] : []),
    ...(since ? [`--since=${since}`] : []),
    ...(baseline ? [`--baseline=${baseline}`] : []),
    ...(docs ? ['--', docs] : []),
  ];
}

function parsed({ stdout, stderr, code }) {
  const result = stdout === '' ? undefined : JSON.parse(stdout);
  if (code > 1 || result === undefined) throw new WinkEnvError(stderr, result);
  return result;
}
