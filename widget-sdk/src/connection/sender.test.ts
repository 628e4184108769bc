import { expect, test } from 'vitest';
import type { RefusalCode } from '../protocol';
import { memoryOutbox } from './outbox';
import { Refused } from './refused';
import { fakeDesk } from './testing/fakeDesk';

const texts = (entries: readonly object[] | undefined) =>
  (entries ?? []).map(entry => (entry as { text: string }).text);

test('MSG3 words said before the connection are delivered once it is there', async () => {
  const { server, env, visitor } = fakeDesk();
  env.offline = true;
  visitor.start();
  const delivery = visitor.say({ text: 'Is it in stock?' });
  await env.pass(5_000);
  expect(visitor.outbox).toMatchObject([{ state: 'sending', frame: { text: 'Is it in stock?' } }]);
  env.offline = false;
  await env.pass(30_000);
  expect(await delivery.settled).toMatchObject({ type: 'done', conversation: 'conversation-1', seq: 1 });
  expect(texts(server.conversations.get('conversation-1')?.entries)).toEqual(['Is it in stock?']);
  expect(visitor.outbox).toEqual([]);
});

test('MSG3 a lost answer is asked for with the same ref, and the words stand once', async () => {
  const { server, env, visitor } = fakeDesk();
  visitor.start();
  await env.settle();
  server.network = (frame, push) => frame.type !== 'done' && frame.type !== 'entry' && push(frame);
  visitor.say({ text: 'Hello' });
  await env.settle();
  expect(visitor.outbox).toHaveLength(1);
  server.network = (frame, push) => push(frame);
  server.cut();
  await env.pass(1_000);
  expect(server.received.filter(frame => frame.type === 'say')).toHaveLength(2);
  expect(texts(visitor.logs.get('conversation-1')?.entries)).toEqual(['Hello']);
  expect(visitor.outbox).toEqual([]);
});

test('MSG3 on a living link an unanswered ref is repeated after 15 s', async () => {
  const { server, env, visitor } = fakeDesk();
  visitor.start();
  await env.settle();
  server.network = (frame, push) => frame.type !== 'done' && push(frame);
  visitor.say({ text: 'Hello' });
  await env.pass(14_000);
  expect(server.received.filter(frame => frame.type === 'say')).toHaveLength(1);
  await env.pass(2_000);
  expect(server.received.filter(frame => frame.type === 'say')).toHaveLength(2);
});

test('MSG6 a message that has to be repeated is not overtaken by the next', async () => {
  const { server, env, visitor } = fakeDesk();
  visitor.start();
  await env.settle();
  let busy = true;
  server.answer('say', (frame, link) => {
    if (busy) link.push({ type: 'refused', ref: frame.ref, code: 'busy', message: 'Busy', retry: true, after: 2 });
    else link.push(server.say(frame, link.role));
    busy = false;
  });
  visitor.say({ text: 'one' });
  visitor.say({ text: 'two' });
  await env.pass(1_900);
  expect(server.conversations.size).toBe(0);
  await env.pass(200);
  expect(texts(server.conversations.get('conversation-1')?.entries)).toEqual(['one', 'two']);
});

test.each(['unavailable', 'unknown_outcome', 'rate_limited', 'busy'] satisfies RefusalCode[])(
  'ERR1 %s: said again until it is done',
  async code => {
    const { server, env, visitor } = fakeDesk();
    visitor.start();
    await env.settle();
    let refusals = 4;
    server.answer('say', (frame, link) =>
      link.push(
        refusals-- > 0
          ? { type: 'refused', ref: frame.ref, code, message: code, retry: true }
          : server.say(frame, link.role),
      ),
    );
    const { settled } = visitor.say({ text: 'Hello' });
    await env.pass(60_000);
    await expect(settled).resolves.toMatchObject({ seq: 1 });
  },
);

