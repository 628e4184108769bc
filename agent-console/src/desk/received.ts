import type { Context, Journey, Me, Talk } from './model.ts';
import { newTalk } from './talk.ts';

export type DeskState = {
  me?: Me;
  talks: Record<string, Talk>;
  /** How far the server's clock is ahead of this machine's, in milliseconds. */
  skew: number;
};
export const nothing: DeskState = { talks: {}, skew: 0 };

/** A frame as it came: the schema has been checked by the server that wrote it, so parts are read leniently. */
export type Frame = { type: string; [field: string]: unknown };

const STANDING = ['kind', 'status', 'number', 'epoch', 'top', 'read', 'queue', 'subject', 'promisedAt', 'tags'];
const CONTEXT = [
  'moment',
  'abstained',
  'confidence',
  'by',
  'journey',
  'evidence',
  'candidates',
  'customer',
  'session',
  'suggestions',
];

/** What a frame changes. The logs of conversations come another way, already in order. */
export function received(state: DeskState, frame: Frame, now: number): DeskState {
  const change = changes[frame.type];
  return change ? change(state, frame, now) : state;
}

type Change = (state: DeskState, frame: Frame, now: number) => DeskState;

const changes: Record<string, Change> = {
  welcome(state, frame, now) {
    const { agent, conversations } = frame as { agent?: Me; conversations?: Frame[] };
    const talks = { ...state.talks };
    for (const each of conversations ?? []) {
      const id = String(each.id);
      const known = talks[id] ?? newTalk(id);
      talks[id] = { ...known, ...pick(each, STANDING), read: Math.max(known.read, Number(each.read ?? 0)) };
    }
    const skew = Date.parse(String(frame.now)) - now;
    return { ...state, me: agent ?? state.me, talks, skew: Number.isNaN(skew) ? state.skew : skew };
  },
  assigned(state, frame) {
    const id = String(frame.conversation);
    const known = state.talks[id] ?? newTalk(id);
    const next: Talk = {
      ...known,
      ...pick(frame, STANDING),
      gen: Number(frame.gen),
      context: contextOf(frame, known.context),
    };
    if (next.status === 'queued') next.status = 'open';
    return put(state, next);
  },
  context: (state, frame) =>
    change(state, frame, talk => ({ ...talk, ...pick(frame, STANDING), context: contextOf(frame, talk.context) })),
  withdrawn(state, frame) {
    const id = String(frame.conversation);
    const talk = state.talks[id];
    if (!talk) return state;
    if (frame.why === 'not_found') return { ...state, talks: without(state.talks, id) };
    return put(state, { ...lost(talk), live: false });
  },
  typing(state, frame) {
    const from = (frame.from ?? {}) as { kind?: string; name?: string; id?: string };
    if (from.kind === 'agent' && from.id === state.me?.id) return state;
    const typing = frame.on ? { name: from.name } : undefined;
    return change(state, frame, talk => ({ ...talk, typing }));
  },
  read(state, frame) {
    const seq = Number(frame.seq ?? 0);
    if (frame.by === 'visitor') return change(state, frame, talk => ({ ...talk, seen: Math.max(talk.seen, seq) }));
    return change(state, frame, talk => readTo(talk, seq));
  },
};

/** It is somebody else's now, or nobody's. */
export const lost = (talk: Talk): Talk => ({ ...talk, gen: undefined, typing: undefined });

export const readTo = (talk: Talk, seq: number): Talk => (seq > talk.read ? { ...talk, read: seq } : talk);

export function contextOf(frame: object, known: Context): Context {
  const { journeys } = frame as { journeys?: (Journey & { facts?: object })[] };
  const told = pick(frame, CONTEXT) as Context;
  if (told.abstained) Object.assign(told, { moment: null, journey: null });
  else if (told.moment) told.abstained = false;
  if (journeys) told.journeys = journeys.map(({ facts, ...journey }) => ({ ...facts, ...journey }));
  return { ...known, ...told };
}

function pick(from: object, names: string[]): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(from).filter(([name, value]) => names.includes(name) && value !== undefined),
  );
}

const put = (state: DeskState, talk: Talk): DeskState => ({ ...state, talks: { ...state.talks, [talk.id]: talk } });

/** Only what is known already changes: a late frame about a conversation put away does not bring it back. */
function change(state: DeskState, frame: Frame, apply: (talk: Talk) => Talk): DeskState {
  const talk = state.talks[String(frame.conversation)];
  if (!talk) return state;
  const next = apply(talk);
  return next === talk ? state : put(state, next);
}

function without<T>(record: Record<string, T>, key: string): Record<string, T> {
  const { [key]: _, ...rest } = record;
  return rest;
}
