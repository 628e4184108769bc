import type { ConversationLog, OutboxItem } from '../connection';
import type { ConversationSummary, Entry } from '../protocol';

/** One line of a conversation as the visitor sees it. */
export type Line =
  | {
      is: 'words';
      key: string;
      mine: boolean;
      name: string | undefined;
      at: number;
      text: string;
      removed: boolean;
      sent: Sent;
    }
  | { is: 'note'; key: string; at: number; entry: Entry & { kind: NoteKind } };

export type NoteKind = 'queued' | 'assigned' | 'resolved' | 'reopened' | 'ticket' | 'rated';

/** How far one's own words have come; `failed` carries the reason. */
export type Sent =
  | { is: 'theirs' }
  | { is: 'there'; seq: number }
  | { is: 'sending' }
  | { is: 'failed'; ref: string; code: string; limit: number | undefined };

export interface ConversationView {
  id: string | undefined;
  kind: 'chat' | 'ticket';
  status: 'open' | 'resolved';
  agent: { id: string; name: string } | undefined;
  /** No person has it yet. */
  waiting: boolean;
  ticket: { number: string; promisedAt: string } | undefined;
  rated: boolean;
  lines: readonly Line[];
  last: number;
  unread: number;
  updated: number;
}

const notes = new Set<string>(['queued', 'assigned', 'resolved', 'reopened', 'ticket', 'rated']);

/** Put together from what the log holds and what the outbox has still to send. */
export function viewOf(
  log: ConversationLog | undefined,
  outbox: readonly OutboxItem[],
  summary: ConversationSummary | undefined,
  read: number,
): ConversationView {
  const entries = log?.entries ?? [];
  const id = log?.conversation ?? summary?.id;
  const there = new Set(entries.map(entry => entry.ref));
  const removed = new Set(entries.flatMap(entry => (entry.kind === 'redacted' ? [entry.target] : [])));
  const written = entries.flatMap(entry => lineOf(entry, removed.has(entry.seq)));
  const unsent = outbox.filter(item => belongs(item, id) && !there.has(item.ref)).map(lineOfUnsent);
  const lines = [...written, ...unsent];
  return {
    id,
    ...standing(entries, summary),
    lines,
    last: log?.last ?? 0,
    unread: entries.filter(entry => entry.kind === 'message' && entry.from.kind === 'agent' && entry.seq > read).length,
    updated: lines.at(-1)?.at ?? 0,
  };
}

type Standing = Pick<ConversationView, 'kind' | 'status' | 'agent' | 'waiting' | 'ticket' | 'rated'>;

function standing(entries: readonly Entry[], summary: ConversationSummary | undefined): Standing {
  let at: Standing = {
    kind: summary?.kind ?? 'chat',
    status: summary?.status ?? 'open',
    agent: undefined,
    waiting: entries.length > 0,
    ticket: undefined,
    rated: false,
  };
  if (entries.length > 0) at.status = 'open';
  for (const entry of entries) at = { ...at, ...change(entry) };
  return at;
}

function change(entry: Entry): Partial<Standing> {
  switch (entry.kind) {
    case 'queued':
      return { agent: undefined, waiting: true, kind: entry.as };
    case 'assigned':
      return { agent: entry.agent, waiting: false };
    case 'ticket':
      return { kind: 'ticket', ticket: { number: entry.number, promisedAt: entry.promisedAt } };
    case 'resolved':
      return { status: 'resolved', waiting: false };
    case 'reopened':
      return { status: 'open', rated: false };
    case 'rated':
      return { rated: true };
    default:
      return {};
  }
}

function lineOf(entry: Entry, removed: boolean): Line[] {
  const at = Date.parse(entry.at);
  const key = entry.ref ?? String(entry.seq);
  if (entry.kind === 'message') {
    const mine = entry.from.kind === 'visitor';
    const sent: Sent = mine ? { is: 'there', seq: entry.seq } : { is: 'theirs' };
    return [{ is: 'words', key, mine, name: entry.from.name, at, text: entry.text, removed, sent }];
  }
  if (entry.kind === 'queued' && entry.as === 'ticket') return [];
  return notes.has(entry.kind) ? [{ is: 'note', key, at, entry: entry as Entry & { kind: NoteKind } }] : [];
}

function belongs(item: OutboxItem, conversation: string | undefined): boolean {
  if (item.frame.type !== 'say') return false;
  return (item.done?.conversation ?? item.frame.conversation) === conversation;
}

function lineOfUnsent({ ref, at, frame, state, refused }: OutboxItem): Line {
  const text = frame.type === 'say' ? frame.text : '';
  const sent: Sent =
    state === 'failed'
      ? { is: 'failed', ref, code: refused?.code ?? 'other', limit: refused?.limit }
      : { is: 'sending' };
  return { is: 'words', key: ref, mine: true, name: undefined, at, text, removed: false, sent };
}
