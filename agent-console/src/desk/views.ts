import { MOMENTS, type Moment, type QueueLoad, type Talk } from './model.ts';
import { isMine, lastAt, unread, waitingSince } from './talk.ts';

/** Seconds to a first reply that each desk aims for until its settings say otherwise. */
const TARGETS: Record<Moment, number> = { STIMULUS: 60, ZMOT: 45, FMOT: 15, AMOT: 60, SMOT: 90, UMOT: 120 };

export type Pace = 'calm' | 'soon' | 'late';

export function momentOfQueue(queue: string | undefined): Moment | undefined {
  return MOMENTS.find(moment => moment.toLowerCase() === queue);
}

export function targetOf(queue: string | undefined, loads: readonly QueueLoad[], moment?: Moment | null): number {
  const told = loads.find(load => load.queue === queue)?.target;
  const stage = momentOfQueue(queue) ?? moment ?? undefined;
  return told ?? (stage ? TARGETS[stage] : 60);
}

export function pace(seconds: number, target: number): Pace {
  if (seconds >= target) return 'late';
  return seconds >= target * 0.6 ? 'soon' : 'calm';
}

export const secondsSince = (at: string | number | undefined | null, now: number): number => {
  if (at === undefined || at === null) return 0;
  // a small number is an age in seconds, not a date
  if (typeof at === 'number' && at < 1e9) return Math.max(0, Math.round(at));
  const time = typeof at === 'number' ? at : Date.parse(at);
  return Number.isNaN(time) ? 0 : Math.max(0, Math.round((now - time) / 1000));
};

/** The agent's own, those whose customer waits longest first. */
export function own(talks: Record<string, Talk>, kind: 'chat' | 'ticket'): Talk[] {
  return Object.values(talks)
    .filter(talk => isMine(talk) && talk.kind === kind && talk.status !== 'resolved')
    .sort(byUrgency);
}

function byUrgency(a: Talk, b: Talk): number {
  const [left, right] = [waitingSince(a), waitingSince(b)];
  if (left && right) return left.localeCompare(right);
  if (left || right) return left ? -1 : 1;
  return lastAt(b).localeCompare(lastAt(a));
}

export const unreadOf = (talks: Record<string, Talk>): number =>
  Object.values(talks).reduce((sum, talk) => (isMine(talk) ? sum + unread(talk) : sum), 0);

/** The desks this agent may see, in the order of the journey; a supervisor sees all that the server names. */
export function desksOf(loads: readonly QueueLoad[], queues: string[], seesAll: boolean): QueueLoad[] {
  const named = new Map(loads.map(load => [load.queue, load]));
  const wanted = seesAll ? [...new Set([...queues, ...named.keys()])] : queues;
  return wanted.map(queue => named.get(queue) ?? { queue, waiting: 0 }).sort((a, b) => place(a.queue) - place(b.queue));
}

/** Chats and the tickets that nobody has taken. */
export const waitingThere = (desk: QueueLoad): number => desk.waiting + (desk.tickets ?? 0);

function place(queue: string): number {
  const moment = momentOfQueue(queue);
  return moment ? MOMENTS.indexOf(moment) : MOMENTS.length;
}
