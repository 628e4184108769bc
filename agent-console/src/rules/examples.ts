import type { OwnRule } from '../api/rules.ts';
import type { Word } from '../words/words.tsx';

export type Example = { name: Word; rule: Omit<OwnRule, 'text'> };

/** Rules that shops have asked for, to begin from. */
export const EXAMPLES: Example[] = [
  {
    name: 'example.trial',
    rule: {
      id: 'trial',
      about: 'order',
      when: "order.daysSinceDelivered >= 0 && order.daysSinceDelivered <= 100 && order.titles.exists(t, t.contains('mattress'))",
      weights: { SMOT: 2 },
    },
  },
  { name: 'example.late', rule: { id: 'late', about: 'order', when: 'order.daysLate >= 3', weights: { AMOT: 2 } } },
  {
    name: 'example.onDelivery',
    rule: {
      id: 'on-delivery',
      about: 'order',
      when: "order.payment == 'on_delivery' && order.daysSinceSent >= 0 && order.daysSinceDelivered < 0",
      weights: { AMOT: 1.5 },
    },
  },
  { name: 'example.cart', rule: { id: 'large-cart', when: 'cart.value >= 500.0', weights: { FMOT: 1.5 } } },
  {
    name: 'example.campaign',
    rule: { id: 'campaign', when: "arrival.campaign == 'spring'", weights: { STIMULUS: 1.5 } },
  },
  {
    name: 'example.thinking',
    rule: { id: 'thinking', when: 'arrival.visit >= 3 && orders.count == 0', weights: { ZMOT: 1 } },
  },
  {
    name: 'example.said',
    rule: { id: 'size', when: "page.type == 'product' && message.text.contains('size')", weights: { FMOT: 2 } },
  },
];

/** A name that no other rule has. */
export function fresh(id: string, taken: string[]): string {
  if (!taken.includes(id)) return id;
  let n = 2;
  while (taken.includes(`${id}-${n}`)) n++;
  return `${id}-${n}`;
}
