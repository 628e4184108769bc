import { useWords } from '../words/words.tsx';
import { useLanguageName } from './Side.tsx';

/** A part of an item in words: `texts.fa.answer` is the answer in Persian. */
export function usePathName(): (path: string) => string {
  const words = useWords();
  const nameOf = useLanguageName();
  return path => {
    const [, language, part] = /^texts\.([^.]+)\.(\w+)$/.exec(path) ?? [];
    const key = `know.${part ?? path}`;
    const what = words.has(key) ? words(key) : (part ?? path);
    return language ? words('know.inLanguage', { what, language: nameOf(language) }) : what;
  };
}
