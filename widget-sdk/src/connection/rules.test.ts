import { afterEach, expect, test, vi } from 'vitest';
import { browserEnvironment } from './environment';
import { fakeDesk } from './testing/fakeDesk';

afterEach(() => vi.unstubAllGlobals());

test('HS1 the socket asks for the protocol by its name', () => {
  const opened: unknown[][] = [];
  vi.stubGlobal(
    'WebSocket',
    class {
      constructor(...of: unknown[]) {
        opened.push(of);
      }
    },
  );
  browserEnvironment().open('wss://desk.example/ws/agent', { opened() {}, received() {}, closed() {} });
  expect(opened).toEqual([['wss://desk.example/ws/agent', 'momentdesk.v1']]);
});

test('HS2 the token travels in the hello and never in an address', async () => {
  const { server, env, visitor, token } = fakeDesk();
  token.set('secret-token');
  const accept = vi.spyOn(server, 'accept');
  visitor.start();
  await env.settle();
  expect(accept.mock.calls.map(([url]) => url)).toEqual(['/ws/visitor?site=pk_demo']);
  expect(server.received[0]).toMatchObject({ type: 'hello', token: 'secret-token' });
});

test('HS4 nothing is said before the hello, whatever waits', async () => {
  const { server, env, visitor } = fakeDesk();
  visitor.say({ text: 'Hello' });
  visitor.typing('conversation-1');
  visitor.start();
  await env.pass(1_000);
  expect(server.received.map(({ type }) => type)).toEqual(['hello', 'say']);
  expect(server.received[0]).toMatchObject({ version: 1, site: 'pk_demo' });
});

test('MSG2 without a conversation words go into the open chat, and with `new` into a new one', async () => {
  const { server, env, visitor } = fakeDesk();
  visitor.start();
  await env.settle();
  for (const words of [{ text: 'one' }, { text: 'two' }, { text: 'three', new: true }]) {
    visitor.say(words);
    await env.settle();
  }
  const texts = [...server.conversations.values()].map(({ entries }) =>
    entries.map(entry => 'text' in entry && entry.text),
  );
  expect(texts).toEqual([['one', 'two'], ['three']]);
});

test.each([
  ['before', ['entry', 'done']],
  ['after', ['done', 'entry']],
])('MSG4 the entry may come %s its answer: the words stand once', async (_, order) => {
  const { server, env, visitor } = fakeDesk();
  server.open();
  visitor.start();
  await env.settle();
  const held = new Map<string, () => void>();
  server.network = (frame, push) =>
    order.includes(frame.type) ? held.set(frame.type, () => push(frame)) : push(frame);
  visitor.say({ text: 'Hello' });
  await env.settle();
  for (const type of order) held.get(type)?.();
  expect(visitor.outbox).toEqual([]);
  expect(visitor.logs.get('conversation-1')?.entries).toMatchObject([{ text: 'Hello' }]);
});

test('TRK3 who is known becomes another visitor: what the new welcome does not list is dropped, its token is kept', async () => {
  const { server, env, visitor, token } = fakeDesk();
  const [mine, theirs] = [server.open('c-anonymous'), server.open('c-known')];
  for (const chat of [mine, theirs]) {
    server.append(chat, { kind: 'message', from: { kind: 'agent', id: 'a', name: 'Nora' }, text: chat.id });
  }
  visitor.start();
  await env.settle();
  server.answer('identify', ({ ref }, link) => {
    link.push({ type: 'done', ref, at: server.now() });
    const known = { id: 'visitor-2', token: 'token-2', verified: true };
    const { epoch } = theirs;
    const listed = { id: theirs.id, kind: 'chat', status: 'open', epoch, top: 1, read: 0 } as const;
    const { limits, desks } = visitor.welcome as NonNullable<typeof visitor.welcome>;
    const common = { version: 1, session: 's-2', heartbeat: 25, now: server.now(), limits, desks } as const;
    link.push({ type: 'welcome', ...common, visitor: known, conversations: [listed] });
  });
  await visitor.identify({ id: 'c1', proof: { kind: 'hmac', value: 'f', exp: 1 } }).settled;
  await env.settle();
  expect(visitor.logs.all().map(({ conversation }) => conversation)).toEqual(['c-known']);
  expect([visitor.welcome?.visitor.verified, token.get()]).toEqual([true, 'token-2']);
});

test('TRK3 a wrong proof is told, and changes nothing', async () => {
  const { server, env, visitor, token } = fakeDesk();
  visitor.start();
  await env.settle();
  server.answer('identify', ({ ref }, link) =>
    link.push({ type: 'refused', ref, code: 'forbidden', message: 'Wrong', retry: false }),
  );
  const { settled } = visitor.identify({ id: 'c1', proof: { kind: 'jwt', value: 'x' } });
  await expect(settled).rejects.toMatchObject({ frame: { code: 'forbidden' } });
  expect(token.get()).toBe('token-1');
});

test('ACT2 a status is said until it is done, with its capacity', async () => {
  const { server, env, agent } = fakeDesk();
  agent.start();
  await env.settle();
  agent.available('online', 3);
  server.cut();
  await env.pass(2_000);
  expect(server.received.at(-1)).toMatchObject({ type: 'presence', status: 'online', capacity: 3 });
  expect(agent.outbox).toEqual([]);
});
