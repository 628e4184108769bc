import type { Reason } from '@momentdesk/widget/protocol';
import { useLanguage, useWords, type Words } from '../words/words.tsx';

/** Why something is suggested, as a sentence in the agent's language; nothing without reasons. */
export function useBecause(): (why: Reason[] | undefined) => string | undefined {
  const words = useWords();
  const { locale } = useLanguage();
  return why => because(why ?? [], words, locale);
}

export function because(why: readonly Reason[], words: Words, locale: string): string | undefined {
  const all = new Intl.ListFormat(locale, { type: 'conjunction' });
  const said = why.map(reason => clause(reason, words)).filter(each => each !== undefined);
  return said.length > 0 ? words('because.all', { reasons: all.format(said) }) : undefined;
}

/** What the server may add that there are no words for yet is left out. */
function clause({ code, of = '' }: Reason, words: Words): string | undefined {
  if (code === 'fact') {
    const key = `because.${of}`;
    return words.has(key) ? words(key) : undefined;
  }
  const key = `because.${code}`;
  if (!words.has(key)) return undefined;
  const quoted = of.split(', ').map(word => words('because.quoted', { word }));
  return words(key, { of: quoted.join(' ') });
}
