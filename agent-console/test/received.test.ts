import { describe, expect, test } from 'vitest';
import { type DeskState, type Frame, nothing, received } from '../src/desk/received.ts';

const me = { id: 'a', name: 'Nora', role: 'agent', queues: ['amot'], capacity: 3, status: 'online' };
const welcome = {
  type: 'welcome',
  agent: me,
  now: '1970-01-01T00:00:03Z',
  conversations: [{ id: 'c', kind: 'chat', status: 'open', epoch: 'e', top: 4, read: 2 }],
};
const assigned = {
  type: 'assigned',
  conversation: 'c',
  kind: 'chat',
  gen: 3,
  moment: 'AMOT',
  confidence: 0.9,
  evidence: [],
  candidates: [],
  customer: { id: 'v', verified: true },
  journeys: [{ kind: 'order', order: '7', moment: 'AMOT', facts: { number: '7', shippedAt: '2026-11-19T00:00:00Z' } }],
  suggestions: { faq: [], scripts: [] },
  epoch: 'e',
  top: 4,
};
const after = (...frames: Frame[]): DeskState => frames.reduce((state, frame) => received(state, frame, 1000), nothing);

describe('what arrives at the desk', () => {
  test('HS5_aWelcomeBringsTheAgentTheServersClockAndWhereReadingStopped', () => {
    const state = after(welcome);
    expect(state.me?.name).toBe('Nora');
    expect(state.skew).toBe(2000);
    expect(state.talks.c).toMatchObject({ read: 2, top: 4 });
  });

  test('ACT3_assignedMakesItTheAgentsOwnWithAllThatIsKnown', () => {
    const talk = after(welcome, assigned).talks.c;
    expect(talk).toMatchObject({ gen: 3, context: { moment: 'AMOT', customer: { verified: true } } });
    expect(talk?.context.journeys?.[0]).toMatchObject({ kind: 'order', order: '7', shippedAt: '2026-11-19T00:00:00Z' });
  });

  test('ACT3_contextChangesOnlyTheNamedParts', () => {
    const state = after(welcome, assigned, { type: 'context', conversation: 'c', moment: 'SMOT' });
    expect(state.talks.c?.context).toMatchObject({ moment: 'SMOT', confidence: 0.9, customer: { id: 'v' } });
  });

  test('ACT3_withdrawnTakesTheOwnershipAwayAndKeepsWhatIsOnTheScreen', () => {
    const state = after(welcome, assigned, { type: 'withdrawn', conversation: 'c', gen: 3, why: 'transferred' });
    expect(state.talks.c).toBeDefined();
    expect(state.talks.c?.gen).toBeUndefined();
  });

  test('HS6_whatMayNotBeSeenAnyMoreDisappears', () => {
    expect(
      after(welcome, assigned, { type: 'withdrawn', conversation: 'c', why: 'not_found' }).talks.c,
    ).toBeUndefined();
  });

  test('PRS1_typingOfTheOtherSideIsShownAndTheAgentsOwnIsNot', () => {
    const typing = { type: 'typing', conversation: 'c', on: true, from: { kind: 'visitor', id: 'v', name: 'Lena' } };
    expect(after(welcome, typing).talks.c?.typing).toEqual({ name: 'Lena' });
    expect(after(welcome, { ...typing, from: { kind: 'agent', id: 'a' } }).talks.c?.typing).toBeUndefined();
    expect(after(welcome, typing, { ...typing, on: false }).talks.c?.typing).toBeUndefined();
  });

  test('PRS2_readMarksOnlyEverRise', () => {
    const read = (seq: number) => ({ type: 'read', conversation: 'c', by: 'visitor', seq });
    expect(after(welcome, read(3), read(1)).talks.c?.seen).toBe(3);
  });

  test('ERR1_unknownTypesAndConversationsChangeNothing', () => {
    const state = after(welcome);
    expect(received(state, { type: 'something_new' }, 0)).toBe(state);
    expect(received(state, { type: 'read', conversation: 'nobody', by: 'visitor', seq: 1 }, 0)).toBe(state);
  });
});
