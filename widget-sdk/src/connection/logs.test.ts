import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fakeDesk } from './testing/fakeDesk';
import { unruly } from './testing/unruly';

const agent = { kind: 'agent', id: 'agent-1', name: 'Nora' } as const;
const words = (text: string) => ({ kind: 'message', from: agent, text }) as const;
const note = (text: string) => ({ kind: 'note', from: agent, text }) as const;

test('RES1 after a cut only what was missed comes, in order', async () => {
  const { server, env, visitor } = fakeDesk();
  const conversation = server.open();
  server.append(conversation, words('one'));
  visitor.start();
  await env.settle();
  server.cut();
  server.append(conversation, words('two'));
  server.append(conversation, words('three'));
  await env.pass(1_000);
  const hello = server.received.filter(frame => frame.type === 'hello').at(-1);
  expect(hello).toMatchObject({ resume: [{ conversation: conversation.id, epoch: conversation.epoch, seq: 1 }] });
  expect(visitor.logs.get(conversation.id)?.entries).toEqual(conversation.seenBy('visitor'));
});

test('MSG5 what a visitor may not see leaves no hole', async () => {
  const { server, env, visitor } = fakeDesk();
  const conversation = server.open();
  visitor.start();
  await env.settle();
  server.append(conversation, words('one'));
  server.append(conversation, note('only for us'));
  server.append(conversation, words('two'));
  await env.settle();
  expect(visitor.logs.get(conversation.id)?.entries.map(entry => entry.seq)).toEqual([1, 3]);
  expect(server.received.filter(frame => frame.type === 'pull')).toEqual([]);
});

test('RES3 a long past is pulled page by page', async () => {
  const { server, env, visitor } = fakeDesk();
  const conversation = server.open();
  for (let n = 1; n <= 450; n++) server.append(conversation, words(String(n)));
  visitor.start();
  await env.settle();
  expect(visitor.logs.get(conversation.id)?.entries).toHaveLength(450);
  expect(server.received.filter(frame => frame.type === 'pull')).toHaveLength(3);
});

test('RES3 on a slow link a page that comes late is taken, and the next is asked for smaller', async () => {
  const { server, env, visitor } = fakeDesk();
  const conversation = server.open();
  for (let n = 1; n <= 300; n++) server.append(conversation, words(String(n)));
  server.network = (frame, push) =>
    frame.type === 'page' ? void env.later(frame.entries.length * 150, () => push(frame)) : push(frame);
  visitor.start();
  for (let beat = 0; beat < 6; beat++) {
    await env.pass(20_000);
    server.ping(beat);
  }
  expect(visitor.logs.get(conversation.id)?.entries).toEqual(conversation.seenBy('visitor'));
  const pulls = server.received.filter(frame => frame.type === 'pull');
  expect(pulls[1]).toMatchObject({ ref: pulls[0]?.ref, limit: 50 });
  expect(pulls.at(-1)?.limit).toBeLessThan(200);
});

test('RES4 after a reset the visitor says again what was lost, with the old refs', async () => {
  const { server, env, visitor } = fakeDesk();
  visitor.start();
  await env.settle();
  for (const text of ['one', 'two', 'three']) visitor.say({ text });
  await env.settle();
  const conversation = server.open('conversation-1');
  const refs = conversation.entries.map(entry => entry.ref);
  server.cut();
  conversation.lose(2);
  await env.pass(1_000);
  expect(conversation.entries.map(entry => entry.ref)).toEqual(refs);
  expect(visitor.logs.get('conversation-1')?.entries).toEqual(conversation.seenBy('visitor'));
});

test('RES4 words that were acknowledged but never came back are said again, too, when the server has lost them', async () => {
  const { server, env, visitor } = fakeDesk();
  server.open();
  visitor.start();
  await env.settle();
  server.network = (frame, push) => frame.type !== 'entry' && push(frame);
  visitor.say({ text: 'Hello' });
  await env.settle();
  server.network = (frame, push) => push(frame);
  server.cut();
  server.open('conversation-1').lose(1);
  await env.pass(1_000);
  expect(visitor.logs.get('conversation-1')?.entries).toMatchObject([{ text: 'Hello' }]);
});

