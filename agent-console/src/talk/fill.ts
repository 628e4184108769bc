import type { Journey, Talk } from '../desk/model.ts';
import { customerName } from '../desk/talk.ts';

export type Values = Partial<Record<string, string>>;

const VARIABLE = /\{([a-zA-Z.]+)(?:\|([^{}|]*))?\}/g;

/** A script's words with what is known in them, or its own words for what is not; a variable with neither stays as it is, a gap. */
export const filled = (text: string, values: Values): string =>
  text.replace(VARIABLE, (whole, name: string, fallback?: string) => values[name] || fallback || whole);

/** What is known of this conversation, as the server fills it in too. */
export function valuesOf(talk: Talk, agent: string | undefined, site: string | undefined): Values {
  const { customer, session } = talk.context;
  const name = customer?.name ?? nameOf(talk);
  const order = orderOf(talk);
  const looked = session?.events?.findLast(event => event.page?.product)?.page?.title;
  return {
    'agent.name': agent,
    'site.name': site,
    'customer.name': name,
    'customer.firstName': name?.trim().split(/\s+/)[0],
    'order.number': order?.order,
    'order.trackingUrl': order?.trackingUrl ?? undefined,
    'order.promisedDate': day(order?.promisedAt, customer?.locale),
    'product.title': order?.items?.find(each => each.title)?.title ?? looked ?? undefined,
  };
}

/** An address is no name to call somebody by. */
function nameOf(talk: Talk): string | undefined {
  const name = customerName(talk);
  return name?.includes('@') ? undefined : name;
}

function orderOf(talk: Talk): Journey | undefined {
  const { journey, journeys } = talk.context;
  if (journey?.kind !== 'order') return undefined;
  return journeys?.find(each => each.order === journey.order) ?? (journey as Journey);
}

function day(at: string | null | undefined, locale: string | undefined): string | undefined {
  if (!at) return undefined;
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? undefined : dayFormat(locale).format(date);
}

/** What a browser calls its language is its visitor's to choose: one that is none is told in English. */
function dayFormat(locale: string | undefined): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat(locale || 'en', { dateStyle: 'long' });
  } catch {
    return new Intl.DateTimeFormat('en', { dateStyle: 'long' });
  }
}
