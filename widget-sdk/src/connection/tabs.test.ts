import { expect, test } from 'vitest';
import { FakeBrowser, FakeServer, type FakeTab, FakeWorld } from './testing';

const nora = { kind: 'agent', id: 'agent-1', name: 'Nora' } as const;

async function browserWith(tabs: number, latency = 0) {
  const server = new FakeServer();
  const env = new FakeWorld(server);
  const browser = new FakeBrowser(env, latency);
  const opened: FakeTab[] = [];
  for (let n = 0; n < tabs; n++) {
    opened.push(browser.open());
    await env.pass(100);
  }
  return { server, env, browser, tabs: opened as [FakeTab, FakeTab, FakeTab] };
}

const texts = (tab: FakeTab) =>
  tab.visitor.logs.all().flatMap(log => log.entries.map(entry => (entry as { text: string }).text));

test('ERR3 tabs of one browser share one socket, and each sees what the others say and hear', async () => {
  const { server, env, tabs } = await browserWith(3);
  expect(server.links.size).toBe(1);
  expect(tabs.map(({ visitor }) => visitor.state.is)).toEqual(['live', 'live', 'live']);
  tabs[0].visitor.say({ text: 'from the first' });
  await env.pass(100);
  tabs[1].visitor.say({ text: 'from the second' });
  await env.pass(100);
  const [chat] = server.conversations.values();
  server.append(chat as never, { kind: 'message', from: nora, text: 'Hello' });
  await env.pass(100);
  for (const tab of tabs) {
    expect(texts(tab)).toEqual(['from the first', 'from the second', 'Hello']);
    expect(tab.visitor.outbox).toEqual([]);
  }
  expect(server.received.filter(({ type }) => type === 'say')).toHaveLength(2);
});

test('ERR3 whoever says something hears of it, whichever tab sends it', async () => {
  const { server, env, tabs } = await browserWith(2);
  const said = tabs[1].visitor.say({ text: 'Hello' });
  await env.pass(100);
  expect(await said.settled).toMatchObject({ conversation: 'conversation-1', seq: 1 });
  server.answer('say', ({ ref }, link) =>
    link.push({ type: 'refused', ref, code: 'invalid', message: '', field: 'text', retry: false }),
  );
  const { settled, ref } = tabs[1].visitor.say({ text: '?' });
  await env.pass(100);
  await expect(settled).rejects.toMatchObject({ frame: { field: 'text' } });
  for (const tab of tabs) expect(tab.visitor.outbox).toMatchObject([{ ref, state: 'failed' }]);
  tabs[1].visitor.discard(ref);
  await env.pass(100);
  for (const tab of tabs) expect(tab.visitor.outbox).toEqual([]);
});

test('ERR3 when the tab with the socket is closed the next one has it at once', async () => {
  const { server, env, browser, tabs } = await browserWith(3);
  tabs[0].visitor.say({ text: 'one' });
  await env.pass(100);
  tabs[0].close();
  await env.settle();
  expect(browser.leader).toBe(tabs[1]);
  await env.pass(100);
  expect(tabs[2].visitor.state.is).toBe('live');
  tabs[2].visitor.say({ text: 'two' });
  await env.pass(100);
  expect([server.links.size, texts(tabs[1]), texts(tabs[2])]).toEqual([1, ['one', 'two'], ['one', 'two']]);
});

test('ERR3 what a closed tab had not sent is sent by another, once', async () => {
  const { server, env, tabs } = await browserWith(2);
  server.answer('say', () => {});
  tabs[0].visitor.say({ text: 'Hello' });
  await env.pass(100);
  server.answer('say', (frame, link) => link.push(server.say(frame, link.role)));
  tabs[0].close();
  await env.pass(100);
  expect(texts(tabs[1])).toEqual(['Hello']);
});

test('ERR3 what all closed tabs had not sent is sent by the next one that opens', async () => {
  const { server, env, browser, tabs } = await browserWith(2);
  env.offline = true;
  server.cut();
  tabs[1].visitor.say({ text: 'one' });
  tabs[1].visitor.say({ text: 'two' });
  await env.pass(100);
  for (const tab of tabs) expect(tab.visitor.outbox).toMatchObject([{ state: 'sending' }, { state: 'sending' }]);
  for (const tab of tabs) tab.close();
  env.offline = false;
  const next = browser.open();
  await env.pass(100);
  expect(texts(next)).toEqual(['one', 'two']);
});

