// The page that `wink-env report` writes, in a real browser.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';

import { noBrowser, picture, tab } from './support/browser.js';
import { directory, native, write } from './support/commands.js';

const axe = readFileSync(new URL('../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const skip = noBrowser;

function table(rows) {
  return `---\ntitle: Page\n---\n\n## Servers\n\n| Service | Staging | Production |\n|---|---|---|\n${rows.join('\n')}\n`;
}

function row(name, staging, production = staging.replace('staging-', '')) {
  return `| ${name} | https://${staging}.example.com | https://${production}.example.com |`;
}

const english = table([row('IAM', 'staging-iam'), row('Inventory', 'staging-api'), row('Payment', 'staging-pay')]);
const arabic = table([row('الهوية', 'staging-iam'), row('المخزون', 'staging-old', 'api')]);
const german = english.replace('## Servers', ':::nota\nHier ist etwas.\n:::\n\n## Server');

/** Opens the report on pages in a new tab. */
async function report(t, pages, look = {}) {
  const root = directory(t);
  for (const [path, content] of Object.entries(pages)) write(root, `docs/${path}`, content);
  const result = native(['report', 'docs', '-o', 'report.html'], { cwd: root });
  assert.equal(result.code, 1, result.stderr);
  const page = await tab(t);
  await page.emulateMedia(look);
  await page.goto(pathToFileURL(join(root, 'report.html')).href);
  return page;
}

const drifting = { 'environments.md': english, 'ar/environments.md': arabic, 'de/environments.md': german };

for (const colorScheme of ['light', 'dark']) {
  test(`the report is accessible and fits the screen of a phone when it is ${colorScheme}`, { skip }, async (t) => {
    const page = await report(t, drifting, { colorScheme });
    await page.addScriptTag({ content: axe }).catch(() => page.evaluate(axe));
    const { violations } = await page.evaluate(() => globalThis.axe.run());
    assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)]), []);
    await picture(page, `report-${colorScheme}`);
    await page.setViewportSize({ width: 390, height: 800 });
    const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    assert.ok(excess <= 0, `${excess} pixels too wide`);
    await picture(page, `report-${colorScheme}-narrow`);
  });
}

test('lines are written in the direction of their script', { skip }, async (t) => {
  const page = await report(t, drifting);
  const directions = await page.$$eval('figure pre, .diff .line', (lines) =>
    lines.map((line) => [/[\u0600-\u06ff]/.test(line.textContent), getComputedStyle(line).direction]));
  assert.ok(directions.some(([isArabic]) => isArabic));
  for (const [isArabic, direction] of directions) assert.equal(direction, isArabic ? 'rtl' : 'ltr');
});

test('the causes can be filtered, and a link shows one that is hidden', { skip }, async (t) => {
  const page = await report(t, drifting);
  const shown = () => page.$$eval('article:not([hidden])', (causes) => causes.map((cause) => cause.id));
  const all = await shown();
  await page.selectOption('select[name=locale]', 'de');
  const german = await shown();
  assert.ok(german.length > 0 && german.length < all.length, `${german} of ${all}`);
  assert.match(await page.textContent('output'), new RegExp(`^${german.length} of ${all.length} `));
  const hidden = all.find((cause) => !german.includes(cause));
  await page.click(`.picture a[href="#${hidden}"] >> nth=0`);
  await page.waitForFunction((id) => !document.getElementById(id).hidden, hidden);
  assert.deepEqual(await shown(), all);
});

test('five thousand causes are shown, and filtered within a moment', { skip }, async (t) => {
  const names = Array.from({ length: 50 }, (_, at) => `s${at}`);
  const pages = { 'environments.md': table(names.map((name) => row(name, `staging-${name}`))) };
  for (const language of ['ar', 'de', 'es', 'fr', 'he', 'it', 'ja', 'nl', 'pt', 'zh']) {
    for (const region of 'ABCDEFGHIJ') {
      const locale = `${language}-A${region}`;
      const rows = names.map((name) => row(name, `staging-${name}-${locale.toLowerCase()}`, name));
      pages[`${locale}/environments.md`] = table(rows);
    }
  }
  const page = await report(t, pages);
  assert.equal(await page.$$eval('article', (causes) => causes.length), 5000);
  await page.selectOption('select[name=locale]', 'ja-AC');
  assert.match(await page.textContent('output'), /^50 of 5000 /);
  await picture(page, 'report-large');
});

test('without scripts, everything is there', { skip }, async (t) => {
  const page = await report(t, drifting);
  const count = await page.$$eval('article', (causes) => causes.length);
  const quiet = await page.context().browser().newPage({ javaScriptEnabled: false });
  await quiet.goto(page.url());
  assert.equal(await quiet.locator('article:visible').count(), count);
  assert.equal(await quiet.locator('.filter:visible').count(), 0);
});
