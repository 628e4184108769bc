import type { Journey } from '../desk/model.ts';

export type Step = { name: 'placed' | 'paid' | 'sent' | 'delivered'; at?: string | null; done: boolean; now: boolean };

const ORDER = ['placed', 'paid', 'shipped', 'delivered'];

/** The steps of a parcel; times win over the status. Cash on delivery is paid at the door, so there that step comes last. */
export function steps(journey: Journey): Step[] {
  const reached = ORDER.indexOf(journey.status ?? '');
  const cash = journey.payment === 'on_delivery';
  const is = (at: string | null | undefined, place: number) => Boolean(at) || (!cash && reached >= place);
  const sent = is(journey.shippedAt, 2) || Boolean(journey.deliveredAt);
  const all: Omit<Step, 'now'>[] = [
    { name: 'placed', at: journey.placedAt, done: true },
    { name: 'paid', at: journey.paidAt, done: is(journey.paidAt, 1) },
    { name: 'sent', at: journey.shippedAt, done: sent || reached >= 2 },
    { name: 'delivered', at: journey.deliveredAt, done: Boolean(journey.deliveredAt) || reached >= 3 },
  ];
  const ordered = cash ? [all[0], all[2], all[3], all[1]] : all;
  const list = ordered.filter(step => step !== undefined);
  const next = list.findIndex(step => !step.done);
  return list.map((step, i) => ({ ...step, now: i === next }));
}

/** The promised day is over and it is not there. */
export function late(journey: Journey, now: number): boolean {
  if (!journey.promisedAt || journey.deliveredAt || journey.cancelledAt || journey.refundedAt) return false;
  return Date.parse(journey.promisedAt) < now;
}
