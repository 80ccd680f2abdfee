// The numbers that WASI has for errors.

const NUMBERS = {
  EACCES: 2, EAGAIN: 6, EBADF: 8, EBUSY: 10, EEXIST: 20, EFBIG: 22, EINVAL: 28, EIO: 29, EISDIR: 31, ELOOP: 32,
  EMFILE: 33, EMLINK: 34, ENAMETOOLONG: 37, ENFILE: 41, ENODEV: 43, ENOENT: 44, ENOMEM: 48, ENOSPC: 51, ENOSYS: 52,
  ENOTDIR: 54, ENOTEMPTY: 55, ENOTSUP: 58, ENXIO: 60, EPERM: 63, EPIPE: 64, EROFS: 69, ESPIPE: 70, ETXTBSY: 74,
  EXDEV: 75,
};

export const SUCCESS = 0;
export const BAD_DESCRIPTOR = NUMBERS.EBADF;
export const INVALID = NUMBERS.EINVAL;
export const NOT_SUPPORTED = NUMBERS.ENOSYS;
export const NO_SUCH_FILE = NUMBERS.ENOENT;
export const NO_DIRECTORY = NUMBERS.ENOTDIR;
export const READ_ONLY = NUMBERS.EROFS;
export const OUT_OF_RANGE = NUMBERS.ESPIPE;

/** The number for an error of Node; other errors are bugs and are thrown again. */
export function numberOf(error) {
  if (typeof error?.code !== 'string') throw error;
  return NUMBERS[error.code] ?? NUMBERS.EIO;
}
