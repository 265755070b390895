// Leaves out what this chat never uses, a third of Web Chat: speech, Direct Line App Service Extension, card carousels, a CSS
// parser for style attributes (none are allowed), and interface languages that the page does not offer.
import { readFile } from 'node:fs/promises';
import path from 'node:path';

const leftOut = /^(\.\/directLineStreaming|swiper|postcss)(\/|$)/;
const webChatPart = /^(botframework-webchat-(?:api|component|core))(?:\/(internal|decorator))?$/;
const languages = /\(\{("ar-EG":[\w$]+(?:,(?:"[\w-]+"|\w+):[\w$]+)+)\},/;
const offered = /^"(en-US|zh-[\w-]+)":/;

export function slimWebChat(here) {
  const modules = path.join(here, 'node_modules');

  return {
    name: 'slim-web-chat',
    setup(build) {
      // These packages ship a build for old browsers that is made by install scripts; the sources are ordinary modules.
      Object.assign(build.initialOptions, {
        alias: {
          'p-defer-es5': 'p-defer',
          'markdown-it-attrs-es5': 'markdown-it-attrs',
          punycode: path.join(modules, 'punycode/punycode.es6.js'),
          'botframework-webchat/lib': path.join(modules, 'botframework-webchat/lib'),
        },
      });
      build.onResolve({ filter: leftOut }, ({ path: name }) => ({ path: name, namespace: 'left-out' }));
      build.onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({ contents: 'module.exports = {};' }));

      // One copy of each part: Web Chat's CommonJS entry would otherwise bring a second one.
      build.onResolve({ filter: webChatPart }, ({ path: name }) => {
        const [, part, entry] = webChatPart.exec(name);
        return { path: path.join(modules, part, 'dist', `${part}${entry ? `.${entry}` : ''}.mjs`) };
      });

      build.onLoad({ filter: /botframework-webchat-api\.mjs$/ }, async ({ path: file }) => {
        const source = await readFile(file, 'utf8');
        if (!languages.test(source)) throw new Error('The table of interface languages was not found in botframework-webchat-api.');
        const contents = source.replace(languages, (_, table) => `({${table.split(',').filter(entry => offered.test(entry)).join(',')}},`);
        return { contents, loader: 'js' };
      });
    },
  };
}
