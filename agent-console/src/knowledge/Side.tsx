import type { ReactNode } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { Item } from '../api/items.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import { isWritten, languagesOf } from './item.ts';
import { useNarrow } from './useNarrow.ts';

export type Pair = readonly [string, string];

/** The languages on the screen: two beside each other, or one at a time where there is no room. */
export function useSides(pair: Pair): readonly string[] {
  return useNarrow() ? pair.slice(0, 1) : pair;
}

/** What a language is called in the reader's own. */
export function useLanguageName(): (tag: string) => string {
  const { locale } = useLanguage();
  const names = new Intl.DisplayNames([locale, 'en'], { type: 'language', fallback: 'code' });
  return tag => {
    try {
      return names.of(tag) ?? tag;
    } catch {
      return tag;
    }
  };
}

/** Chooses the languages; on a phone as tabs. */
export function Sides(props: { document: Item; pair: Pair; choose: (pair: Pair) => void }) {
  const words = useWords();
  const nameOf = useLanguageName();
  const narrow = useNarrow();
  const [first, second] = props.pair;
  const all = languagesOf(props.document);
  const said = (tag: string) => (isWritten(props.document, tag) ? '' : ` · ${words('know.notWritten')}`);
  if (narrow) {
    return (
      <ToggleButtonGroup
        className="know-tablist"
        aria-label={words('know.languages')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[first]}
        onSelectionChange={keys => {
          const [key = first] = keys;
          props.choose([String(key), String(key) === second ? first : second]);
        }}
      >
        {all.map(tag => (
          <ToggleButton key={tag} id={tag} className="know-tab">
            {nameOf(tag)}
            {said(tag) && (
              <span className="know-absent" aria-hidden="true">
                {' ○'}
              </span>
            )}
            {said(tag) && <span className="sr">{words('know.notWritten')}</span>}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    );
  }
  const select = (value: string, label: string, choose: (tag: string) => void) => (
    <label className="field">
      <span className="sr">{label}</span>
      <select className="input know-language" value={value} onChange={event => choose(event.target.value)}>
        {all.map(tag => (
          <option key={tag} value={tag}>
            {nameOf(tag) + said(tag)}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <div className="know-pair know-languages">
      {select(first, words('know.language1'), tag => props.choose([tag, tag === second ? first : second]))}
      {select(second, words('know.language2'), tag => props.choose([tag === first ? second : first, tag]))}
    </div>
  );
}

/** The same part in each language, its rows level, so that they can be compared line by line. */
export function Row(props: { languages: readonly string[]; show: (language: string) => ReactNode }) {
  return (
    <div className="know-pair">
      {props.languages.map(language => (
        <div key={language} className="know-cell" data-language={language}>
          {props.show(language)}
        </div>
      ))}
    </div>
  );
}
