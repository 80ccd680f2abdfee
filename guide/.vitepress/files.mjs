/** Where the files of the repository are shown. */
export const REPOSITORY = 'https://github.com/wink-travel/wink-env';
export const FILES = `${REPOSITORY}/blob/HEAD/`;
