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
  /** Where two files would share it, each has its own: it is shorter than a fetch. */
  generateBundle(_, bundle) {
    const helper = Object.values(bundle).find(({ name }) => name === 'preload-helper');
    if (!helper) return;
    const file = helper.fileName.split('/').at(-1).replaceAll('.', '\\.');
    for (const chunk of Object.values(bundle)) {
      chunk.code = chunk.code?.replace(
        new RegExp(`import ?{[\\w$]+ as ([\\w$]+)} ?from ?"\\./${file}";`),
        'const $1=load=>load();',
      );
      const remains = new RegExp(`(?:import|from) ?["'\`]\\./${file}["'\`]`);
      if (chunk !== helper && remains.test(chunk.code ?? '')) {
        throw new Error(`${chunk.fileName} imports the helper that is left out`);
      }
    }
    delete bundle[helper.fileName];
  },
};
/** What the panel shares with its parts is fetched beside it, not after it: a round trip less on a slow link. */
const together = {
  name: 'momentdesk-together',
  generateBundle(_, bundle) {
    const chunks = Object.values(bundle);
    const [core, panel, base] = ['core', 'panel', 'base'].map(name => chunks.find(chunk => chunk.name === name));
    if (!core) return;
    if (!panel || !base) throw new Error('There is no panel, or nothing that it shares with its parts');
    const fetched = new RegExp(`import\\(([\`"'])\\./${panel.fileName.split('/').at(-1)}\\1\\)`);
    if (!fetched.test(core.code)) throw new Error('The core does not fetch the panel that was built');
    const beside = `import("./${base.fileName.split('/').at(-1)}").catch(()=>{})`;
    core.code = core.code.replace(fetched, panelImport => `(${beside},${panelImport})`);
  },
};
const common = { root, configFile: false, logLevel: 'warn', plugins: [noPreload, together, words()] };
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