test('ERR3 a tab that comes later sees the conversation, the place in line and what is unsent', async () => {
  const { server, env, browser, tabs } = await browserWith(1);
  tabs[0].visitor.say({ text: 'Hello' });
  await env.pass(100);
  server.push({ type: 'queue', conversation: 'conversation-1', position: 2, wait: { low: 60, high: 120 } });
  server.answer('say', () => {});
  tabs[0].visitor.say({ text: 'unsent' });
  await env.pass(100);
  const heard: object[] = [];
  const late = browser.open();
  late.visitor.on('frame', frame => heard.push(frame));
  await env.pass(100);
  expect(texts(late)).toEqual(['Hello']);
  expect(heard).toContainEqual(expect.objectContaining({ type: 'queue', position: 2 }));
  expect(late.visitor.outbox).toMatchObject([{ frame: { text: 'unsent' }, state: 'sending' }]);
});

test('ERR3 every tab shows whether the server is there', async () => {
  const { server, env, tabs } = await browserWith(2);
  env.offline = true;
  server.cut();
  await env.pass(100);
  expect(tabs[1].visitor.state).toEqual(tabs[0].visitor.state);
  expect(tabs[1].visitor.state.is).not.toBe('live');
  env.offline = false;
  env.wake();
  await env.pass(100);
  expect(tabs.map(({ visitor }) => visitor.state.is)).toEqual(['live', 'live']);
});

test('PRS1 typing goes both ways through the tab with the socket', async () => {
  const { server, env, tabs } = await browserWith(2);
  const { id: conversation } = server.open();
  const typed: boolean[] = [];
  tabs[1].visitor.on('typing', ({ on }) => typed.push(on));
  server.push({ type: 'typing', conversation, on: true, from: nora });
  tabs[1].visitor.typing(conversation);
  await env.pass(100);
  expect(typed).toEqual([true]);
  expect(server.received.at(-1)).toEqual({ type: 'typing', conversation, on: true });
});

test('ERR3 a tab that is frozen with the socket is put aside, and follows when it thaws', async () => {
  const { server, env, browser, tabs } = await browserWith(2);
  tabs[0].freeze();
  tabs[1].visitor.say({ text: 'Hello' });
  await env.pass(60_000);
  expect(browser.leader).toBe(tabs[1]);
  expect(texts(tabs[1])).toEqual(['Hello']);
  tabs[0].thaw();
  await env.pass(1_000);
  expect(tabs[0].visitor.sends).toBe(false);
  expect(texts(tabs[0])).toEqual(['Hello']);
  expect(server.links.size).toBe(1);
});

test('RES4 after a reset what any tab has said is said again, once', async () => {
  const { server, env, tabs } = await browserWith(3);
  for (const [n, tab] of tabs.entries()) tab.visitor.say({ text: String(n) });
  await env.pass(100);
  const chat = server.open('conversation-1');
  const refs = chat.entries.map(entry => entry.ref).sort();
  server.cut();
  chat.lose(2);
  await env.pass(5_000);
  expect(chat.entries.map(entry => entry.ref).sort()).toEqual(refs);
  for (const tab of tabs) expect(tab.visitor.logs.get(chat.id)?.entries).toEqual(chat.seenBy('visitor'));
});

test('a session that ends in one tab has ended in all, and goes on as another', async () => {
  const { server, env, tabs } = await browserWith(2);
  tabs[0].visitor.say({ text: 'secret' });
  await env.pass(100);
  server.conversations.clear();
  server.welcome = { visitor: { id: 'visitor-2', token: 'token-2', verified: false } };
  tabs[1].visitor.forget();
  await env.pass(100);
  expect(tabs[1].visitor.state).toEqual({ is: 'stopped', why: 'asked' });
  expect(texts(tabs[0])).toEqual([]);
  expect(server.received.filter(frame => frame.type === 'hello').at(-1)).not.toHaveProperty('token');
  expect(tabs[0].visitor.welcome?.visitor.id).toBe('visitor-2');
});
