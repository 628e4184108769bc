// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { memoryOutbox, type OutboxStore, VisitorClient } from '../connection';
import { FakeServer, FakeWorld } from '../connection/testing';
import { warnBeforeLoss } from './leaving';

/** Whether leaving the page now asks first. */
function asks(): boolean {
  const leaving = new Event('beforeunload', { cancelable: true });
  dispatchEvent(leaving);
  return leaving.defaultPrevented;
}

async function offline(outbox: OutboxStore) {
  const server = new FakeServer();
  const env = new FakeWorld(server);
  const token = { get: () => undefined, set: () => {} };
  const client = new VisitorClient({ url: '/ws/visitor?site=pk', site: 'pk', token, env, outbox });
  const undo = warnBeforeLoss(client);
  client.start();
  await env.settle();
  env.offline = true;
  server.cut();
  return { server, env, client, undo };
}

test('ERR3 where nothing can be stored, leaving with unsent words asks first, until they are sent', async () => {
  const { env, client } = await offline(memoryOutbox());
  expect([asks(), client.lasts]).toEqual([false, false]);
  client.say({ text: 'Hello' });
  await env.settle();
  expect(client.atRisk).toMatchObject([{ frame: { text: 'Hello' } }]);
  expect(asks()).toBe(true);
  env.offline = false;
  await env.pass(60_000);
  expect(client.atRisk).toEqual([]);
  expect(asks()).toBe(false);
});

test('ERR3 words that the browser keeps are no reason to stay', async () => {
  const lasting: OutboxStore = { ...memoryOutbox(), lasts: async () => true, put: async () => true };
  const { env, client } = await offline(lasting);
  client.say({ text: 'Hello' });
  await env.settle();
  expect([client.outbox.length, client.lasts, asks()]).toEqual([1, true, false]);
});

test('ERR3 storage that fills up while one writes counts as none', async () => {
  const full = async () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
  const { env, client, undo } = await offline({ ...memoryOutbox(), lasts: async () => true, put: full });
  expect(client.lasts).toBe(true);
  client.say({ text: 'Hello' });
  await env.settle();
  expect([client.lasts, asks()]).toEqual([false, true]);
  undo();
  expect(asks()).toBe(false);
});
