import { expect, test } from 'vitest';
import { fakeDesk } from './testing/fakeDesk';

test('HS5 a visitor keeps the token of the welcome and shows it the next time', async () => {
  const { server, env, visitor, token } = fakeDesk();
  visitor.start();
  await env.settle();
  expect(visitor.state.is).toBe('live');
  expect(token.get()).toBe('token-1');
  server.cut();
  await env.pass(1_000);
  expect(server.received.filter(frame => frame.type === 'hello').at(-1)).toMatchObject({ token: 'token-1' });
});

test('ERR3 coming back waits longer each time, never more than 30 s, with full jitter', async () => {
  const { env, visitor } = fakeDesk();
  env.offline = true;
  const waits: number[] = [];
  visitor.on('state', state => state.is === 'waiting' && waits.push(state.until - env.now()));
  visitor.start();
  await env.pass(600_000);
  waits.forEach((wait, n) => {
    expect(wait).toBeLessThanOrEqual(Math.min(30_000, 500 * 2 ** n));
  });
  expect(new Set(waits).size).toBe(waits.length);
  expect(Math.max(...waits)).toBeGreaterThan(10_000);
});

test('ERR3 the count starts again after 30 s of connection', async () => {
  const { server, env, visitor } = fakeDesk();
  env.offline = true;
  visitor.start();
  await env.pass(120_000);
  env.offline = false;
  await env.pass(60_000);
  expect(visitor.state.is).toBe('live');
  server.cut();
  await env.settle();
  expect(visitor.state).toMatchObject({ is: 'waiting', attempt: expect.any(Number) });
  expect((visitor.state as { until: number }).until - env.now()).toBeLessThanOrEqual(500);
});

test('ERR3 being online again ends the waiting', async () => {
  const { env, visitor } = fakeDesk();
  env.offline = true;
  visitor.start();
  await env.pass(60_000);
  env.offline = false;
  if (visitor.state.is === 'waiting') env.wake();
  await env.settle();
  expect(visitor.state.is).toBe('live');
});

test.each([
  [4500, 'protocol'],
  [4501, 'version'],
  [4503, 'forbidden'],
  [4504, 'disabled'],
  [4999, 'refused'],
])('ERR2 %i: stays away', async (code, why) => {
  const { server, env, visitor } = fakeDesk();
  visitor.start();
  await env.settle();
  server.cut(code);
  await env.pass(120_000);
  expect(visitor.state).toEqual({ is: 'stopped', why });
  expect(server.links.size).toBe(0);
});

test.each([1000, 1006, 1009, 1011, 4000, 4002, 4003, 4004, 4429])('ERR2 %i: comes back', async code => {
  const { server, env, visitor } = fakeDesk();
  visitor.start();
  await env.settle();
  server.cut(code);
  await env.pass(1_000);
  expect(visitor.state.is).toBe('live');
});

test('ERR2 after 4401 an agent must sign in again, then starts', async () => {
  const { server, env, agent } = fakeDesk();
  agent.start();
  await env.settle();
  server.cut(4401);
  await env.pass(60_000);
  expect(agent.state.is).toBe('signed-out');
  agent.start();
  await env.settle();
  expect(agent.state.is).toBe('live');
});

test('ERR2 a planned close is followed no sooner than the server asks', async () => {
  const { server, env, visitor } = fakeDesk();
  visitor.start();
  await env.settle();
  server.push({ type: 'bye', code: 4000, after: 5 });
  server.cut(4000);
  await env.pass(4_900);
  expect(visitor.state.is).toBe('waiting');
  await env.pass(700);
  expect(visitor.state.is).toBe('live');
});

test('RES5 pings are answered; 35 s of silence mean the link is dead', async () => {
  const { server, env, visitor } = fakeDesk();
  visitor.start();
  await env.pass(20_000);
  server.ping(7);
  await env.settle();
  expect(server.received.at(-1)).toEqual({ type: 'pong', n: 7 });
  await env.pass(34_900);
  expect(visitor.state.is).toBe('live');
  const states: string[] = [];
  visitor.on('state', ({ is }) => states.push(is));
  await env.pass(1_000);
  expect(states).toEqual(['waiting', 'connecting', 'greeting', 'live']);
});

test('RES5 tops of a ping tell of a missed entry, which is pulled', async () => {
  const { server, env, visitor } = fakeDesk();
  visitor.start();
  await env.settle();
  const conversation = server.open();
  server.network = (frame, push) => frame.type !== 'entry' && push(frame);
  server.append(conversation, { kind: 'message', from: { kind: 'agent', id: 'a', name: 'Nora' }, text: 'Hello' });
  server.ping();
  await env.settle();
  expect(visitor.logs.get(conversation.id)?.entries).toMatchObject([{ seq: 1, text: 'Hello' }]);
});

test('frames of an unknown type and broken ones change nothing', async () => {
  const { server, env, visitor } = fakeDesk();
  visitor.start();
  await env.settle();
  server.push({ type: 'weather', sun: true } as never);
  server.push('nonsense' as never);
  server.push(null as never);
  await env.settle();
  expect(visitor.state.is).toBe('live');
});

test('PRS1 typing is told at most every 3 s and forgotten after 6', async () => {
  const { server, env, visitor } = fakeDesk();
  const conversation = server.open();
  visitor.start();
  await env.settle();
  const typed: boolean[] = [];
  visitor.on('typing', ({ on }) => typed.push(on));
  for (let key = 0; key < 40; key++) {
    visitor.typing(conversation.id);
    await env.pass(100);
  }
  expect(server.received.filter(frame => frame.type === 'typing')).toHaveLength(2);
  server.push({ type: 'typing', conversation: conversation.id, on: true, from: { kind: 'agent', id: 'agent-1' } });
  await env.pass(5_900);
  expect(typed).toEqual([true]);
  await env.pass(200);
  expect(typed).toEqual([true, false]);
});

test('PRS1 whoever has said something is not typing any more', async () => {
  const { server, env, visitor } = fakeDesk();
  const conversation = server.open();
  visitor.start();
  await env.settle();
  const typed: boolean[] = [];
  visitor.on('typing', ({ on }) => typed.push(on));
  const nora = { kind: 'agent', id: 'agent-1', name: 'Nora' } as const;
  server.push({ type: 'typing', conversation: conversation.id, on: true, from: nora });
  server.append(conversation, { kind: 'message', from: nora, text: 'Hello' });
  await env.pass(10_000);
  expect(typed).toEqual([true, false]);
});

test('PRS2 marks only rise and are told again after a cut', async () => {
  const { server, env, visitor } = fakeDesk();
  const { id: conversation } = server.open();
  visitor.start();
  await env.settle();
  visitor.mark(conversation, { read: 3 });
  visitor.mark(conversation, { read: 2 });
  await env.pass(300);
  server.cut();
  await env.settle();
  visitor.mark(conversation, { read: 5 });
  await env.pass(1_000);
  const marks = server.received.filter(frame => frame.type === 'mark');
  expect(marks.map(mark => mark.read)).toEqual([3, 5]);
});
