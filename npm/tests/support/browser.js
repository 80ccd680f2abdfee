// A real browser.

import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { chromium } from 'playwright-core';

const PROGRAM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const ARGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
];

/** Why tests with a browser are skipped; false if they are not. */
export const noBrowser = existsSync(PROGRAM) ? false : 'chromium is not installed';

/** A new tab, which is closed after the test. */
export async function tab(t) {
  const browser = await chromium.launch({ executablePath: PROGRAM, args: ARGS });
  t.after(() => browser.close());
  const page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
  page.setDefaultTimeout(60_000);
  return page;
}

/** Keeps a picture for people to look at, if they name a directory. */
export async function picture(page, name) {
  const directory = process.env.WINK_ENV_PICTURES;
  if (!directory) return;
  mkdirSync(directory, { recursive: true });
  await page.screenshot({ path: join(directory, `${name}.png`) });
}
