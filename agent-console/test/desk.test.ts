import { fakeDesk } from '@momentdesk/widget/connection/testing';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { linked } from '../src/desk/connected.ts';
import { Desk } from '../src/desk/desk.ts';
import { isMine, unread } from '../src/desk/talk.ts';

const visitor = { kind: 'visitor', id: 'visitor-1', name: 'Lena' } as const;

async function atWork() {
  const { server, env, agent } = fakeDesk();
  const desk = new Desk(linked(agent), 'agent-1');
  const conversation = server.open('c');
  conversation.append({ kind: 'message', from: visitor, text: 'Where is it?' }, server.now());
  desk.start();
  await env.pass(10);
  server.assign(conversation, 1);
  await env.pass(10);
  const hear = async (text: string) => {
    server.append(conversation, { kind: 'message', from: visitor, text });
    await env.pass(10);
  };
  const texts = () => desk.view.talks.c?.entries.flatMap(entry => ('text' in entry ? [entry.text] : []));
  return { server, env, desk, conversation, hear, texts };
}

describe('the desk over the protocol', () => {
  beforeEach(() => localStorage.clear());

  test('an assigned conversation comes with its whole log', async () => {
    const { desk, texts } = await atWork();
    expect(desk.view.link.is).toBe('live');
    expect(isMine(desk.view.talks.c ?? ({} as never))).toBe(true);
    expect(texts()).toEqual(['Where is it?']);
  });

  test('MSG3_whatIsSaidIsShownAsSendingAndOnceWhenItIsThere', async () => {
    const { desk, env, texts } = await atWork();
    desk.say({ conversation: 'c', text: 'On its way.', note: false });
    expect(desk.view.pending).toMatchObject([{ conversation: 'c', text: 'On its way.', note: false }]);
    await env.pass(10);
    expect(desk.view.pending).toEqual([]);
    expect(texts()).toEqual(['Where is it?', 'On its way.']);
  });

  test('RES1_aLostConnectionIsVisibleAndNothingIsLostOrTwice', async () => {
    const { desk, env, server, texts, hear } = await atWork();
    env.offline = true;
    server.cut();
    await env.pass(10);
    expect(desk.view.link.is).toBe('waiting');
    desk.say({ conversation: 'c', text: 'One moment.', note: false });
    await hear('Hello?');
    expect(desk.view.pending).toHaveLength(1);
    env.offline = false;
    await env.pass(60_000);
    expect(desk.view.link.is).toBe('live');
    expect(texts()?.toSorted()).toEqual(['Hello?', 'One moment.', 'Where is it?']);
    expect(desk.view.pending).toEqual([]);
  });

  test('ACT2_theStatusLastChosenIsSaidAgainAfterAReconnectThatForgotIt', async () => {
    const { desk, env, server } = await atWork();
    await Promise.all([desk.presence('away', 5), env.pass(10)]);
    server.received.length = 0;
    server.cut();
    await env.pass(60_000);
    expect(server.received).toContainEqual(expect.objectContaining({ type: 'presence', status: 'away', capacity: 5 }));
    expect(desk.view.me).toMatchObject({ status: 'away', capacity: 5 });
  });

  test('ACT2_theStatusChosenInOneTabIsShownInTheOthers', async () => {
    const { desk } = await atWork();
    localStorage.setItem('md.presence.agent-1', '{"status":"away","capacity":2}');
    window.dispatchEvent(new StorageEvent('storage', { key: 'md.presence.agent-1' }));
    expect(desk.view.me).toMatchObject({ status: 'away', capacity: 2 });
  });

  test('an act that is refused becomes a notice, and says so to who asked', async () => {
    const { desk, env, server } = await atWork();
    server.answer('act', ({ ref }, link) =>
      link.push({ type: 'refused', ref, code: 'stale_gen', message: 'Not yours', retry: false }),
    );
    const asked = desk.act({ name: 'resolve', conversation: 'c' });
    await env.pass(10);
    expect(await asked).toBe(false);
    expect(desk.view.notices).toMatchObject([{ tone: 'bad', text: 'refused:stale_gen' }]);
  });

  test('PRS2_readingIsToldOnceAndOnlyForOnesOwn', async () => {
    const { desk, env, server, hear } = await atWork();
    await hear('Hello?');
    expect(unread(desk.view.talks.c ?? ({} as never))).toBe(2);
    desk.read('c');
    desk.read('c');
    await env.pass(2000);
    expect(unread(desk.view.talks.c ?? ({} as never))).toBe(0);
    const other = server.open('other');
    other.append({ kind: 'message', from: visitor, text: 'From another desk' }, server.now());
    desk.select('other');
    await env.pass(10);
    desk.read('other');
    await env.pass(2000);
    const marks = server.received.flatMap(frame => (frame.type === 'mark' ? [frame] : []));
    expect(marks).toMatchObject([{ conversation: 'c', read: 2 }]);
  });

  test('ACT1_anotherAgentsConversationIsFollowedWhileItIsLookedAt', async () => {
    const { desk, env, server } = await atWork();
    const other = server.open('other');
    other.append({ kind: 'message', from: visitor, text: 'From another desk' }, server.now());
    desk.select('other');
    await env.pass(10);
    expect(desk.view.talks.other?.entries).toHaveLength(1);
    desk.select('c');
    await env.pass(10);
    const acts = server.received.flatMap(frame => (frame.type === 'act' ? [frame.name] : []));
    expect(acts).toEqual(['follow', 'unfollow']);
    expect(desk.view.talks.other).toBeUndefined();
  });

  test('what is given away stays on the screen but is nobody’s to answer', async () => {
    const { desk, env, server, texts } = await atWork();
    desk.select('c');
    server.push({ type: 'withdrawn', conversation: 'c', gen: 1, why: 'transferred' }, 'agent');
    await env.pass(10);
    expect(isMine(desk.view.talks.c ?? ({} as never))).toBe(false);
    expect(texts()).toEqual(['Where is it?']);
  });

  test('listeners hear of every change until they leave', async () => {
    const { desk, hear } = await atWork();
    const heard = vi.fn();
    const leave = desk.watch(heard);
    await hear('one');
    expect(heard).toHaveBeenCalled();
    leave();
    heard.mockClear();
    await hear('two');
    expect(heard).not.toHaveBeenCalled();
  });
});
