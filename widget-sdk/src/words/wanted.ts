import type { BootOptions } from '../api';

/** The languages to speak, the best first: what the shop has set, the page's, the browser's. */
export function wanted({ locale }: Pick<BootOptions, 'locale'>): string[] {
  return [locale, document.documentElement.lang, ...navigator.languages].filter(each => !!each) as string[];
}
