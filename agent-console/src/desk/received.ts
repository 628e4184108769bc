import type { Context, Journey, Me, Moment, QueueLoad, Talk } from './model.ts';
import { newTalk } from './talk.ts';

export type Offer = { conversation: string; gen: number; until: string; moment?: Moment; summary?: string };
export type DeskState = {
  me?: Me;
  queues: QueueLoad[];
  talks: Record<string, Talk>;
  offers: Offer[];
};
export const nothing: DeskState = { queues: [], talks: {}, offers: [] };

/** A frame as it came: the schema has been checked by the server that wrote it, so parts are read leniently. */
export type Frame = { type: string; [field: string]: unknown };

const TYPING_LASTS = 6000;
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
  welcome(state, frame) {
    const { agent, queues, conversations } = frame as { agent?: Me; queues?: QueueLoad[]; conversations?: Frame[] };
    const talks = { ...state.talks };
    for (const each of conversations ?? []) {
      const id = String(each.id);
      const known = talks[id] ?? newTalk(id);
      talks[id] = { ...known, ...pick(each, STANDING), read: Math.max(known.read, Number(each.read ?? 0)) };
    }
    return { ...state, me: agent ?? state.me, queues: queues ?? state.queues, talks };
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
    return { ...put(state, next), offers: withoutOffer(state, id) };
  },
  context: (state, frame) =>
    change(state, frame, talk => ({ ...talk, ...pick(frame, STANDING), context: contextOf(frame, talk.context) })),
  withdrawn(state, frame) {
    const id = String(frame.conversation);
    const offers = withoutOffer(state, id);
    const talk = state.talks[id];
    if (!talk) return { ...state, offers };
    if (frame.why === 'not_found') return { ...state, offers, talks: without(state.talks, id) };
    return { ...put(state, { ...talk, gen: undefined, live: false, typing: undefined }), offers };
  },
  offered(state, frame) {
    const offer = frame as unknown as Offer;
    return { ...state, offers: [...withoutOffer(state, offer.conversation), offer] };
  },
  queues(state, frame) {
    const loads = new Map(state.queues.map(load => [load.queue, load]));
    for (const load of (frame.queues ?? []) as QueueLoad[]) loads.set(load.queue, load);
    return { ...state, queues: [...loads.values()] };
  },
  typing(state, frame, now) {
    const from = (frame.from ?? {}) as { kind?: string; name?: string; id?: string };
    if (from.kind === 'agent' && from.id === state.me?.id) return state;
    const typing = frame.on ? { name: from.name, until: now + TYPING_LASTS } : undefined;
    return change(state, frame, talk => ({ ...talk, typing }));
  },
  read(state, frame) {
    const seq = Number(frame.seq ?? 0);
    if (frame.by === 'visitor') return change(state, frame, talk => ({ ...talk, seen: Math.max(talk.seen, seq) }));
    return change(state, frame, talk => readTo(talk, seq));
  },
};

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

const withoutOffer = (state: DeskState, id: string) => state.offers.filter(offer => offer.conversation !== id);

function without<T>(record: Record<string, T>, key: string): Record<string, T> {
  const { [key]: _, ...rest } = record;
  return rest;
}
