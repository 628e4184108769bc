// A Vite plugin: catalogues of ICU messages (`…/words/<locale>.json`) become modules of functions; `?pseudo` makes of one a
// right-to-left language that nobody speaks, to see that no word is outside the catalogue and no side is assumed.
import { readFileSync } from 'node:fs';
import { compileStrings } from '@internationalized/string-compiler';

const catalogue = /\/words\/[\w-]+\.json(\?pseudo)?$/;

export function words() {
  return {
    name: 'momentdesk-words',
    enforce: 'pre',
    load(id) {
      if (!catalogue.test(id)) return null;
      const messages = JSON.parse(readFileSync(id.replace(/\?.*$/, ''), 'utf8'));
      const spoken = id.endsWith('?pseudo') ? mapValues(messages, pseudo) : messages;
      return { code: compileStrings(spoken, { format: 'esm' }), moduleType: 'js' };
    },
  };
}

const letters = new Map(
  [...'abcdefghijklmnopqrstuvwxyz'].map((letter, at) => [letter, [...'ابتدعفگهیژکلمنوپقرستوثشخیز'][at]]),
);

/** Letters of the words become Arabic ones; arguments and the syntax of plurals stay. */
export function pseudo(message) {
  let depth = 0;
  return [...message]
    .map(sign => {
      if (sign === '{') depth += 1;
      if (sign === '}') depth -= 1;
      return depth % 2 === 0 ? (letters.get(sign.toLowerCase()) ?? sign) : sign;
    })
    .join('');
}

function mapValues(object, change) {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
}
