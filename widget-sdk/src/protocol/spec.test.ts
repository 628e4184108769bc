import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const root = new URL('../../../', import.meta.url);
const spec = readFileSync(new URL('server/protocol/SPEC.md', root), 'utf8');
const rules = [...spec.matchAll(/^\* \*\*([A-Z]+\d+)\*\*/gm)].map(([, id]) => id as string);

/** A client has no part in these. */
const serversOwn = ['HS3', 'MSG1', 'RES2', 'ACT7', 'ERR4'];

/** The names of the tests, which say which rules they prove. */
function names(folder: string): string {
  const files = readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' });
  const tests = files.filter(file => /\.(test|spec)\.tsx?$/.test(file) && !file.includes('node_modules'));
  const sources = tests.map(file => readFileSync(new URL(folder + file, root), 'utf8'));
  return sources.flatMap(source => source.match(/^\s*(?:test\b|\]\S*\)\().*$/gm) ?? []).join('\n');
}

test('every rule with a client’s part is proved by a test that names it', () => {
  expect(rules.length).toBeGreaterThan(30);
  expect(rules).toEqual(expect.arrayContaining(serversOwn));
  const proved = ['widget-sdk/src/', 'agent-console/test/', 'server/src/test/browser/'].map(names).join('\n');
  const unproved = rules.filter(id => !serversOwn.includes(id) && !new RegExp(`\\b${id}(?!\\d)`).test(proved));
  expect(unproved).toEqual([]);
});
