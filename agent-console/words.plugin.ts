import { readFileSync } from 'node:fs';
import { compileStrings } from '@internationalized/string-compiler';
import type { Plugin } from 'vite';

/** Compiles a catalogue of ICU messages (`en.json?words`) into functions at build time, so that nothing is parsed in the browser. */
export function words(): Plugin {
  return {
    name: 'momentdesk-words',
    enforce: 'pre',
    load(id) {
      if (!id.endsWith('.json?words')) return null;
      const file = id.slice(0, -'?words'.length);
      this.addWatchFile(file);
      const code = compileStrings(JSON.parse(readFileSync(file, 'utf8')), { format: 'esm' });
      return { code, map: null, moduleType: 'js' };
    },
  };
}
