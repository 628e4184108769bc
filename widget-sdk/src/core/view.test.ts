import { expect, test } from 'vitest';
import type { OutboxItem } from '../connection';
import { ConversationLog } from '../connection/log';
import type { Draft } from '../connection/testing';
import { FakeConversation } from '../connection/testing';
import { viewOf } from './view';

const visitor = { kind: 'visitor', id: 'v' } as const;
const nora = { kind: 'agent', id: 'a', name: 'Nora' } as const;
const system = { kind: 'system', id: 'system' } as const;
const at = '2026-11-21T12:00:00Z';

function logOf(...drafts: Draft[]): ConversationLog {
  const conversation = new FakeConversation('c');
  for (const draft of drafts) conversation.append(draft, at);
  const log = new ConversationLog('c');
  for (const frame of conversation.frames('visitor', 0)) log.take(frame);
  return log;
}

const unsent = (ref: string, more: Partial<OutboxItem> = {}): OutboxItem => {
  const frame = { type: 'say', ref, text: 'unsent', conversation: 'c' } as const;
  return { ref, at: 1, frame, state: 'sending', ...more };
};

test('words that are in the log and still in the outbox are shown once', () => {
  const log = logOf({ kind: 'message', from: visitor, text: 'Hello', ref: 'ref-1' });
  const { lines } = viewOf(log, [unsent('ref-1'), unsent('ref-2')], undefined, 0);
  expect(lines.map(line => line.key)).toEqual(['ref-1', 'ref-2']);
  expect(lines.map(line => line.is === 'words' && line.sent.is)).toEqual(['there', 'sending']);
});

test('a refused message says why, with the limit', () => {
  const refused = { type: 'refused', code: 'too_large', message: '', limit: 4000, retry: false } as const;
  const { lines } = viewOf(logOf(), [unsent('ref-1', { state: 'failed', refused })], undefined, 0);
  expect(lines).toMatchObject([{ sent: { is: 'failed', ref: 'ref-1', code: 'too_large', limit: 4000 } }]);
});

test('what is being sent to another conversation is not shown here', () => {
  const frame = { type: 'say', ref: 'ref-1', text: 'x', conversation: 'other' } as const;
  expect(viewOf(logOf(), [unsent('ref-1', { frame })], undefined, 0).lines).toEqual([]);
});

test('words of a conversation without a name yet belong to it when it has one', () => {
  const frame = { type: 'say', ref: 'ref-1', text: 'x' } as const;
  const named = unsent('ref-1', { frame, state: 'sent', done: { type: 'done', ref: 'ref-1', conversation: 'c', at } });
  expect(viewOf(undefined, [unsent('ref-1', { frame })], undefined, 0).lines).toHaveLength(1);
  expect(viewOf(logOf(), [named], undefined, 0).lines).toHaveLength(1);
  expect(viewOf(undefined, [named], undefined, 0).lines).toEqual([]);
});

test('who has it: nobody, then an agent, then nobody again', () => {
  const hello: Draft = { kind: 'message', from: visitor, text: 'Hello' };
  const queued: Draft = { kind: 'queued', from: system, queue: 'amot', as: 'chat' };
  const assigned: Draft = { kind: 'assigned', from: system, agent: { id: 'a', name: 'Nora' } };
  expect(viewOf(logOf(hello, queued), [], undefined, 0)).toMatchObject({ waiting: true, agent: undefined });
  expect(viewOf(logOf(hello, queued, assigned), [], undefined, 0)).toMatchObject({
    waiting: false,
    agent: { name: 'Nora' },
  });
  expect(viewOf(logOf(hello, queued, assigned, queued), [], undefined, 0)).toMatchObject({
    waiting: true,
    agent: undefined,
  });
});

test('a ticket, its end, its rating and its going on', () => {
  const ticket: Draft = { kind: 'ticket', from: system, number: 'T-1', promisedAt: at };
  const resolved: Draft = { kind: 'resolved', from: nora, by: 'agent' };
  const rated: Draft = { kind: 'rated', from: visitor, score: 5 };
  const reopened: Draft = { kind: 'reopened', from: visitor, by: 'visitor' };
  const view = (...drafts: Draft[]) => viewOf(logOf(...drafts), [], undefined, 0);
  expect(view(ticket)).toMatchObject({ kind: 'ticket', ticket: { number: 'T-1' }, status: 'open' });
  expect(view(ticket, resolved, rated)).toMatchObject({ status: 'resolved', rated: true });
  expect(view(ticket, resolved, rated, reopened)).toMatchObject({ status: 'open', rated: false });
});

test('ACT8 a ticket that comes alive is a chat again and keeps its number', () => {
  const ticket: Draft = { kind: 'ticket', from: system, number: 'T-1', promisedAt: at };
  const queued = (as: 'chat' | 'ticket'): Draft => ({ kind: 'queued', from: system, queue: 'amot', as });
  expect(viewOf(logOf(ticket, queued('ticket')), [], undefined, 0)).toMatchObject({ kind: 'ticket' });
  expect(viewOf(logOf(ticket, queued('ticket'), queued('chat')), [], undefined, 0)).toMatchObject({
    kind: 'chat',
    ticket: { number: 'T-1' },
  });
});

test('only what agents wrote after the read mark is unread', () => {
  const log = logOf(
    { kind: 'message', from: nora, text: 'one' },
    { kind: 'message', from: visitor, text: 'two' },
    { kind: 'message', from: nora, text: 'three' },
  );
  expect(viewOf(log, [], undefined, 0).unread).toBe(2);
  expect(viewOf(log, [], undefined, 2).unread).toBe(1);
  expect(viewOf(log, [], undefined, 3).unread).toBe(0);
});

test('removed words are not shown', () => {
  const log = logOf({ kind: 'message', from: visitor, text: 'secret' }, { kind: 'redacted', from: system, target: 1 });
  expect(viewOf(log, [], undefined, 0).lines).toMatchObject([{ text: '', removed: true }]);
});
