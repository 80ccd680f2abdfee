// The command as a WebAssembly module, which is run as often as one likes.

import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';

import { Exit, Host } from './wasi/host.js';
import { argument, toModule } from './wasi/paths.js';

const MODULE = new URL('../wink-env.wasm', import.meta.url);

let compiled;

/** An instance whose memory is larger is replaced: memory never shrinks. */
const LARGEST_MEMORY = 512 * 1024 * 1024;

/** The command; it remembers the pages of earlier runs. */
export class Engine {
  #instance;
  #host;

  /**
   * Runs the command in a directory. Without sinks, it writes to the process's own streams.
   *
   * @param {readonly string[]} args
   * @param {{ cwd?: string, sinks?: { stdout: (bytes: Buffer) => void, stderr: (bytes: Buffer) => void } }} options
   * @returns {number} the exit code
   */
  run(args, { cwd = process.cwd(), sinks } = {}) {
    if (!this.#instance) this.#start();
    this.#host.begin([toModule(tmpdir()), toModule(cwd), 'wink-env', ...args.map((arg) => argument(arg))], sinks);
    try {
      const code = this.#instance.exports.run();
      if (this.#host.memory.buffer.byteLength > LARGEST_MEMORY) this.#instance = undefined;
      return code;
    } catch (error) {
      this.#instance = undefined;
      if (error instanceof Exit) return error.code;
      throw error;
    }
  }

  #start() {
    compiled ??= new WebAssembly.Module(readFileSync(MODULE));
    this.#host = new Host(variables());
    this.#instance = new WebAssembly.Instance(compiled, this.#host.imports);
    this.#host.memory = this.#instance.exports.memory;
    this.#host.begin([]);
    this.#instance.exports.__wasm_call_ctors?.();
  }
}

/** The variables of the process, and what a terminal says by other means. */
function variables() {
  const columns = process.stdout.isTTY ? { COLUMNS: String(process.stdout.columns) } : {};
  const terminal = process.platform === 'win32' ? { TERM: 'xterm-256color' } : {};
  return { ...terminal, ...columns, ...process.env };
}
