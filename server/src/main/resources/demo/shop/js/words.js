// All words a customer reads come from words/<language>.json; prices and days come from Intl.

export const locale = 'en';
const words = await (await fetch(`/shop/words/${locale}.json`)).json();

/** The words of a key, with {names} filled in; `count` chooses between `key.one` and `key.other`. */
export function t(key, values = {}) {
  const plural = values.count === undefined ? undefined : `${key}.${new Intl.PluralRules(locale).select(values.count)}`;
  const text = words[plural] ?? words[`${key}.other`] ?? words[key];
  if (text === undefined) throw new Error(`no words for ${key}`);
  return text.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
}

const money = new Intl.NumberFormat('en-IE', { style: 'currency', currency: 'EUR' });
export const price = (cents) => money.format(cents / 100);

const day = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'long' });
const moment = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
export const onDay = (time) => day.format(new Date(time));
export const atTime = (time) => moment.format(new Date(time));
export const inMonth = (time) => new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(time));
