import { line } from './types';

export type Track = (name: string, data?: object) => void;

const mostItems = 20;

/** The names that mean something to a desk; they are GA4's. */
export const wanted = new Set(
  (
    'view_item view_item_list select_item search view_search_results add_to_wishlist add_to_cart remove_from_cart ' +
    'view_cart begin_checkout add_shipping_info add_payment_info purchase refund'
  ).split(' '),
);

type Fields = Record<string, unknown>;

/** Of what a shop tells its measuring tools, what the desk needs: no addresses, no names of people, and never too much. */
export function essential(data: unknown): Fields | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const from = data as Fields;
  const kept: Fields = {};
  for (const [name, most] of [
    ['transaction_id', 64],
    ['currency', 3],
    ['search_term', 200],
    ['item_list_name', 100],
  ] as const) {
    put(kept, name, line(from[name], most));
  }
  put(kept, 'value', amount(from.value));
  if (Array.isArray(from.items)) kept.items = from.items.slice(0, mostItems).flatMap(item);
  return kept;
}

function item(value: unknown): Fields[] {
  if (typeof value !== 'object' || value === null) return [];
  const from = value as Fields;
  const kept: Fields = {};
  put(kept, 'item_id', line(from.item_id ?? from.id, 64));
  put(kept, 'item_name', line(from.item_name ?? from.name, 80));
  put(kept, 'price', amount(from.price));
  put(kept, 'quantity', amount(from.quantity));
  return [kept];
}

function put(into: Fields, name: string, value: unknown): void {
  if (value !== undefined) into[name] = value;
}

/** Shops write numbers as text, too. */
function amount(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}
