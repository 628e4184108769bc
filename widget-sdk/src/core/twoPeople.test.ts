// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FakeServer } from '../connection/testing';
import { fakeWebSocket } from '../connection/testing/fakeWebSocket';
import { fakeWelcome } from '../connection/testing/fakeWelcome';
import { place } from '../loader/launcher';
import type { VisitorHello, VisitorSay, VisitorWelcome } from '../protocol';
import { wordsFor } from '../words';
import { Core } from './core';

/** Two people, one browser: what one left unsaid goes nowhere under the other's name. */
let server: FakeServer;
let core: Core;

const proofOf = (id: string) => ({ id, proof: { kind: 'hmac', value: id, exp: 4_000_000_000 } as const });
const frames = (type: string) => server.received.filter(frame => frame.type === type);
const said = () => JSON.stringify(server.received);

/** A page whose shop says at once who is there. */
async function page(customer?: string): Promise<Core> {
  const options = { site: 'pk', server: 'https://desk.example', consent: true, readPage: false };
  const none = () => {};
  const host = { ...place('Chat'), options, source: 'https://desk.example/x', emit: none, ready: none, remove: none };
  const begun = new Core(host, await wordsFor('en'));
  begun.start();
  if (customer) begun.run('identify', [proofOf(customer)]);
  await begun.session.tracking.ready;
  return begun;
}

async function pass(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
}

/** Who a token or a proof stands for. */
function knowsPeople(): void {
  server.answer('hello', (hello, link) => {
    const { token, identity } = hello as VisitorHello;
    const id = identity?.id ?? token?.replace('token-', '') ?? 'nobody';
    link.push(welcome(id));
  });
  server.answer('identify', ({ ref, identity }, link) => {
    link.push({ type: 'done', ref, at: server.now() });
    link.push(welcome(identity.id));
  });
}

function welcome(id: string): VisitorWelcome {
  const visitor = { id, token: `token-${id}`, verified: id !== 'nobody' };
  return { ...(fakeWelcome('visitor', [], server.now()) as VisitorWelcome), visitor };
}

beforeEach(async () => {
  vi.useFakeTimers();
  localStorage.clear();
  sessionStorage.clear();
  server = new FakeServer();
  knowsPeople();
  vi.stubGlobal('WebSocket', fakeWebSocket(server));
  core = await page('ann');
  await pass(2_000);
  expect(core.state).toMatchObject({ verified: true, visitorRef: 'ann' });
});
afterEach(() => {
  core.run('destroy', []);
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('another customer without a log-out comes without a token, and says nothing of what the first left', async () => {
  server.cut();
  core.session.say('Where is my secret gift?', undefined, false);
  core.run('track', ['search', { search_term: 'secret' }]);
  core.session.tab.set('draft', 'secret');
  server.received.length = 0;
  core.run('identify', [proofOf('bob')]);
  await pass(60_000);
  expect(frames('hello')[0]).toMatchObject({ identity: { id: 'bob' } });
  expect(frames('hello')[0]).not.toHaveProperty('token');
  expect(said()).not.toContain('secret');
  expect(core.state).toMatchObject({ verified: true, visitorRef: 'bob' });
  expect(core.session.views()).toEqual([]);
  expect(core.session.tab.get('draft')).toBeUndefined();
});

test('another customer on the next page gets nothing of what the first did on the last', async () => {
  server.answer('track', () => {});
  core.run('track', ['purchase', { transaction_id: 'secret' }]);
  core.session.client.stop();
  server.received.length = 0;
  server.answer('track', ({ ref }, link) => link.push({ type: 'done', ref, at: server.now() }));
  core = await page('bob');
  await pass(60_000);
  expect(said()).not.toContain('secret');
  expect(said()).not.toContain('token-ann');
  expect(frames('track').length).toBeGreaterThan(0);
  expect(core.state.visitorRef).toBe('bob');
});

test('the same customer on the next page goes on, and what they did just before arrives', async () => {
  server.answer('track', () => {});
  core.run('track', ['purchase', { transaction_id: '1001' }]);
  core.session.client.stop();
  server.received.length = 0;
  server.answer('track', ({ ref }, link) => link.push({ type: 'done', ref, at: server.now() }));
  core = await page('ann');
  await pass(60_000);
  expect(frames('hello')[0]).toMatchObject({ token: 'token-ann' });
  expect(said()).toContain('1001');
});

test('after a log-out nobody is known, and the next visitor is another', async () => {
  core.run('shutdown', []);
  server.received.length = 0;
  core.run('boot', [{ site: 'pk' }]);
  await pass(5_000);
  expect(frames('hello')[0]).not.toHaveProperty('token');
  expect(frames('hello')[0]).not.toHaveProperty('identity');
  expect(core.state).toMatchObject({ verified: false, visitorRef: 'nobody' });
});

test('who was anonymous keeps what they did and said when they are known', async () => {
  core.run('shutdown', []);
  server.received.length = 0;
  core.run('boot', [{ site: 'pk', consent: true }]);
  await pass(5_000);
  core.session.say('Hello', undefined, false);
  await pass(1_000);
  core.run('identify', [proofOf('bob')]);
  await pass(5_000);
  expect(frames('hello')).toHaveLength(1);
  expect(frames('identify')).toHaveLength(1);
});

test('words about another product than that of the page say nothing of its stock', async () => {
  core.run('page', [{ type: 'product', product: 'lamp', inStock: false }]);
  for (const product of ['kettle', 'lamp']) {
    core.session.askAbout({ product });
    core.session.say('Hello', undefined, true);
  }
  await pass(1_000);
  const [kettle, lamp] = (frames('say') as VisitorSay[]).map(({ page }) => page);
  expect(kettle).toMatchObject({ type: 'product', product: 'kettle' });
  expect(kettle).not.toHaveProperty('inStock');
  expect(lamp).toMatchObject({ product: 'lamp', inStock: false });
});

/** A shop that needs a while to find the proof. */
function slow(id: string) {
  let found = () => {};
  const get = () =>
    new Promise<{ kind: 'hmac'; value: string; exp: number }>(resolve => {
      found = () => resolve({ kind: 'hmac', value: id, exp: 4_000_000_000 });
    });
  return { asked: { id, proof: { kind: 'callback', get } } as const, found: () => found() };
}

test.each(['identify', 'log-out'])('a proof that comes after %s brings nobody back', async then => {
  core.run('shutdown', []);
  core.run('boot', [{ site: 'pk' }]);
  await pass(5_000);
  const late = slow('ann');
  core.run('identify', [late.asked]);
  if (then === 'identify') core.run('identify', [proofOf('bob')]);
  else {
    core.run('shutdown', []);
    core.run('boot', [{ site: 'pk' }]);
  }
  await pass(5_000);
  server.received.length = 0;
  late.found();
  await pass(5_000);
  expect(said()).not.toContain('ann');
  server.cut();
  await pass(60_000);
  expect(said()).not.toContain('ann');
  expect(core.state.visitorRef).toBe(then === 'identify' ? 'bob' : 'nobody');
});
