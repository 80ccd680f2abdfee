// The parts of WASI, preview 1, that the command uses. Node's own `node:wasi` may run a module only once per process,
// prints a warning, and keeps absolute paths and links from the module.

import fs from 'node:fs';

import { Directory, GitCall, kindOf, OpenFile, Stream } from './descriptors.js';
import * as errors from './errors.js';
import { GIT_FILE } from './git.js';
import { join, toHost, toModule } from './paths.js';

const CREATE = 1;
const MUST_BE_DIRECTORY = 2;
const EXCLUSIVE = 4;
const TRUNCATE = 8;
const APPEND = 1;
const FOLLOW = 1;
const RIGHT_TO_READ = 1n << 1n;
const RIGHT_TO_WRITE = 1n << 6n;
const SEEK_AND_TELL = (1n << 2n) | (1n << 5n);
const ALL_RIGHTS = (1n << 30n) - 1n;
const ROOT = 3;
/** The page that `fix` writes before it takes the place of the old one. */
const NEW_PAGE = /(^|\/)\.wink-env-[A-Za-z0-9]+\.tmp$/;
const TEMPORARY = /(^|\/)\.tmp[A-Za-z0-9]+$/;

/** Exits of the module are thrown. */
export class Exit {
  constructor(code) {
    this.code = code;
  }
}

/** One per instance of the module. */
export class Host {
  args = [];
  descriptors = new Map();
  next = ROOT + 1;

  /** @param {Record<string, string | undefined>} variables */
  constructor(variables) {
    this.variables = Object.entries(variables).map(([name, value]) => `${name}=${value}`);
    this.descriptors.set(ROOT, new Directory('/', toHost('/')));
  }

  /** What follows is a run with these arguments; what it writes goes to the sinks, if given. */
  begin(args, sinks = {}) {
    this.args = args;
    this.descriptors.set(0, new Stream(0));
    this.descriptors.set(1, new Stream(1, sinks.stdout));
    this.descriptors.set(2, new Stream(2, sinks.stderr));
  }

  /** The functions for the module. Each returns the number of an error. */
  get imports() {
    const guarded = (name) => (...args) => {
      try {
        return this[name](...args) ?? errors.SUCCESS;
      } catch (error) {
        if (error instanceof Exit) throw error;
        return errors.numberOf(error);
      }
    };
    const known = (name) => typeof Host.prototype[name] === 'function' && /_/.test(name);
    const functions = new Proxy({}, {
      get: (_, name) => (known(name) ? guarded(name) : () => errors.NOT_SUPPORTED),
    });
    return { wasi_snapshot_preview1: functions };
  }

  // Memory

  get view() {
    if (this.lastView?.buffer !== this.memory.buffer) this.lastView = new DataView(this.memory.buffer);
    return this.lastView;
  }

  bytes(at, length) {
    return Buffer.from(this.memory.buffer, at, length);
  }

  /** The pieces of memory that a list at an address names. */
  pieces(at, count) {
    return Array.from({ length: count }, (_, index) => {
      const piece = at + index * 8;
      return this.bytes(this.view.getUint32(piece, true), this.view.getUint32(piece + 4, true));
    });
  }

  setU32(at, value) {
    this.view.setUint32(at, value, true);
  }

  setU64(at, value) {
    this.view.setBigUint64(at, BigInt(value), true);
  }

  // Arguments and variables

  args_sizes_get(count, size) {
    this.sizes(this.args, count, size);
  }

  args_get(pointers, buffer) {
    this.list(this.args, pointers, buffer);
  }

  environ_sizes_get(count, size) {
    this.sizes(this.variables, count, size);
  }

  environ_get(pointers, buffer) {
    this.list(this.variables, pointers, buffer);
  }

  sizes(texts, count, size) {
    this.setU32(count, texts.length);
    this.setU32(size, texts.reduce((sum, text) => sum + Buffer.byteLength(text) + 1, 0));
  }

  list(texts, pointers, buffer) {
    let at = buffer;
    texts.forEach((text, index) => {
      const length = Buffer.byteLength(text);
      this.setU32(pointers + index * 4, at);
      this.bytes(at, length + 1).write(`${text}\0`);
      at += length + 1;
    });
  }

