import { expect, test } from 'vitest';
import { fakeDesk } from './testing/fakeDesk';

const visitorWords = { kind: 'message', from: { kind: 'visitor', id: 'visitor-1' }, text: 'Where is it?' } as const;

async function withChat() {
  const desk = fakeDesk();
  const conversation = desk.server.open();
  desk.agent.start();
  await desk.env.settle();
  desk.server.append(conversation, visitorWords);
  desk.server.assign(conversation, 4);
  await desk.env.settle();
  return { ...desk, conversation };
}

test('ACT3 what is assigned is on the desk, with its log', async () => {
  const { agent, conversation } = await withChat();
  expect(agent.desk.owned.get(conversation.id)).toMatchObject({ gen: 4, moment: 'AMOT' });
  expect(agent.logs.get(conversation.id)?.entries).toEqual(conversation.seenBy('agent'));
});

test('ACT3 context changes only the parts it names', async () => {
  const { server, agent, conversation } = await withChat();
  server.push({ type: 'context', conversation: conversation.id, moment: 'SMOT' });
  expect(agent.desk.owned.get(conversation.id)).toMatchObject({ type: 'assigned', gen: 4, moment: 'SMOT' });
});

test('ACT1 words and acts of an owner carry the gen, notes do not', async () => {
  const { server, env, agent, conversation } = await withChat();
  agent.say({ conversation: conversation.id, text: 'On its way' });
  agent.say({ conversation: conversation.id, text: 'angry', note: true });
  agent.act({ name: 'resolve', conversation: conversation.id });
  await env.settle();
  const sent = server.received.filter(frame => frame.type === 'say' || frame.type === 'act');
  expect(sent.map(frame => 'gen' in frame && frame.gen)).toEqual([4, false, 4]);
  expect(sent.map(frame => frame.type)).toEqual(['say', 'say', 'act']);
});

test('ACT3 what is withdrawn leaves the desk and the logs', async () => {
  const { server, agent, conversation } = await withChat();
  server.push({ type: 'withdrawn', conversation: conversation.id, gen: 4, why: 'transferred' });
  expect(agent.desk.owned.size).toBe(0);
  expect(agent.logs.get(conversation.id)).toBeUndefined();
});

test('after a cut only what the welcome still lists is owned', async () => {
  const { server, env, agent } = await withChat();
  server.cut();
  server.conversations.clear();
  await env.pass(1_000);
  expect(agent.desk.owned.size).toBe(0);
});

test('ACT4 queues and offers are kept as they come', async () => {
  const { server, agent } = await withChat();
  server.push({ type: 'queues', queues: [{ queue: 'amot', waiting: 2, agents: 1, free: 0 }] });
  server.push({ type: 'offered', conversation: 'c-2', gen: 1, until: server.now(), summary: 'Late parcel' });
  expect(agent.desk.queues).toMatchObject([{ queue: 'amot', waiting: 2 }]);
  expect([...agent.desk.offered.keys()]).toEqual(['c-2']);
});

test('ACT1 a refused act is told to whoever asked and does not stay', async () => {
  const { server, env, agent, conversation } = await withChat();
  server.answer('act', ({ ref }, link) =>
    link.push({ type: 'refused', ref, code: 'stale_gen', message: 'Taken', retry: false }),
  );
  const { settled } = agent.act({ name: 'resolve', conversation: conversation.id });
  await env.settle();
  await expect(settled).rejects.toMatchObject({ frame: { code: 'stale_gen' } });
  expect(agent.outbox).toEqual([]);
});

test('following holds the log of a conversation of another, until unfollowed', async () => {
  const { server, env, agent } = await withChat();
  const other = server.open('c-other');
  server.append(other, visitorWords);
  agent.follow(other.id);
  await env.settle();
  expect(agent.logs.get(other.id)?.entries).toHaveLength(1);
  agent.unfollow(other.id);
  expect(agent.logs.get(other.id)).toBeUndefined();
});

test('RES4 an agent says lost words again under the gen of today', async () => {
  const { server, env, agent, conversation } = await withChat();
  agent.say({ conversation: conversation.id, text: 'On its way' });
  await env.settle();
  server.cut();
  conversation.lose(1);
  await env.pass(1_000);
  expect(conversation.entries.at(-1)).toMatchObject({ text: 'On its way', from: { kind: 'agent' } });
});
