// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FakeServer } from '../connection/testing';
import { fakeWebSocket } from '../connection/testing/fakeWebSocket';
import { place } from '../loader/launcher';
import type { Faq } from '../protocol';
import { wordsFor } from '../words';
import { Core } from './core';
import type { Panel } from './panel';
import { parts } from './parts';

/** Panels and articles that come late, or not at all. */
let server: FakeServer;
let core: Core;
let told: [string, unknown][];
const read = vi.fn<(article: Faq) => void>();
const remove = vi.fn();
const panel = { show() {}, hide() {}, begin() {}, read, conversation: () => undefined, remove } satisfies Panel;
const fetched = vi.spyOn(parts, 'panel');

const errors = () => told.filter(([event]) => event === 'error').map(([, detail]) => detail);

async function pass(ms = 1_000): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
}

const article = (id: string): Faq => ({ id, question: id, answer: id, locale: 'en', why: [] }) as unknown as Faq;

beforeEach(async () => {
  vi.useFakeTimers();
  localStorage.clear();
  sessionStorage.clear();
  read.mockClear();
  remove.mockClear();
  told = [];
  server = new FakeServer();
  vi.stubGlobal('WebSocket', fakeWebSocket(server));
  fetched.mockResolvedValue({ mount: () => panel } as never);
  const options = { site: 'pk', server: 'https://desk.example', readPage: false };
  const emit = (event: string, detail: unknown) => void told.push([event, detail]);
  const none = () => {};
  core = new Core(
    { ...place('Chat'), options, source: 'https://desk.example/x', emit, ready: none, remove: none },
    await wordsFor('en'),
  );
  core.start();
  await pass(2_000);
});
afterEach(() => {
  core.run('destroy', []);
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('a panel that cannot be fetched is told, and is fetched again at the next press', async () => {
  fetched.mockRejectedValueOnce(new TypeError('no network'));
  core.run('open', []);
  await pass();
  expect(errors()).toMatchObject([{ code: 'unavailable' }]);
  expect([core.opened, core.host.button.ariaExpanded]).toEqual([false, 'false']);
  core.run('open', []);
  await pass();
  expect(told.at(-1)?.[0]).toBe('opened');
  expect([core.opened, core.host.button.ariaExpanded]).toEqual([true, 'true']);
});

test('showArticle without an id says which field is missing', async () => {
  core.run('showArticle', []);
  await pass();
  expect(errors()).toMatchObject([{ code: 'invalid', field: 'article' }]);
  expect(core.opened).toBe(false);
});

test('of several articles the last that was asked for is shown', async () => {
  const waiting: (() => void)[] = [];
  server.answer('ask', ({ ref, article: id }, link) => {
    if (id !== undefined) waiting.push(() => link.push({ type: 'suggested', ref, faq: [article(id)] }));
  });
  core.run('showArticle', ['returns']);
  core.run('showArticle', ['delivery']);
  await pass();
  for (const answer of waiting.reverse()) answer();
  await pass();
  expect(read.mock.calls).toEqual([[article('delivery')]]);
});

test('a refusal, and a link that is lost meanwhile, are told', async () => {
  server.answer('ask', ({ ref, article: id }, link) => {
    if (id === 'odd')
      link.push({ type: 'refused', ref, code: 'invalid', field: 'article', message: 'no', retry: false });
  });
  core.run('showArticle', ['odd']);
  await pass();
  core.run('showArticle', ['slow']);
  await pass();
  server.cut();
  await pass();
  expect(errors()).toMatchObject([
    { code: 'invalid', field: 'article' },
    { code: 'unavailable', field: 'article' },
  ]);
});

test('an article that can never come, because the server wants no more, is told', async () => {
  server.cut(4503);
  await pass();
  core.run('showArticle', ['returns']);
  await pass();
  expect(errors()).toMatchObject([{ code: 'forbidden' }, { code: 'unavailable', field: 'article' }]);
});

test('an article that waits for the connection is not shown to who comes next', async () => {
  server.cut();
  core.run('showArticle', ['returns']);
  core.run('shutdown', []);
  server.received.length = 0;
  core.run('boot', [{ site: 'pk' }]);
  await pass(60_000);
  expect(server.received.filter(frame => frame.type === 'ask')).toEqual([]);
  expect([errors(), read.mock.calls]).toEqual([[], []]);
});

test('when the session ends, here or in another tab, nothing of the panel stays', async () => {
  core.run('open', []);
  await pass();
  core.session.suggested = [article('returns')];
  core.session.client.emit('forgotten', undefined);
  expect(remove).toHaveBeenCalledOnce();
  expect([core.opened, core.session.suggested]).toEqual([false, []]);
});
