// A real VitePress site, and a plain Vite project, with the plugin.

import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { write } from './support/commands.js';
import { call, missing, npx, page, Server, site } from './support/sites.js';

const DRIFT = { inventory: 'https://staging-inventroy.wink.travel' };
const german = 'docs/de/environments.md';
const skip = missing('vitepress');

function vitepress(t) {
  return site(t, 'vitepress', {
    'package.json': '{ "private": true, "type": "module" }',
    'docs/.vitepress/config.mjs': `
      import winkEnv from 'wink-env/vite';
      export default { title: 'Docs', vite: { plugins: [winkEnv()] } };`,
    'docs/environments.md': page('Environments'),
    [german]: page('Umgebungen', DRIFT),
    'docs/fr/environments.md': page('Environnements', { iam: 'http://staging-iam.wink.travel' }),
  });
}

test('a build of VitePress fails with all causes, and passes after `fix`', { skip }, (t) => {
  const root = vitepress(t);
  const failed = call(root, 'vitepress', 'build', 'docs');
  assert.notEqual(failed.code, 0, failed.text);
  for (const words of [`${german}:10:15`, 'help: write `https://staging-inventory.wink.travel`', 'error[bad-url]']) {
    assert.ok(failed.text.includes(words), `${words} is in:\n${failed.text}`);
  }
  assert.equal(npx(root, 'fix').status, 0);
  assert.equal(call(root, 'vitepress', 'build', 'docs').code, 0);
});

test('a dev server of VitePress warns after each save, and survives', { skip }, async (t) => {
  const root = vitepress(t);
  const server = new Server(root, 'vitepress', 'dev', 'docs', '--port', '0');
  await server.address();
  await server.says(/2 errors/);
  await server.after(() => write(root, 'docs/fr/environments.md', page('Environnements')), /1 error on 1 of 3 pages/);
  await server.after(() => write(root, 'wink-env.yml', 'sauce: en\n'), /unknown key[^]*source/);
  await server.after(() => rmSync(join(root, 'wink-env.yml')), /1 error on 1 of 3 pages/);
  await server.after(() => rmSync(join(root, 'docs/de'), { recursive: true }), /2 pages agree/);
  assert.equal(server.process.exitCode, null, server.text);
});

test('a build of Vite fails, and warns of what is only a warning', { skip }, (t) => {
  const root = site(t, 'vitepress', {
    'package.json': '{ "private": true, "type": "module" }',
    'vite.config.js': "import winkEnv from 'wink-env/vite';\nexport default { plugins: [winkEnv({ level: process.env.LEVEL })] };",
    'index.html': '<!doctype html><title>Docs</title>',
    'docs/environments.md': `${page('Environments')}`,
    [german]: `${page('Umgebungen', DRIFT)}`,
  });
  const failed = call(root, 'vite', 'build');
  assert.notEqual(failed.code, 0, failed.text);
  assert.ok(failed.text.includes(`${german}:10:15`), failed.text);
  write(root, german, `${page('Umgebungen')}\n:::nota\nText\n:::\n`);
  const warned = call(root, 'vite', 'build');
  assert.equal(warned.code, 0, warned.text);
});
