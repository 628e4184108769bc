// Writes the TypeScript types of the protocol from its schema. Usage: node server/protocol/generate-types.mjs [--check]
import { readFileSync, writeFileSync } from 'node:fs';
import { compile } from 'json-schema-to-typescript';

const schemaFile = new URL('protocol.schema.json', import.meta.url);
const typesFile = new URL('../../widget-sdk/src/protocol/types.ts', import.meta.url);
const banner = '// Generated from server/protocol/protocol.schema.json by `npm run generate:protocol`. Do not edit.\n';

// A reference stays a named type only while nothing else stands beside it; conditions and counts say nothing in TypeScript.
function bareReferences(node) {
  if (Array.isArray(node)) return node.map(bareReferences);
  if (node === null || typeof node !== 'object') return node;
  if (node.$ref) return { $ref: node.$ref };
  if (node.type === 'object' && !node.properties && !node.additionalProperties) return { ...node, additionalProperties: true };
  const { if: _if, then: _then, else: _else, maxItems: _max, minItems: _min, ...rest } = node;
  return Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, bareReferences(value)]));
}

export async function generate() {
  const { $defs } = bareReferences(JSON.parse(readFileSync(schemaFile, 'utf8')));
  const types = await compile({ $defs, type: 'object' }, 'Protocol', {
    additionalProperties: false,
    bannerComment: '',
    unreachableDefinitions: true,
    style: { singleQuote: true, printWidth: 140 },
  });
  return banner + tidy(types);
}

function tidy(types) {
  return types
    .replace(/^ \* This interface was referenced by `Protocol`'s JSON-Schema\n \* via the `definition` ".*"\.\n/gm, '')
    .replace(/^ \*\n \*\/\n/gm, ' */\n')
    .replace(/^\/\*\*\n \*\/\n/gm, '')
    .replace(/^(\s*)\/\*\*\n\s*\* (.*)\n\s*\*\/$/gm, '$1/** $2 */')
    .replace(/^export interface Protocol \{\}\n/m, '');
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const types = await generate();
  if (process.argv.includes('--check')) {
    if (readFileSync(typesFile, 'utf8') === types) process.exit(0);
    console.error('widget-sdk/src/protocol/types.ts is older than the schema: npm run generate:protocol');
    process.exit(1);
  }
  writeFileSync(typesFile, types);
}
