// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { VisitorClient } from '../connection';
import { FakeServer, FakeWorld } from '../connection/testing';
import { tellThePage } from './apiEvents';
import { drawer } from './storage';

const nora = { kind: 'agent', id: 'agent-1', name: 'Nora' } as const;
const system = { kind: 'system', id: 'system' } as const;
const moment = (name: 'ZMOT' | 'FMOT') =>
  ({ kind: 'moment', from: system, moment: name, journey: { kind: 'browse' }, confidence: 1, by: 'rules' }) as const;

let server: FakeServer;
let env: FakeWorld;

/** One page of one tab: what it hears until it is left. */
async function page() {
  const token = { get: () => undefined, set: () => {} };
  const client = new VisitorClient({ url: '/ws/visitor?site=pk', site: 'pk', token, env });
  const heard: [string, unknown][] = [];
  tellThePage(client, drawer('sessionStorage', 'momentdesk:pk:'), (event, detail) => heard.push([event, detail]));
  client.start();
  await env.settle();
  return { client, heard };
}

beforeEach(() => {
  sessionStorage.clear();
  server = new FakeServer();
  env = new FakeWorld(server);
});

test('what was there when the tab came is no event', async () => {
  const chat = server.open();
  server.append(chat, moment('ZMOT'));
  const { heard } = await page();
  server.append(chat, { kind: 'message', from: nora, text: 'Hello' });
  expect(heard).toEqual([['message:received', { conversation: chat.id, text: 'Hello', from: 'Nora' }]]);
});

test('what comes while the tab goes from one page to the next is told to the next, once', async () => {
  const chat = server.open();
  const first = await page();
  server.append(chat, moment('ZMOT'));
  first.client.stop();
  server.append(chat, moment('FMOT'));
  server.append(chat, { kind: 'resolved', from: nora, by: 'agent' });
  chat.read = chat.entries.length;
  const second = await page();
  expect(first.heard).toEqual([
    ['conversation:started', { conversation: chat.id }],
    ['moment:changed', { conversation: chat.id, moment: 'ZMOT' }],
  ]);
  expect(second.heard).toEqual([
    ['moment:changed', { conversation: chat.id, moment: 'FMOT' }],
    ['conversation:ended', { conversation: chat.id }],
  ]);
  second.client.stop();
  expect((await page()).heard).toEqual([]);
});

test('a conversation that began while the page was changing is told from its beginning', async () => {
  (await page()).client.stop();
  const chat = server.open();
  server.append(chat, moment('ZMOT'));
  const { heard } = await page();
  expect(heard.map(([event]) => event)).toEqual(['conversation:started', 'moment:changed']);
});
