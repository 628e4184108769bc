import type { DeskView } from '@momentdesk/widget/connection';
import type { Offered } from '@momentdesk/widget/protocol';

/** A conversation to accept before its time is over. `since` is when it came, on this machine's clock. */
export type Offer = Offered & { since: number };

const same = (a: Offered, b: Offered) => a.conversation === b.conversation && a.gen === b.gen;

/** The offers of the desk, each with the time it came; those in `answered` are not shown any more. */
export function offersOf(desk: DeskView, known: readonly Offer[], answered: readonly Offer[], now: number): Offer[] {
  return [...desk.offered.values()]
    .filter(offered => !answered.some(each => same(each, offered)))
    .map(offered => known.find(each => same(each, offered)) ?? { ...offered, since: now });
}

/** Of the time there was, how much is left: in seconds, and as a part of one. */
export function left(offer: Offer, skew: number, now: number): { seconds: number; part: number } {
  const until = Date.parse(offer.until) - skew;
  const all = Math.max(0, until - offer.since);
  // the clock on the screen goes in whole seconds and may be one behind
  const ms = Math.min(all, Math.max(0, until - now));
  return { seconds: Math.ceil(ms / 1000), part: all > 0 ? ms / all : 0 };
}
