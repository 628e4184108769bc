import { describe, expect, test } from 'vitest';
import type { Entry } from '../src/desk/model.ts';
import { customerName, lastSaid, newTalk, unread, waitingSince, withEntries, withStanding } from '../src/desk/talk.ts';

const visitor = { kind: 'visitor', id: 'v', name: 'Lena' } as const;
const agent = { kind: 'agent', id: 'a', name: 'Nora' } as const;
const system = { kind: 'system', id: 'system' } as const;
const at = (minute: number) => `2026-11-21T12:0${minute}:00Z`;

const asks: Entry = { seq: 1, prev: 0, at: at(1), kind: 'message', from: visitor, text: 'Where is it?' };
const again: Entry = { seq: 2, prev: 1, at: at(2), kind: 'message', from: visitor, text: 'Hello?' };
const answers: Entry = { seq: 3, prev: 2, at: at(3), kind: 'message', from: agent, text: 'On its way.' };
const note: Entry = { seq: 4, prev: 3, at: at(4), kind: 'note', from: agent, text: 'Carrier is late' };

describe('a conversation', () => {
  test('keeps its entries in order and none twice', () => {
    const talk = withEntries(withEntries(newTalk('c'), [again, asks]), [asks, answers]);
    expect(talk.entries.map(entry => entry.seq)).toEqual([1, 2, 3]);
    expect(talk.top).toBe(3);
  });

  test('waits since the first message that nobody has answered', () => {
    const waiting = withEntries(newTalk('c'), [asks, again]);
    expect(waitingSince(waiting)).toBe(at(1));
    expect(waitingSince(withEntries(waiting, [answers]))).toBeUndefined();
  });

  test('a note is not an answer', () => {
    expect(waitingSince(withEntries(newTalk('c'), [asks, { ...note, seq: 2 }]))).toBe(at(1));
  });

  test('nobody waits once it is resolved', () => {
    const over: Entry = { seq: 2, prev: 1, at: at(2), kind: 'resolved', from: agent, by: 'agent' };
    const talk = withEntries(newTalk('c'), [asks, over]);
    expect(talk.status).toBe('resolved');
    expect(waitingSince(talk)).toBeUndefined();
  });

  test('what was looked up before it was resolved does not open it again', () => {
    const over: Entry = { seq: 2, prev: 1, at: at(2), kind: 'resolved', from: agent, by: 'agent' };
    const followed = { ...withEntries(newTalk('c'), [asks, over]), live: true };
    const late = { status: 'open', owner: { id: 'a', name: 'Nora' }, subject: 'A lamp', context: { abstained: true } };
    const talk = withStanding(followed, late);
    expect(talk).toMatchObject({ status: 'resolved', subject: 'A lamp', context: { abstained: true } });
    expect(talk.owner).toBeUndefined();
    // no longer followed, and asked of an archive that has not read the end yet
    const left = { ...followed, live: false };
    expect(withStanding(left, { ...late, top: 1 })).toMatchObject({ status: 'resolved', top: 2 });
    expect(withStanding(left, { ...late, top: 3 })).toMatchObject({ status: 'open', top: 2 });
    expect(withStanding(newTalk('c'), late)).toMatchObject({ status: 'open', owner: { name: 'Nora' } });
  });

  test('counts only what the visitor said after the place read', () => {
    const talk = withEntries(newTalk('c', { read: 1 }), [asks, again, answers, note]);
    expect(unread(talk)).toBe(1);
    expect(lastSaid(talk)?.text).toBe('Carrier is late');
  });

  test('takes its moment, and who corrected it, from the log', () => {
    const moved: Entry = {
      seq: 2,
      prev: 1,
      at: at(2),
      kind: 'moment',
      from: agent,
      moment: 'SMOT',
      journey: { kind: 'none' },
      confidence: 1,
      by: 'agent',
    };
    const talk = withEntries(
      newTalk('c', { context: { moment: 'AMOT', evidence: [{ code: 'x', weight: 1, text: 'x' }] } }),
      [asks, moved],
    );
    expect(talk.context).toMatchObject({ moment: 'SMOT', by: 'agent', confidence: 1 });
  });

  test('becomes a ticket with its number', () => {
    const ticket: Entry = {
      seq: 2,
      prev: 1,
      at: at(2),
      kind: 'ticket',
      from: system,
      number: 'T-7',
      promisedAt: at(9),
    };
    expect(withEntries(newTalk('c'), [asks, ticket])).toMatchObject({
      kind: 'ticket',
      number: 'T-7',
      promisedAt: at(9),
    });
  });

  test('drops the content of what was redacted', () => {
    const redacted: Entry = { seq: 2, prev: 1, at: at(2), kind: 'redacted', from: system, target: 1 };
    expect(withEntries(newTalk('c'), [asks, redacted]).entries[0]).toMatchObject({ seq: 1, text: '' });
  });

  test('names its customer by the shop, else by what they said of themselves', () => {
    const talk = withEntries(newTalk('c'), [asks]);
    expect(customerName(talk)).toBe('Lena');
    expect(customerName({ ...talk, context: { customer: { id: 'x', verified: true, name: 'Lena Ozola' } } })).toBe(
      'Lena Ozola',
    );
  });
});
