import type { Words } from '../words';

const day = 86_400_000;

export function timeOf({ locale }: Words, at: number): string {
  return format(locale, { hour: 'numeric', minute: '2-digit' }, at);
}

/** Today, yesterday, or the date. */
export function dayOf({ locale }: Words, at: number, now: number): string {
  const days = Math.round((startOfDay(at) - startOfDay(now)) / day);
  if (Math.abs(days) > 1) return format(locale, { weekday: 'short', day: 'numeric', month: 'long' }, at);
  const text = new Intl.RelativeTimeFormat(known(locale), { numeric: 'auto' }).format(days, 'day');
  return text.charAt(0).toLocaleUpperCase(known(locale)) + text.slice(1);
}

/** With the day unless it is today's. */
export function whenOf(words: Words, at: number, now: number): string {
  const time = timeOf(words, at);
  return startOfDay(at) === startOfDay(now)
    ? time
    : format(words.locale, { weekday: 'long', hour: 'numeric', minute: '2-digit' }, at);
}

export function startOfDay(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}

/** A range of seconds in minutes, as a person would say it: “about 2–4 min”. */
export function waitOf(words: Words, { low, high }: { low: number; high: number }): string {
  const [from, to] = [Math.max(1, Math.floor(low / 60)), Math.ceil(high / 60)];
  if (to <= 1) return words('queue.soon');
  const minutes = new Intl.NumberFormat(known(words.locale), { style: 'unit', unit: 'minute', unitDisplay: 'short' });
  return words('queue.about', { time: from < to ? minutes.formatRange(from, to) : minutes.format(to) });
}

function format(locale: string, how: Intl.DateTimeFormatOptions, at: number): string {
  return new Intl.DateTimeFormat(known(locale), how).format(at);
}

/** The pseudo-language has no calendar of its own. */
function known(locale: string): string {
  return locale === 'ar-XB' ? 'ar' : locale;
}
