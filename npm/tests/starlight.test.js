// A real Starlight site with the plugin: its build, its dev server, and what a browser shows.

import assert from 'node:assert/strict';
import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { noBrowser, picture, tab } from './support/browser.js';
import { directory, write } from './support/commands.js';
import { packed } from './support/packed.js';
import { bare, call, installed, missing, npx, page, Server, site, withNodeOnly } from './support/sites.js';

const DRIFT = { inventory: 'https://staging-inventroy.wink.travel' };
const skip = missing('starlight');

function starlight(t, options = '', pages = {}, make = site) {
  return make(t, 'starlight', {
    // Astro looks here for what it has to compile.
    'package.json': '{ "private": true, "type": "module", "dependencies": { "@astrojs/starlight": "*", "astro": "*", "wink-env": "*" } }',
    'src/content.config.ts': `
      import { docsLoader } from '@astrojs/starlight/loaders';
      import { docsSchema } from '@astrojs/starlight/schema';
      import { defineCollection } from 'astro:content';
      export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };`,
    'astro.config.mjs': `
      import starlight from '@astrojs/starlight';
      import { defineConfig } from 'astro/config';
      import winkEnv from 'wink-env/starlight';
      const others = { de: { label: 'Deutsch', lang: 'de' }, fr: { label: 'Français', lang: 'fr' } };
      export default defineConfig({
        integrations: [
          starlight({
            title: 'Docs', pagefind: false, credits: false, plugins: [winkEnv(${options})],
            locales: { root: { label: 'English', lang: 'en' }, ...others },
          }),
        ],
      });`,
    'src/content/docs/environments.md': page('Environments'),
    'src/content/docs/de/environments.md': page('Umgebungen', DRIFT),
    'src/content/docs/fr/environments.md': page('Environnements', { iam: 'http://staging-iam.wink.travel' }),
    ...pages,
  });
}

const german = 'src/content/docs/de/environments.md';
const french = 'src/content/docs/fr/environments.md';

test('with Node only, a site gets the package, and is built after `fix`', { skip }, (t) => {
  const root = starlight(t, '', {}, bare);
  for (const name of ['package.json', 'package-lock.json']) copyFileSync(join(installed, 'starlight', name), join(root, name));
  const outside = directory(t);
  const node = withNodeOnly(outside, root);
  assert.equal(node('cargo').error?.code, 'ENOENT', 'there is no cargo');
  const added = node('npm', 'install', '--offline', '--ignore-scripts', '--no-audit', '--no-fund', '--save-dev', packed());
  assert.equal(added.status, 0, added.stderr);
  assert.match(node('npx', 'wink-env', 'check').stdout, /2 errors on 2 of 3 pages/);
  const failed = node('npx', 'astro', 'build');
  assert.notEqual(failed.status, 0);
  assert.ok(`${failed.stdout}${failed.stderr}`.includes(`${german}:10:15`), failed.stdout + failed.stderr);
  assert.equal(node('npx', 'wink-env', 'fix').status, 0);
  const passed = node('npx', 'astro', 'build');
  assert.equal(passed.status, 0, passed.stdout + passed.stderr);
});

test('a build fails with all causes, and passes after `fix`', { skip }, (t) => {
  const root = starlight(t, '', { 'dist/kept.html': 'the last build' });
  const failed = call(root, 'astro', 'build');
  assert.notEqual(failed.code, 0, failed.text);
  for (const words of [`${german}:10:15`, 'help: write `https://staging-inventory.wink.travel`', `${french}:9:9`, 'error[bad-url]', '2 errors']) {
    assert.ok(failed.text.includes(words), `${words} is in:\n${failed.text}`);
  }
  assert.ok(!failed.text.includes('astro.js'), `no trace in:\n${failed.text}`);
  assert.equal(failed.text.split('error[bad-url]').length, 2, `once in:\n${failed.text}`);
  assert.ok(existsSync(join(root, 'dist/kept.html')), 'the last build is still there');
  assert.equal(npx(root, 'fix').status, 0);
  const passed = call(root, 'astro', 'build');
  assert.equal(passed.code, 0, passed.text);
  assert.ok(!existsSync(join(root, 'dist/wink-env')), 'the status page is for the dev server');
});

test('a build with the level `off` only reports, and has the status page if asked to', { skip }, (t) => {
  const root = starlight(t, "{ level: 'off', statusPage: 'always' }");
  const passed = call(root, 'astro', 'build');
  assert.equal(passed.code, 0, passed.text);
  assert.ok(passed.text.includes(`${german}:10:15`), passed.text);
  assert.ok(existsSync(join(root, 'dist/wink-env/index.html')), passed.text);
});

