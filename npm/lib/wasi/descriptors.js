// What the module has opened: streams, directories, files, and calls of git.

import fs from 'node:fs';
import { isatty } from 'node:tty';

import { answer } from './git.js';

const CHARACTER_DEVICE = 2;
const DIRECTORY = 3;
const REGULAR = 4;
const UNKNOWN = 0;

/** The kind of a file, as WASI numbers it. */
export function kindOf(entry) {
  if (entry.isFile()) return REGULAR;
  if (entry.isDirectory()) return DIRECTORY;
  if (entry.isSymbolicLink()) return 7;
  if (entry.isCharacterDevice()) return CHARACTER_DEVICE;
  if (entry.isBlockDevice()) return 1;
  return entry.isSocket() ? 6 : UNKNOWN;
}

/** Standard input, output or error; `sink` takes what would be written. */
export class Stream {
  constructor(number, sink) {
    this.number = number;
    this.sink = sink;
  }

  get kind() {
    return !this.sink && isatty(this.number) ? CHARACTER_DEVICE : UNKNOWN;
  }

  read(into) {
    return retried(() => fs.readSync(this.number, into));
  }

  write(bytes) {
    if (this.sink) {
      this.sink(Buffer.from(bytes));
      return bytes.length;
    }
    return retried(() => fs.writeSync(this.number, bytes));
  }

  close() {}
}

/** A pipe that does not block may be full, or still empty. */
function retried(call) {
  for (;;) {
    try {
      return call();
    } catch (error) {
      if (error.code === 'EOF') return 0;
      if (error.code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

/** A directory, by its path for the module and for the computer. */
export class Directory {
  kind = DIRECTORY;

  constructor(path, host) {
    this.path = path;
    this.host = host;
  }

  /** The entries, as they were when the module began to list them. */
  entries(isBeginning) {
    if (isBeginning || !this.listed) {
      this.listed = fs.readdirSync(this.host, { withFileTypes: true, encoding: 'buffer' });
    }
    return this.listed;
  }

  stat() {
    return fs.statSync(this.host);
  }

  sync() {}

  close() {}
}

/** An open file. Node has no seeking, so the position is kept here. */
export class OpenFile {
  position = 0;

  constructor(number, isAppending) {
    this.number = number;
    this.isAppending = isAppending;
  }

  get kind() {
    return kindOf(this.stat());
  }

  read(into) {
    const count = fs.readSync(this.number, into, 0, into.length, this.position);
    this.position += count;
    return count;
  }

  write(bytes) {
    const at = this.isAppending ? null : this.position;
    const count = fs.writeSync(this.number, bytes, 0, bytes.length, at);
    this.position += count;
    return count;
  }

  stat() {
    return fs.fstatSync(this.number);
  }

  sync() {
    fs.fsyncSync(this.number);
  }

  close() {
    fs.closeSync(this.number);
  }
}

/** A call of git: made when its answer is read. */
export class GitCall {
  kind = UNKNOWN;
  written = [];
  position = 0;

  read(into) {
    this.answer ??= answer(Buffer.concat(this.written));
    const count = this.answer.copy(into, 0, this.position);
    this.position += count;
    return count;
  }

  write(bytes) {
    this.written.push(Buffer.from(bytes));
    return bytes.length;
  }

  close() {}
}
