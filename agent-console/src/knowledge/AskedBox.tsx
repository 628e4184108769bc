import { useContext, useId, useRef } from 'react';
import type { Mistake } from '../api/http.ts';
import { Mistakes } from '../rules/Fields.tsx';
import { dirOf, useWords } from '../words/words.tsx';
import { phrasesOf } from './item.ts';
import { LastWritten } from './TextBox.tsx';

/** Phrases of one language, and characters of each. */
export const MOST_PHRASES = 50;
export const MOST_CHARACTERS = 200;

type Props = { language: string; label: string; lines: string[]; change: (lines: string[]) => void };

/** Other ways in which customers ask for it, a phrase a line, in the direction of their language. */
export function AskedBox({ language, label, lines, change }: Props) {
  const words = useWords();
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const last = useContext(LastWritten);
  const field = `texts.${language}.asked`;
  const mistakes = useContext(Mistakes).filter(each => each.field === field || each.field.startsWith(`${field}[`));
  const count = phrasesOf(lines).length;
  const goTo = ({ field: wrong }: Mistake) => {
    const [from, to] = placeOf(lines, phraseIn(wrong));
    box.current?.focus();
    box.current?.setSelectionRange(from, to);
  };
  return (
    <div className="field words-field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        ref={box}
        className="input words-box know-asked"
        lang={language}
        dir={dirOf(language)}
        rows={3}
        value={lines.join('\n')}
        aria-invalid={mistakes.length > 0 || undefined}
        aria-describedby={`${id}-count${mistakes.length > 0 ? ` ${id}-wrong` : ''}`}
        onFocus={() => {
          last.current = null;
        }}
        onChange={event => change(event.target.value === '' ? [] : event.target.value.split('\n'))}
      />
      <p className={`know-count ${count > MOST_PHRASES ? 'know-over' : ''}`} id={`${id}-count`}>
        {words('know.askedHint', { n: count, most: MOST_PHRASES, long: MOST_CHARACTERS })}
      </p>
      {mistakes.length > 0 && (
        <p className="rules-wrong" id={`${id}-wrong`}>
          {mistakes.map(mistake => (
            <span key={`${mistake.field} ${mistake.message}`}>
              {phraseIn(mistake.field) !== undefined && (
                <>
                  <button type="button" className="button quiet small link" onClick={() => goTo(mistake)}>
                    {words('know.askedLine', { n: lineOf(lines, phraseIn(mistake.field)) + 1 })}
                  </button>{' '}
                </>
              )}
              <bdi>{mistake.message}</bdi>
            </span>
          ))}
        </p>
      )}
    </div>
  );
}

/** `texts.fa.asked[3]` is the phrase 3, from 0; of the whole list there is none. */
function phraseIn(field: string): number | undefined {
  const [, index] = /\[(\d+)]$/.exec(field) ?? [];
  return index === undefined ? undefined : Number(index);
}

/** The line of a phrase: empty lines are no phrases. */
export function lineOf(lines: string[], phrase = 0): number {
  const said = lines.map((line, at) => ({ line, at })).filter(({ line }) => line.trim());
  return said[phrase]?.at ?? 0;
}

function placeOf(lines: string[], phrase: number | undefined): [number, number] {
  const line = lineOf(lines, phrase);
  const from = lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0);
  return [from, from + (lines[line]?.length ?? 0)];
}
