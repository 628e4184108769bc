import { useId, useState } from 'react';
import type { Document } from '../api/rules.ts';
import { type Choice, Picker } from '../app/Picker.tsx';
import { useWords } from '../words/words.tsx';
import { without } from './document.ts';
import { LinesField, WeightFields } from './Fields.tsx';
import { isOwnMeaning, type Names } from './names.ts';
import { type PartProps, Remove } from './Parts.tsx';

/** What customers say for a meaning, beyond what the product knows; and meanings of the shop's own. */
export function WordsPart({ document, change, defaults, names }: PartProps) {
  const words = useWords();
  const said = document.words ?? {};
  const put = (language: string, code: string, patterns: string[]) =>
    change({ ...document, words: { ...said, [language]: { ...said[language], [code]: patterns } } });
  const all = Object.entries(said).flatMap(([language, meanings]) =>
    Object.entries(meanings).map(([code, patterns]) => ({ language, code, patterns })),
  );
  const seen = new Set<string>();
  return (
    <section className="rules-part" aria-labelledby="rules-words">
      <h2 id="rules-words">{words('rules.words')}</h2>
      <p className="muted">{words('rules.wordsHint')}</p>
      {all.map(({ language, code, patterns }) => {
        const first = isOwnMeaning(code) && !seen.has(code);
        seen.add(code);
        return (
          <div className="rules-card" key={`${language} ${code}`}>
            <div className="rules-card-head">
              <span>
                <span className="chip">{names.language(language)}</span> <bdi>{names.fact(code)}</bdi>
              </span>
              <Remove
                label={words('rules.remove', { name: names.fact(code) })}
                run={() => change(forgotten(document, language, code))}
              />
            </div>
            <LinesField
              field={`words.${language}.${code}`}
              label={words('rules.phrases')}
              value={patterns}
              change={next => put(language, code, next)}
              dir={/^(ar|fa)$/.test(language) ? 'rtl' : 'ltr'}
            />
            {first && (
              <WeightFields
                field={`weights.${code}`}
                weights={document.weights?.[code] ?? {}}
                change={next => change({ ...document, weights: { ...document.weights, [code]: next } })}
              />
            )}
          </div>
        );
      })}
      <AddWords document={document} change={change} defaults={defaults} names={names} />
    </section>
  );
}

/** A meaning of the shop's own that is said in no language any more takes its weights with it. */
function forgotten(document: Document, language: string, code: string): Document {
  const words = { ...document.words, [language]: without(document.words?.[language], code) };
  const left = Object.values(words).some(meanings => code in meanings);
  const weights = isOwnMeaning(code) && !left ? without(document.weights, code) : document.weights;
  return { ...document, words, weights };
}

function AddWords({ document, change, defaults, names }: PartProps) {
  const words = useWords();
  const id = useId();
  const [language, setLanguage] = useState(defaults.languages.includes('en') ? 'en' : (defaults.languages[0] ?? 'en'));
  const [open, setOpen] = useState(false);
  const add = (code: string) => {
    const said = { ...document.words, [language]: { ...document.words?.[language], [code]: [] } };
    const weights = isOwnMeaning(code) ? { [code]: {}, ...document.weights } : document.weights;
    change({ ...document, words: said, weights });
  };
  return (
    <div className="rules-add">
      <div className="field">
        <label htmlFor={id}>{words('accuracy.language')}</label>
        <select id={id} className="input" value={language} onChange={event => setLanguage(event.target.value)}>
          {defaults.languages.map(each => (
            <option key={each} value={each}>
              {names.language(each)}
            </option>
          ))}
        </select>
      </div>
      <button type="button" className="button" onClick={() => setOpen(true)}>
        {words('rules.addWords')}
      </button>
      {open && (
        <Picker
          title={words('rules.whichMeaning')}
          hint={words('rules.searchMeanings')}
          sections={[
            { name: words('rules.ownMeanings'), choices: ownMeanings(document, language, names, add, words) },
            {
              name: words('rules.knownMeanings'),
              choices: defaults.facts
                .filter(({ code }) => code.startsWith('words.') && !document.words?.[language]?.[code])
                .map(({ code, text }) => ({ id: code, name: text, match: code, run: () => add(code) })),
            },
          ]}
          close={() => setOpen(false)}
        />
      )}
    </div>
  );
}

function ownMeanings(
  document: Document,
  language: string,
  names: Names,
  add: (code: string) => void,
  words: ReturnType<typeof useWords>,
): Choice[] {
  const known = Object.keys(document.weights ?? {}).filter(isOwnMeaning);
  const here = document.words?.[language] ?? {};
  let n = 1;
  while (known.includes(`words.own_${n}`)) n++;
  const fresh = { id: 'new', name: words('rules.newMeaning'), run: () => add(`words.own_${n}`) };
  const others = known
    .filter(code => !here[code])
    .map(code => ({ id: code, name: names.fact(code), run: () => add(code) }));
  return [...others, fresh];
}
