import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { CLOSE, comesBack, RETRYABLE, VERSION } from './index';
import type {
  Act,
  AgentFrame,
  CloseCode,
  Entry,
  EntryFrame,
  MessageEntry,
  MomentEntry,
  RefusalCode,
  ServerFrame,
  ToAgent,
  ToVisitor,
  Transfer,
  VisitorFrame,
  VisitorWelcome,
} from './types';
import { definitions, violations } from './testing/conforms';

const folder = new URL('../../../server/protocol/', import.meta.url);
const examples = readdirSync(new URL('examples/', folder)).map(file => ({
  name: file.replace('.json', ''),
  definition: file.split('.')[0] ?? file,
  value: JSON.parse(readFileSync(new URL(`examples/${file}`, folder), 'utf8')) as Record<string, unknown>,
}));

test('the types are those of the schema of today', () => {
  expect(() => execFileSync(process.execPath, [new URL('generate-types.mjs', folder).pathname, '--check'])).not.toThrow();
});

describe('golden frames', () => {
  test.each(examples)('$name keeps to the schema', ({ definition, value }) => {
    expect(violations(definition, value)).toEqual([]);
  });

  test.each(['VisitorFrame', 'AgentFrame', 'ToVisitor', 'ToAgent'])('every %s has one, which is no other frame', union => {
    const names = (definitions[union]?.oneOf ?? []).map(({ $ref }) => $ref?.replace('#/$defs/', '') ?? '');
    for (const name of names.filter(each => each !== 'Act' && each !== 'EntryFrame')) {
      const own = examples.filter(({ definition }) => definition === name);
      expect(own, name).not.toEqual([]);
      for (const { value } of own) expect(violations(union, value)).toEqual([]);
    }
  });

  test('a frame that lost a field, or has one of another type, is found out', () => {
    for (const { definition, value } of examples) {
      for (const name of definitions[definition]?.required ?? []) {
        expect(violations(definition, { ...value, [name]: undefined }), `${definition}.${name}`).not.toEqual([]);
        expect(violations(definition, { ...value, [name]: { not: 'this' } }), `${definition}.${name}`).not.toEqual([]);
      }
    }
  });
});

describe('texts', () => {
  const say = (text: string) => violations('VisitorSay', { type: 'say', ref: '0123456789abcdef', text });

  test.each(['', ' ', '\t\n', '\u00a0\u3000', '\u200b\u202e\u2066', '\u0000\u0007'])('MSG7 %j says nothing', text => {
    expect(say(text)).not.toEqual([]);
  });

  test('MSG7 code points are counted, not UTF-16 units', () => {
    expect(say('😀'.repeat(4000))).toEqual([]);
    expect(say('😀'.repeat(4001))).toEqual(['.text is too long']);
  });
});

describe('words a client needs while running', () => {
  const words = (name: string) => definitions[name]?.enum ?? [];

  test('ERR2 the close codes are those of the schema', () => {
    expect(Object.values(CLOSE).sort()).toEqual([...words('CloseCode')].sort());
    expectTypeOf<(typeof CLOSE)[keyof typeof CLOSE]>().toEqualTypeOf<CloseCode>();
  });

  test('ERR2 a client comes back after 4000 to 4499 and after a cut, and stays away after 4500 to 4999', () => {
    expect([1000, 1006, 4000, 4003, 4401, 4499].map(comesBack)).not.toContain(false);
    expect([4500, 4501, 4503, 4504, 4999].map(comesBack)).not.toContain(true);
  });

  test('ERR1 what may be tried again are refusals of the schema', () => {
    expect(words('RefusalCode')).toEqual(expect.arrayContaining([...RETRYABLE]));
    expectTypeOf(RETRYABLE).toEqualTypeOf<ReadonlySet<RefusalCode>>();
  });

  test('the version is the one the server welcomes with', () => {
    expectTypeOf<VisitorWelcome['version']>().toEqualTypeOf<typeof VERSION>();
  });
});

test('frames, entries and acts are told apart by type, kind and name', () => {
  expectTypeOf<Extract<Entry, { kind: 'moment' }>>().toEqualTypeOf<MomentEntry>();
  expectTypeOf<Extract<Act, { name: 'transfer' }>>().toEqualTypeOf<Transfer>();
  expectTypeOf<Extract<EntryFrame, { kind: 'message' }>['text']>().toEqualTypeOf<MessageEntry['text']>();
  expectTypeOf<Extract<ToVisitor, { type: 'welcome' }>>().toEqualTypeOf<VisitorWelcome>();
  expectTypeOf<VisitorFrame['type']>().toExtend<string>();
  expectTypeOf<AgentFrame['type']>().toEqualTypeOf<'hello' | 'say' | 'pull' | 'pong' | 'typing' | 'mark' | 'act' | 'presence'>();
  expectTypeOf<ToVisitor | ToAgent>().toExtend<ServerFrame>();
});
