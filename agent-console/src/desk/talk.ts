import type { AgentName, Context, Entry, Talk } from './model.ts';

/** One conversation, changed by what arrives for it. Nothing here knows frames, sockets or screens. */
export function newTalk(id: string, parts: Partial<Talk> = {}): Talk {
  return { id, kind: 'chat', top: 0, live: false, entries: [], read: 0, seen: 0, context: {}, ...parts };
}

/** Puts entries into the log: in order, none twice, and lets each change what is known of the conversation. */
export function withEntries(talk: Talk, added: readonly Entry[]): Talk {
  const known = new Set(talk.entries.map(entry => entry.seq));
  const fresh = added.filter(entry => !known.has(entry.seq)).sort((a, b) => a.seq - b.seq);
  const last = fresh.at(-1);
  if (!last) return talk;
  const entries = [...talk.entries, ...fresh].sort((a, b) => a.seq - b.seq);
  return fresh.reduce(told, { ...talk, entries, top: Math.max(talk.top, last.seq) });
}

/** What a list or a search knows of it. How it stands the log knows better when it is live or further on: the archive comes a moment later. */
export function withStanding(talk: Talk, { top, ...parts }: Partial<Talk>): Talk {
  const context = { ...talk.context, ...parts.context };
  if (talk.live || (top !== undefined && top < talk.top))
    return { ...talk, subject: parts.subject ?? talk.subject, tags: parts.tags ?? talk.tags, context };
  const told = Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
  return { ...talk, owner: parts.owner, ...told, context };
}

function told(talk: Talk, entry: Entry): Talk {
  switch (entry.kind) {
    case 'message':
      return entry.from.kind === 'visitor' ? { ...talk, typing: undefined } : talk;
    case 'moment':
      return { ...talk, context: { ...talk.context, ...decision(entry) } };
    case 'queued':
      return { ...talk, queue: entry.queue, kind: entry.as, status: 'queued', owner: undefined };
    case 'assigned':
      return { ...talk, owner: entry.agent, status: 'open', parkedUntil: undefined };
    case 'parked':
      return { ...talk, status: 'parked', parkedUntil: entry.until, typing: undefined };
    case 'transferred':
      return { ...talk, queue: entry.toQueue ?? talk.queue };
    case 'resolved':
      return { ...talk, status: 'resolved', typing: undefined };
    case 'reopened':
      return { ...talk, status: 'open' };
    case 'ticket':
      return { ...talk, kind: 'ticket', number: entry.number, promisedAt: entry.promisedAt };
    case 'redacted':
      return { ...talk, entries: talk.entries.map(e => (e.seq === entry.target ? emptied(e) : e)) };
    default:
      return talk;
  }
}

function decision(entry: Entry & { kind: 'moment' }): Context {
  const { moment, confidence, by, journey, evidence } = entry;
  const known: Context = { moment, confidence, by, journey, abstained: false };
  return evidence ? { ...known, evidence } : known;
}

/** A message whose content has been taken away has an empty text, which nobody can send. */
const emptied = (entry: Entry): Entry =>
  'text' in entry ? ({ ...entry, text: '', files: undefined } as Entry) : entry;

const isVisitor = (entry: Entry) => entry.kind === 'message' && entry.from.kind === 'visitor';
const isAnswer = (entry: Entry) => entry.kind === 'message' && entry.from.kind === 'agent';

/** Since when the visitor waits for an answer; `undefined` when the last word was the desk's, or it is over. */
export function waitingSince(talk: Talk): string | undefined {
  if (talk.status === 'resolved') return undefined;
  const answered = talk.entries.findLastIndex(isAnswer);
  return talk.entries.slice(answered + 1).find(isVisitor)?.at;
}

/** How many of the visitor's messages this agent has not read. */
export const unread = (talk: Talk): number => talk.entries.filter(e => e.seq > talk.read && isVisitor(e)).length;

/** The last thing said, for a list. */
export const lastSaid = (talk: Talk): (Entry & { kind: 'message' | 'note' }) | undefined =>
  talk.entries.findLast(
    (entry): entry is Entry & { kind: 'message' | 'note' } => entry.kind === 'message' || entry.kind === 'note',
  );

export const lastAt = (talk: Talk): string => talk.entries.at(-1)?.at ?? '';

export const isMine = (talk: Talk): boolean => talk.gen !== undefined;

export function customerName(talk: Talk): string | undefined {
  const named = talk.entries.find(entry => entry.from.kind === 'visitor' && entry.from.name)?.from.name;
  return talk.context.customer?.name ?? talk.context.customer?.email ?? named;
}

export const ownerOf = (talk: Talk, me: AgentName | undefined): AgentName | undefined =>
  isMine(talk) ? me : talk.owner;