  // The clock, chance and the end

  clock_time_get(id, _precision, at) {
    this.setU64(at, id === 0 ? BigInt(Date.now()) * 1_000_000n : process.hrtime.bigint());
  }

  clock_res_get(_id, at) {
    this.setU64(at, 1_000_000);
  }

  random_get(at, length) {
    globalThis.crypto.getRandomValues(this.bytes(at, length));
  }

  sched_yield() {}

  proc_exit(code) {
    throw new Exit(code);
  }

  // Descriptors

  descriptor(number) {
    const found = this.descriptors.get(number);
    if (!found) throw Object.assign(new Error('no such descriptor'), { code: 'EBADF' });
    return found;
  }

  add(descriptor, at) {
    this.descriptors.set(this.next, descriptor);
    this.setU32(at, this.next++);
  }

  fd_prestat_get(number, at) {
    if (number !== ROOT) return errors.BAD_DESCRIPTOR;
    this.setU32(at, 0);
    this.setU32(at + 4, 1);
  }

  fd_prestat_dir_name(_number, at) {
    this.bytes(at, 1).write('/');
  }

  fd_fdstat_get(number, at) {
    const { kind } = this.descriptor(number);
    this.bytes(at, 24).fill(0);
    this.view.setUint8(at, kind);
    this.setU64(at + 8, number < ROOT ? ALL_RIGHTS & ~SEEK_AND_TELL : ALL_RIGHTS);
    this.setU64(at + 16, ALL_RIGHTS);
  }

  fd_fdstat_set_flags() {}

  fd_filestat_get(number, at) {
    const descriptor = this.descriptor(number);
    if (descriptor.stat) this.setStat(at, descriptor.stat());
    else this.bytes(at, 64).fill(0);
  }

  fd_filestat_set_size(number, size) {
    fs.ftruncateSync(this.descriptor(number).number, Number(size));
  }

  fd_close(number) {
    this.descriptor(number).close();
    this.descriptors.delete(number);
  }

  fd_sync(number) {
    this.descriptor(number).sync();
  }

  fd_datasync(number) {
    this.descriptor(number).sync();
  }

  fd_seek(number, offset, whence, at) {
    const file = this.descriptor(number);
    if (!(file instanceof OpenFile)) return errors.OUT_OF_RANGE;
    const base = [0, file.position, whence === 2 ? file.stat().size : 0][whence];
    file.position = base + Number(offset);
    this.setU64(at, file.position);
  }

  fd_tell(number, at) {
    this.setU64(at, this.descriptor(number).position ?? 0);
  }

  fd_read(number, list, count, at) {
    const file = this.descriptor(number);
    let total = 0;
    for (const piece of this.pieces(list, count)) {
      const read = piece.length > 0 ? file.read(piece) : 0;
      total += read;
      if (read < piece.length) break;
    }
    this.setU32(at, total);
  }

  fd_write(number, list, count, at) {
    const file = this.descriptor(number);
    let total = 0;
    for (const piece of this.pieces(list, count)) {
      const written = piece.length > 0 ? file.write(piece) : 0;
      total += written;
      if (written < piece.length) break;
    }
    this.setU32(at, total);
  }

  /** The module may ask for the rest of a list, from the number of an entry on. */
  fd_readdir(number, buffer, length, cookie, usedAt) {
    const entries = this.descriptor(number).entries(cookie === 0n);
    let used = 0;
    for (let index = Number(cookie); index < entries.length && used < length; index++) {
      const entry = Buffer.alloc(24 + entries[index].name.length);
      entry.writeBigUInt64LE(BigInt(index + 1), 0);
      entry.writeBigUInt64LE(BigInt(index + 1), 8);
      entry.writeUInt32LE(entries[index].name.length, 16);
      entry.writeUInt8(kindOf(entries[index]), 20);
      entries[index].name.copy(entry, 24);
      used += entry.copy(this.bytes(buffer + used, length - used));
    }
    this.setU32(usedAt, used);
  }

  // Paths

  /** A path for the module, and for the computer. */
  path(number, at, length) {
    const path = join(this.descriptor(number).path, this.bytes(at, length));
    return { path, host: typeof path === 'string' ? toHost(path) : path };
  }

