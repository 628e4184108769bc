// Builds the widget into dist/: `loader.js` (a plain script with a name that stays), and in assets/ the modules it
// fetches, named by content.
// Usage: node build/build.mjs
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { words } from './words.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Nothing is preloaded and no part has styles of its own: what Vite would add for that is left out. */
const noPreload = {
  name: 'momentdesk-no-preload',
  enforce: 'pre',
  load: id => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = load => load();' : null),
};
const common = { root, configFile: false, logLevel: 'warn', plugins: [noPreload, words()] };
const target = ['chrome123', 'firefox120', 'safari17.5'];

await build({
  ...common,
  build: {
    target,
    modulePreload: false,
    rolldownOptions: {
      input: { core: `${root}src/core/index.ts` },
      preserveEntrySignatures: 'exports-only',
      output: {
        format: 'es',
        // what the panel shares with its parts
        codeSplitting: { groups: [{ name: 'base', test: /\/preact\/|@preact\/|\/panel\/(icons|time)\./ }] },
        entryFileNames: 'assets/[name]-[hash].js',
        chunkFileNames: chunk => `assets/${chunk.facadeModuleId?.endsWith('?pseudo') ? 'pseudo' : '[name]'}-[hash].js`,
      },
    },
  },
});

const core = readdirSync(`${root}dist/assets`).find(name => /^core-.*\.js$/.test(name));
await build({
  ...common,
  define: { __CORE__: JSON.stringify(`./assets/${core}`) },
  build: {
    target,
    emptyOutDir: false,
    lib: {
      entry: `${root}src/loader/index.ts`,
      formats: ['iife'],
      name: 'momentdeskLoader',
      fileName: () => 'loader.js',
    },
  },
});

const loader = readFileSync(`${root}dist/loader.js`, 'utf8');
if (!loader.includes(`import("./assets/${core}")`) && !loader.includes(`import(\`./assets/${core}\`)`)) {
  throw new Error('The loader does not fetch the core that was built');
}
