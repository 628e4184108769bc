import { MOMENTS, type Moment } from '../desk/model.ts';
import { useLanguage, useWords, type Words } from './words.tsx';

const known = (moment: string): moment is Moment => (MOMENTS as readonly string[]).includes(moment);

export const momentName = (words: Words, moment: Moment | null | undefined): string =>
  moment && known(moment) ? words(`moment.${moment}`) : words('moment.none');

export const momentMeaning = (words: Words, moment: Moment): string => words(`meaning.${moment}`);

/** What the desks are called until somebody names them. */
const SHIPPED: Record<Moment, string> = {
  STIMULUS: 'Welcome',
  ZMOT: 'Advice',
  FMOT: 'Sales',
  AMOT: 'Orders',
  SMOT: 'Support',
  UMOT: 'Loyalty',
};

/** A desk that has a name of the shop's own is called by it, in every language. */
export function deskName(words: Words, queue: string | undefined, told?: string): string {
  const moment = (queue ?? '').toUpperCase();
  if (told && !(known(moment) && told === SHIPPED[moment])) return told;
  return known(moment) ? words(`desk.${moment}`) : (queue ?? '');
}

/** A word that the server may extend: the catalogue's if it has one, else the value as it came. */
export function anyWord(words: Words, prefix: string, value: string): string {
  const key = `${prefix}.${value}`;
  if (words.has(key)) return words(key);
  const [whole] = value.split('.');
  return whole && whole !== value ? anyWord(words, prefix, whole) : value;
}

export function shortTime(seconds: number, words: Words): string {
  if (seconds < 60) return words('time.seconds', { n: seconds });
  if (seconds < 3600) return words('time.minutes', { n: Math.floor(seconds / 60) });
  if (seconds < 86_400) return words('time.hours', { n: Math.floor(seconds / 3600) });
  return words('time.days', { n: Math.floor(seconds / 86_400) });
}

export function useDates() {
  const { locale } = useLanguage();
  const words = useWords();
  const format = (options: Intl.DateTimeFormatOptions) => (at: string) => {
    const date = new Date(at);
    return Number.isNaN(date.getTime()) ? '' : new Intl.DateTimeFormat(locale, options).format(date);
  };
  const day = format({ day: 'numeric', month: 'short' });
  const sameDay = (a: Date, b: Date) => a.toDateString() === b.toDateString();
  return {
    time: format({ hour: '2-digit', minute: '2-digit' }),
    day,
    full: format({ dateStyle: 'medium', timeStyle: 'short' }),
    /** Today, yesterday, or the date. */
    dayName(at: string, now: number): string {
      const date = new Date(at);
      if (sameDay(date, new Date(now))) return words('time.today');
      if (sameDay(date, new Date(now - 86_400_000))) return words('time.yesterday');
      return format({ weekday: 'long', day: 'numeric', month: 'long' })(at);
    },
    when(at: string, now: number): string {
      return sameDay(new Date(at), new Date(now)) ? format({ hour: '2-digit', minute: '2-digit' })(at) : day(at);
    },
  };
}

export function initials(name: string | undefined): string {
  const parts = (name ?? '')
    .trim()
    .split(/[\s@.]+/u)
    .filter(Boolean);
  const letters = parts.slice(0, 2).map(part => [...part][0] ?? '');
  return letters.join('').toLocaleUpperCase();
}
