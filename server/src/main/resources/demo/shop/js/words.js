// All words a customer reads come from words/<language>.json; numbers, prices and days come from Intl.

export const locale = document.documentElement.lang;
export const languages = { en: 'English', fa: 'فارسی', ar: 'العربية', lv: 'Latviešu' };

const read = async (file) => (await fetch(`/shop/words/${file}.json`)).json();
const words = await read(locale);
const plurals = new Intl.PluralRules(locale);
const plain = new Intl.NumberFormat(locale);
const rtl = document.documentElement.dir === 'rtl';

/** What the wares are called in this language; nothing where the catalogue speaks it itself. */
export const wares = locale === 'en' ? undefined : await read(`wares.${locale}`);

/** For what the makers wrote in English, and nobody has translated. */
export const asWritten = locale === 'en' ? {} : { lang: 'en', dir: 'ltr' };

/** A name or a number of the other direction must not turn the words around it. */
const shown = (value) => (typeof value === 'number' ? plain.format(value) : rtl ? `\u2068${value}\u2069` : String(value));

/** The words of a key, with {names} filled in; `count` chooses between `key.one`, `key.other` and what else the language has. */
export function t(key, values = {}) {
  const form = values.count === undefined ? undefined : `${key}.${plurals.select(values.count)}`;
  const text = words[form] ?? words[`${key}.other`] ?? words[key];
  if (text === undefined) throw new Error(`no words for ${key}`);
  return text.replace(/\{(\w+)\}/g, (whole, name) => (values[name] === undefined ? whole : shown(values[name])));
}

export const number = (value) => plain.format(value);
const tenths = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
export const score = (value) => tenths.format(value);

const money = new Intl.NumberFormat(locale === 'en' ? 'en-IE' : locale, { style: 'currency', currency: 'EUR' });
export const price = (cents) => money.format(cents / 100);

const dates = (how) => {
  const format = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, how);
  return (time) => format.format(new Date(time));
};
export const onDay = dates({ weekday: 'short', day: 'numeric', month: 'long' });
export const atTime = dates({ day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
export const inMonth = dates({ day: 'numeric', month: 'long', year: 'numeric' });
