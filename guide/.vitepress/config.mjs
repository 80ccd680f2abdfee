// The guide as a site. A link to a page that does not exist ends its build.
import { posix } from 'node:path';

import { defineConfig } from 'vitepress';

import { lints } from '../lints/lints.mjs';
import { FILES, REPOSITORY } from './files.mjs';

export default defineConfig({
  title: 'wink-env',
  description: 'Checks that all language versions of a page list the same URLs',
  outDir: '../target/guide',
  cleanUrls: true,
  srcExclude: ['README.md'],
  // Files beside the pages are shown where the repository is.
  markdown: {
    languageAlias: { 'rust,ignore': 'rust' },
    config(markdown) {
      // Braces in code are those of other templates.
      const code = markdown.renderer.rules.code_inline;
      markdown.renderer.rules.code_inline = (tokens, index, ...others) => {
        tokens[index].attrSet('v-pre', '');
        return code(tokens, index, ...others);
      };
      markdown.core.ruler.push('files', ({ tokens, env }) => {
        for (const token of tokens.flatMap((block) => block.children ?? [])) {
          const href = token.attrGet?.('href');
          if (token.type !== 'link_open' || !href || /^([a-z]+:|#|\/)/.test(href)) continue;
          const file = posix.join('guide', posix.dirname(env.relativePath), href);
          if (!file.startsWith('guide/') || file.startsWith('guide/examples/')) token.attrSet('href', FILES + file);
        }
      });
    },
  },
  themeConfig: {
    outline: [2, 3],
    search: { provider: 'local' },
    socialLinks: [{ icon: 'github', link: REPOSITORY }],
    sidebar: [
      {
        text: 'For maintainers',
        items: [
          { text: 'The pages', link: '/maintainers' },
          { text: 'In a site', link: '/sites' },
          { text: 'In an editor', link: '/editors' },
          { text: 'Configuration', link: '/configuration' },
        ],
      },
      { text: 'For CI', items: [{ text: 'Recipes', link: '/ci' }, { text: 'The JSON report', link: '/json' }] },
      {
        text: 'For integrators',
        items: [{ text: 'URLs in Rust', link: '/integrators' }, { text: 'Your own pages', link: '/own-pages' }, { text: 'Shapes of pages', link: '/shapes' }],
      },
      {
        text: 'Findings',
        link: '/lints/',
        collapsed: true,
        items: lints().map((name) => ({ text: name, link: `/lints/${name}` })),
      },
    ],
  },
});