test('a redacted entry loses its words', async () => {
  const { server, env, visitor } = fakeDesk();
  const conversation = server.open();
  server.append(conversation, words('my card is 4111'));
  visitor.start();
  await env.settle();
  server.append(conversation, { kind: 'redacted', from: agent, target: 1 });
  await env.settle();
  expect(visitor.logs.get(conversation.id)?.entries[0]).toMatchObject({ seq: 1, text: '' });
});

test('HS6 what one may not see any more is dropped', async () => {
  const { server, env, visitor } = fakeDesk();
  const conversation = server.open();
  server.append(conversation, words('one'));
  visitor.start();
  await env.settle();
  server.cut();
  server.conversations.clear();
  await env.pass(1_000);
  expect(visitor.logs.get(conversation.id)).toBeUndefined();
});

interface Step {
  do: 'say' | 'hear' | 'note' | 'cut' | 'ping' | 'calm' | 'wait';
  text?: string;
  ms?: number;
}

const text = fc.string({ minLength: 1, maxLength: 8 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('say', 'hear', 'note'), text }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('cut', 'ping', 'calm') }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('wait'), ms: fc.integer({ min: 1, max: 40_000 }) }) },
);

async function live(steps: Step[], seed: number, lossy: boolean) {
  const { server, env, visitor } = fakeDesk({ seed });
  visitor.start();
  await env.settle();
  const said: string[] = [];
  const doubles: string[] = [];
  visitor.on('log', ({ change, log }) => {
    const seqs = log.entries.map(entry => entry.seq);
    if (change === 'appended' && seqs.some((seq, n) => n > 0 && seq <= (seqs[n - 1] ?? 0))) doubles.push(seqs.join());
  });
  const conversation = server.open();
  server.network = unruly(env);
  const calm = () => {
    server.network = (frame, push) => push(frame);
  };
  const moves: Record<Step['do'], (step: Step) => unknown> = {
    say: ({ text = '' }) => said.push(visitor.say({ text }).ref),
    hear: ({ text = '' }) => server.append(conversation, words(text)),
    note: ({ text = '' }) => server.append(conversation, note(text)),
    cut() {
      server.cut();
      if (lossy) conversation.lose(2);
    },
    ping: () => server.ping(),
    calm,
    wait: ({ ms = 0 }) => env.pass(ms),
  };
  for (const next of steps) {
    await moves[next.do](next);
    await env.settle();
  }
  calm();
  for (let beat = 0; beat < 8; beat++) {
    await env.pass(20_000);
    server.ping(beat);
  }
  await env.pass(10_000);
  return { conversation, visitor, said, doubles };
}

const runs = { numRuns: 200 };

test('MSG5, RES1 whatever the network does: the log is whole, in order, without doubles, and every word arrives once', () =>
  fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), fc.integer({ min: 1, max: 1_000_000 }), async (steps, seed) => {
      const { conversation, visitor, said, doubles } = await live(steps, seed, false);
      expect(doubles).toEqual([]);
      expect(visitor.logs.get(conversation.id)?.entries ?? []).toEqual(conversation.seenBy('visitor'));
      expect(conversation.entries.flatMap(entry => (entry.ref ? [entry.ref] : []))).toEqual(said);
      expect(visitor.outbox).toEqual([]);
    }),
    runs,
  ));

test('RES4 and when the server loses acknowledged entries, every word of the visitor is there in the end', () =>
  fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), fc.integer({ min: 1, max: 1_000_000 }), async (steps, seed) => {
      const { conversation, visitor, said } = await live(steps, seed, true);
      expect(visitor.logs.get(conversation.id)?.entries ?? []).toEqual(conversation.seenBy('visitor'));
      const refs = conversation.entries.flatMap(entry => (entry.ref ? [entry.ref] : []));
      expect([...refs].sort()).toEqual([...said].sort());
    }),
    runs,
  ));