test('languages that the configuration computes must have the page', { skip }, (t) => {
  const root = starlight(t, '', { [german]: page('Umgebungen'), [french]: page('Environnements') });
  rmSync(join(root, 'src/content/docs/fr'), { recursive: true });
  const failed = call(root, 'astro', 'build');
  assert.match(failed.text, /error\[missing-page\][^]*src\/content\/docs\/fr\/environments\.md/);
});

test('a dev server warns after each save, and survives', { skip }, async (t) => {
  const root = starlight(t);
  const server = new Server(root, 'astro', 'dev', '--port', '0');
  await server.address();
  await server.says(/2 errors/);
  await server.after(() => write(root, french, page('Environnements')), /1 error on 1 of 3 pages/);
  await server.after(() => write(root, german, page('Umgebungen')), /3 pages agree/);
  await server.after(() => write(root, 'src/content/docs/environments.md', page('Environments', DRIFT)), /error/);
  await server.after(() => write(root, 'src/content/docs/environments.md', page('Environments')), /3 pages agree/);
  await server.after(() => write(root, 'wink-env.yml', 'sauce: en\n'), /unknown key[^]*source/);
  await server.after(() => write(root, 'wink-env.yml', 'source: en\n'), /3 pages agree/);
  await server.after(() => write(root, german, Buffer.from([0xff, 0xfe, 0x41])), /unreadable-page|error\[/);
  await server.after(() => rmSync(join(root, 'src/content/docs/de'), { recursive: true }), /missing-page/);
  await server.after(() => rmSync(join(root, 'src/content/docs'), { recursive: true }), /there is no directory|no page/);
  await server.after(() => {
    write(root, 'src/content/docs/environments.md', page('Environments'));
    write(root, german, page('Umgebungen'));
    write(root, french, page('Environnements'));
  }, /3 pages agree/);
  assert.equal(server.process.exitCode, null, server.text);
});

test('the toolbar lists the drift of the current page, with links into the editor', { skip: skip || noBrowser }, async (t) => {
  const root = starlight(t);
  const server = new Server(root, 'astro', 'dev', '--port', '0');
  const address = await server.address();
  const browser = await tab(t);
  await browser.goto(`${address}/de/environments/`);
  const window = browser.locator('astro-dev-toolbar-app-canvas[data-app-id="wink-env"] astro-dev-toolbar-window');
  const heading = window.getByText('1 finding on this page');
  // The bar hides below the page, out of reach of a click; and the page may load anew, when Vite has found all modules.
  for (let tries = 0; tries < 60 && !(await heading.isVisible()); tries++) {
    await browser.locator('astro-dev-toolbar button[data-app-id="wink-env"]').dispatchEvent('click').catch(() => {});
    await heading.waitFor({ timeout: 2000 }).catch(() => {});
  }
  await heading.waitFor();
  await window.getByText('write https://staging-inventory.wink.travel').waitFor();
  await picture(browser, 'toolbar');
  const opened = browser.waitForRequest(/__open-in-editor/);
  await window.getByText(`${german}:10:15`).click();
  const asked = new URL((await opened).url()).searchParams.get('file');
  assert.equal(asked, `${join(root, german)}:10:15`);
  write(root, german, page('Umgebungen'));
  await window.getByText('This page agrees with the reference').waitFor();
  assert.equal(await browser.locator('vite-error-overlay').count(), 0, 'the overlay is an option');
  write(root, french, page('Environnements'));
  await window.getByText('All pages agree').waitFor();
});

test('the overlay shows drift if asked to, and goes away', { skip: skip || noBrowser }, async (t) => {
  const root = starlight(t, '{ overlay: true }', { [french]: page('Environnements') });
  const server = new Server(root, 'astro', 'dev', '--port', '0');
  const address = await server.address();
  const browser = await tab(t);
  await browser.goto(`${address}/de/environments/`);
  const overlay = browser.locator('vite-error-overlay');
  await overlay.waitFor();
  await overlay.getByText('staging-inventroy').first().waitFor();
  await overlay.getByText('environments.md').first().waitFor();
  await picture(browser, 'overlay');
  write(root, german, page('Umgebungen'));
  await overlay.waitFor({ state: 'detached' });
});

test('the status page shows every language and service', { skip: skip || noBrowser }, async (t) => {
  const root = starlight(t);
  const server = new Server(root, 'astro', 'dev', '--port', '0');
  const address = await server.address();
  const browser = await tab(t);
  await browser.goto(`${address}/wink-env/`);
  const table = browser.locator('table.wink-env-status');
  await table.waitFor();
  assert.deepEqual(await table.locator('thead th').allTextContents(), ['Service', 'de', 'en', 'fr']);
  await picture(browser, 'status');
  write(root, german, page('Umgebungen'));
  await server.says(/1 error on 1 of 3 pages/);
  await browser.reload();
  await browser.getByText('1 error and 0 warnings on 3 pages').waitFor();
});
