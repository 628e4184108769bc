import { AgentClient, memoryOutbox } from '@momentdesk/widget/connection';
import { FakeServer, FakeWorld } from '@momentdesk/widget/connection/testing';
import { beforeEach, describe, expect, test } from 'vitest';
import { linked } from '../src/desk/connected.ts';
import { Desk } from '../src/desk/desk.ts';
import { left } from '../src/desk/offers.ts';
import { isMine } from '../src/desk/talk.ts';
import { drafts } from '../src/signals/drafts.ts';

const visitor = { kind: 'visitor', id: 'visitor-1', name: 'Lena' } as const;
const offered = {
  type: 'offered',
  conversation: 'o',
  gen: 4,
  until: '2026-11-21T12:00:30Z',
  moment: 'AMOT',
  summary: 'Where is it?',
} as const;

async function atWork() {
  const server = new FakeServer();
  const env = new FakeWorld(server);
  const outbox = memoryOutbox();
  const opened = () => new Desk(linked(new AgentClient({ url: '/ws/agent', env, outbox })), 'agent-1');
  const desk = opened();
  const conversation = server.open('c');
  conversation.append({ kind: 'message', from: visitor, text: 'Where is it?' }, server.now());
  desk.start();
  await env.pass(10);
  server.assign(conversation, 1);
  await env.pass(10);
  const acts = () => server.received.flatMap(frame => (frame.type === 'act' ? [frame] : []));
  const texts = (of = desk) => of.view.talks.c?.entries.flatMap(entry => ('text' in entry ? [entry.text] : []));
  return { server, env, desk, opened, conversation, acts, texts };
}

const refuse = (server: FakeServer, code: 'stale_gen') =>
  server.answer('say', ({ ref }, link) =>
    link.push({ type: 'refused', ref, code, message: 'Not yours', field: 'gen', retry: false }),
  );

describe('what is under way', () => {
  beforeEach(() => localStorage.clear());

  test('ERR3_anUnsentAnswerSurvivesAReloadIsShownAsSendingAndGoesOutOnce', async () => {
    const { server, env, desk, opened, texts } = await atWork();
    env.offline = true;
    server.cut();
    desk.say({ conversation: 'c', text: 'On its way.', note: false });
    await env.pass(10);
    desk.stop();
    const again = opened();
    again.start();
    await env.pass(10);
    expect(again.view.pending).toMatchObject([{ conversation: 'c', text: 'On its way.' }]);
    env.offline = false;
    await env.pass(60_000);
    expect(again.view.pending).toEqual([]);
    expect(texts(again)?.filter(text => text === 'On its way.')).toHaveLength(1);
  });

  test('ACT1_wordsForAConversationThatWasLostAreKeptAsADraftAndTheAgentIsTold', async () => {
    const { server, env, desk } = await atWork();
    refuse(server, 'stale_gen');
    drafts.set('c', { text: 'and more', note: false });
    desk.say({ conversation: 'c', text: 'On its way.', note: false });
    await env.pass(10);
    expect(desk.view.pending).toEqual([]);
    expect(drafts.get('c').text).toBe('On its way.\nand more');
    expect(desk.view.notices).toMatchObject([{ tone: 'bad', text: { word: 'talk.kept' } }]);
  });

  test('HS5_whatWentToOthersWhileTheConnectionWasAwayIsNotShownAsOnesOwn', async () => {
    const { server, env, desk } = await atWork();
    expect(isMine(desk.view.talks.c ?? ({} as never))).toBe(true);
    server.welcome = { conversations: [] };
    server.cut();
    await env.pass(60_000);
    expect(desk.view.link.is).toBe('live');
    expect(isMine(desk.view.talks.c ?? ({} as never))).toBe(false);
    expect(desk.view.notices).toMatchObject([{ text: { word: 'link.gone', values: { n: 1 } } }]);
  });

  test('RES1_aResetPutsTheOldPastAwayLoadsTheNewOneAndSaysSo', async () => {
    const { server, env, desk, conversation, texts } = await atWork();
    server.append(conversation, { kind: 'message', from: visitor, text: 'Lost soon' });
    await env.pass(10);
    desk.read('c');
    conversation.lose(1);
    server.cut();
    await env.pass(60_000);
    expect(texts()).toEqual(['Where is it?']);
    expect(desk.view.talks.c).toMatchObject({ read: 1 });
    expect(desk.view.notices).toMatchObject([{ text: { word: 'link.resynced' } }]);
    server.append(conversation, { kind: 'message', from: visitor, text: 'Said again' });
    await env.pass(10);
    expect(texts()).toEqual(['Where is it?', 'Said again']);
  });

  test('ACT3_anOfferIsAcceptedUnderItsGenAndGoneAtOnce', async () => {
    const { server, env, desk, acts } = await atWork();
    server.push(offered, 'agent');
    await env.pass(10);
    expect(desk.view.offers).toMatchObject([{ conversation: 'o', gen: 4 }]);
    const [offer] = desk.view.offers;
    const answered = offer && desk.answer(offer, 'accept');
    expect(desk.view.offers).toEqual([]);
    await env.pass(10);
    await answered;
    expect(acts()).toMatchObject([{ name: 'accept', conversation: 'o', gen: 4 }]);
    expect(desk.view.offers).toEqual([]);
  });

  test('ACT3_anOfferGoesWhenItIsWithdrawnAndWithTheConnection', async () => {
    const { server, env, desk } = await atWork();
    server.push(offered, 'agent');
    await env.pass(10);
    server.push({ type: 'withdrawn', conversation: 'o', gen: 4, why: 'expired' }, 'agent');
    await env.pass(10);
    expect(desk.view.offers).toEqual([]);
    server.push({ ...offered, gen: 5 }, 'agent');
    await env.pass(10);
    expect(desk.view.offers).toHaveLength(1);
    server.cut();
    await env.pass(60_000);
    expect(desk.view.offers).toEqual([]);
  });

  test('the time an offer has left is the server’s, whatever the clock here says', () => {
    const came = Date.parse('2026-11-21T11:00:10Z');
    const offer = { ...offered, since: came };
    const ahead = 3_600_000;
    expect(left(offer, ahead, came)).toEqual({ seconds: 20, part: 1 });
    expect(left(offer, ahead, came - 900)).toEqual({ seconds: 20, part: 1 });
    expect(left(offer, ahead, came + 15_000)).toEqual({ seconds: 5, part: 0.25 });
    expect(left(offer, ahead, came + 25_000)).toEqual({ seconds: 0, part: 0 });
  });

  test('ACT4_theQueuesAreThoseLastTold', async () => {
    const { server, env, desk } = await atWork();
    const queue = { queue: 'amot', waiting: 2, tickets: 1, agents: 1, free: 0 };
    server.push({ type: 'queues', queues: [queue] }, 'agent');
    await env.pass(10);
    expect(desk.view.queues).toEqual([queue]);
  });
});

test('ERR3_wordsThatNoStorageKeepsAreAtRiskUntilTheyAreSent', async () => {
  const { server, env, desk, texts } = await atWork();
  expect(desk.view.lasts).toBe(false);
  env.offline = true;
  server.cut();
  desk.say({ conversation: 'c', text: 'In memory only.', note: false });
  await env.pass(10);
  expect(desk.view.pending).toMatchObject([{ text: 'In memory only.', atRisk: true }]);
  env.offline = false;
  await env.pass(60_000);
  expect(desk.view.pending).toEqual([]);
  expect(texts()).toContain('In memory only.');
});