  path_open(number, flags, at, length, openFlags, rights, _inherited, fileFlags, result) {
    const { path, host } = this.path(number, at, length);
    if (path === GIT_FILE) return this.add(new GitCall(), result);
    if (openFlags & MUST_BE_DIRECTORY) {
      if (!fs.statSync(host).isDirectory()) return errors.NO_DIRECTORY;
      return this.add(new Directory(path, host), result);
    }
    const isWriting = (rights & RIGHT_TO_WRITE) !== 0n;
    const isReading = (rights & RIGHT_TO_READ) !== 0n;
    if (isWriting && isReadOnly(host, openFlags)) return errors.READ_ONLY;
    let how = isWriting ? (isReading ? fs.constants.O_RDWR : fs.constants.O_WRONLY) : fs.constants.O_RDONLY;
    if (openFlags & CREATE) how |= fs.constants.O_CREAT;
    if (openFlags & EXCLUSIVE) how |= fs.constants.O_EXCL;
    if (openFlags & TRUNCATE) how |= fs.constants.O_TRUNC;
    if (fileFlags & APPEND) how |= fs.constants.O_APPEND;
    if (!(flags & FOLLOW)) how |= fs.constants.O_NOFOLLOW ?? 0;
    const mode = NEW_PAGE.test(host) ? 0o600 : 0o666;
    this.add(new OpenFile(fs.openSync(host, how, mode), (fileFlags & APPEND) !== 0), result);
  }

  path_filestat_get(number, flags, at, length, result) {
    const { host } = this.path(number, at, length);
    const options = { throwIfNoEntry: false };
    const stat = flags & FOLLOW ? fs.statSync(host, options) : fs.lstatSync(host, options);
    if (!stat) return errors.NO_SUCH_FILE;
    this.setStat(result, stat);
  }

  setStat(at, stat) {
    this.bytes(at, 64).fill(0);
    this.setU64(at, stat.dev);
    this.setU64(at + 8, stat.ino);
    this.view.setUint8(at + 16, kindOf(stat));
    this.setU64(at + 24, stat.nlink);
    this.setU64(at + 32, stat.size);
    [stat.atimeMs, stat.mtimeMs, stat.ctimeMs].forEach((milliseconds, index) => {
      this.setU64(at + 40 + index * 8, Math.max(0, Math.round(milliseconds * 1e6)));
    });
  }

  path_readlink(number, at, length, buffer, size, usedAt) {
    const { host } = this.path(number, at, length);
    // Asking first is cheaper than the error for what is no link.
    const stat = fs.lstatSync(host, { throwIfNoEntry: false });
    if (!stat) return errors.NO_SUCH_FILE;
    if (!stat.isSymbolicLink()) return errors.INVALID;
    const target = Buffer.from(toModule(fs.readlinkSync(host)));
    this.setU32(usedAt, target.copy(this.bytes(buffer, size)));
  }

  path_create_directory(number, at, length) {
    const { host } = this.path(number, at, length);
    fs.mkdirSync(host, TEMPORARY.test(host) ? 0o700 : 0o777);
  }

  path_remove_directory(number, at, length) {
    fs.rmdirSync(this.path(number, at, length).host);
  }

  path_unlink_file(number, at, length) {
    fs.unlinkSync(this.path(number, at, length).host);
  }

  path_rename(number, at, length, newNumber, newAt, newLength) {
    const { host } = this.path(number, at, length);
    const target = this.path(newNumber, newAt, newLength).host;
    if (NEW_PAGE.test(host)) {
      // A page keeps its permissions.
      const old = fs.statSync(target, { throwIfNoEntry: false });
      if (old) fs.chmodSync(host, old.mode & 0o7777);
    }
    fs.renameSync(host, target);
  }
}

/** What a superuser may write must stay unchanged, too, where the owner has said so. */
function isReadOnly(path, openFlags) {
  const isPage = !(openFlags & (CREATE | TRUNCATE));
  const guarded = isPage ? path : NEW_PAGE.test(path) ? path.slice(0, path.lastIndexOf('/')) : undefined;
  const stat = guarded && fs.statSync(guarded, { throwIfNoEntry: false });
  return Boolean(stat) && (stat.mode & 0o222) === 0;
}