test('ERR1 a final no is kept as failed, said in full, and sent again only when asked', async () => {
  const { server, env, visitor } = fakeDesk();
  visitor.start();
  await env.settle();
  const refusal = { code: 'too_large', message: 'Too long', field: 'text', limit: 4000, retry: false } as const;
  server.answer('say', ({ ref }, link) => link.push({ type: 'refused', ref, ...refusal }));
  const { ref, settled } = visitor.say({ text: 'Hello' });
  await env.pass(60_000);
  await expect(settled).rejects.toBeInstanceOf(Refused);
  expect(visitor.outbox).toMatchObject([{ state: 'failed', refused: { field: 'text', limit: 4000 } }]);
  expect(server.received.filter(frame => frame.type === 'say')).toHaveLength(1);
  server.answer('say', (frame, link) => link.push(server.say(frame, link.role)));
  visitor.retry(ref);
  await env.settle();
  expect(visitor.outbox).toEqual([]);
  expect(texts(visitor.logs.get('conversation-1')?.entries)).toEqual(['Hello']);
});

test('a failed message can be let go', async () => {
  const { server, env, visitor } = fakeDesk();
  visitor.start();
  await env.settle();
  server.answer('say', ({ ref }, link) =>
    link.push({ type: 'refused', ref, code: 'invalid', message: '', retry: false }),
  );
  const { ref } = visitor.say({ text: 'Hello' });
  await env.settle();
  visitor.discard(ref);
  expect(visitor.outbox).toEqual([]);
});

test('what a reload left in the outbox is sent first, in its order', async () => {
  const outbox = memoryOutbox();
  for (const [at, text] of ['one', 'two'].entries()) {
    const frame = { type: 'say', ref: `reference-of-before-${at}`, text } as const;
    await outbox.put({ ref: frame.ref, at, frame, state: 'sending' });
  }
  const { server, env, visitor } = fakeDesk({ outbox });
  visitor.start();
  visitor.say({ text: 'three' });
  await env.settle();
  expect(texts(server.conversations.get('conversation-1')?.entries)).toEqual(['one', 'two', 'three']);
  expect(await outbox.load()).toEqual([]);
});

test('sent words stay in the outbox until the log shows them', async () => {
  const { server, env, visitor } = fakeDesk();
  visitor.start();
  await env.settle();
  const late: (() => void)[] = [];
  server.network = (frame, push) =>
    ['entry', 'page'].includes(frame.type) ? late.push(() => push(frame)) : push(frame);
  visitor.say({ text: 'Hello' });
  await env.settle();
  expect(visitor.outbox).toMatchObject([{ state: 'sent' }]);
  for (const push of late) push();
  expect(visitor.outbox).toEqual([]);
});

test('questions are answered, and given up without a link', async () => {
  const { server, env, visitor } = fakeDesk();
  await expect(visitor.ask('parcel')).rejects.toBeInstanceOf(Refused);
  visitor.start();
  await env.settle();
  const faq = [{ id: 'faq-1', question: 'Where is my parcel?', answer: 'On its way.', score: 0.9 }];
  server.answer('ask', ({ ref }, link) => link.push({ type: 'suggested', ref, faq }));
  await expect(visitor.ask('parcel')).resolves.toEqual(faq);
  server.answer('ask', () => {});
  const open = visitor.ask('parcel');
  server.cut();
  await expect(open).rejects.toMatchObject({ frame: { code: 'unavailable', retry: true } });
});

test('forgetting leaves no token, no words and no logs', async () => {
  const { server, env, visitor, token } = fakeDesk();
  visitor.start();
  await env.settle();
  visitor.say({ text: 'Hello' });
  await env.settle();
  env.offline = true;
  server.cut();
  visitor.say({ text: 'unsent' });
  visitor.forget();
  expect([token.get(), visitor.outbox, visitor.logs.all(), visitor.state]).toEqual([
    undefined,
    [],
    [],
    { is: 'stopped', why: 'asked' },
  ]);
});
