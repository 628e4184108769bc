import { useState } from 'react';
import type { Defaults, Document } from '../api/rules.ts';
import { Picker } from '../app/Picker.tsx';
import { Icon } from '../design/Icon.tsx';
import { useWords, type Word } from '../words/words.tsx';
import { without } from './document.ts';
import { TextField, WeightFields, Wrong } from './Fields.tsx';
import { isOwnMeaning, type Names } from './names.ts';

export type PartProps = {
  document: Document;
  change: (document: Document) => void;
  defaults: Defaults;
  names: Names;
};

/** The facts that count otherwise here, and the way to add one. */
export function WeightsPart({ document, change, defaults, names }: PartProps) {
  const words = useWords();
  const set = document.weights ?? {};
  const facts = new Map(defaults.facts.map(fact => [fact.code, fact]));
  const said = Object.values(document.words ?? {}).flatMap(meanings => Object.keys(meanings));
  // a meaning of the shop's own has its weights beside its words
  const shown = Object.entries(set).filter(([code]) => !(isOwnMeaning(code) && said.includes(code)));
  return (
    <section className="rules-part" aria-labelledby="rules-weights">
      <h2 id="rules-weights">{words('rules.weights')}</h2>
      <p className="muted">{words('rules.weightsHint')}</p>
      {shown.map(([code, weights]) => (
        <div className="rules-card" key={code}>
          <div className="rules-card-head">
            <span>
              <bdi>{names.fact(code)}</bdi> <code className="muted">{code}</code>
            </span>
            <Remove
              label={words('rules.asShipped', { name: names.fact(code) })}
              run={() => change({ ...document, weights: without(set, code) })}
            />
          </div>
          <WeightFields
            field={`weights.${code}`}
            weights={weights}
            usual={facts.get(code)?.weights}
            change={next => change({ ...document, weights: { ...set, [code]: next } })}
          />
        </div>
      ))}
      <AddFact
        defaults={defaults}
        taken={Object.keys(set)}
        add={code => change({ ...document, weights: { ...set, [code]: {} } })}
      />
    </section>
  );
}

const KINDS: Record<string, Word> = {
  words: 'fact.words',
  order: 'fact.order',
  hint: 'fact.order',
  page: 'fact.page',
  session: 'fact.session',
  arrival: 'fact.arrival',
  visit: 'fact.arrival',
};

function AddFact(props: { defaults: Defaults; taken: string[]; add: (code: string) => void }) {
  const words = useWords();
  const [open, setOpen] = useState(false);
  const kind = (code: string) => words(KINDS[code.split('.')[0] ?? ''] ?? 'fact.other');
  const free = props.defaults.facts.filter(({ code }) => !props.taken.includes(code));
  const kinds = [...new Set(free.map(({ code }) => kind(code)))];
  const sections = kinds.map(name => ({
    name,
    choices: free
      .filter(({ code }) => kind(code) === name)
      .map(({ code, text }) => ({ id: code, name: text, match: code, run: () => props.add(code) })),
  }));
  return (
    <>
      <button type="button" className="button" onClick={() => setOpen(true)}>
        {words('rules.addFact')}
      </button>
      {open && (
        <Picker
          title={words('rules.fact')}
          hint={words('rules.searchFacts')}
          sections={sections}
          close={() => setOpen(false)}
        />
      )}
    </>
  );
}

export function PagesPart({ document, change, defaults, names }: PartProps) {
  const words = useWords();
  const pages = document.pages ?? [];
  const put = (index: number, part: object) =>
    change({ ...document, pages: pages.map((page, i) => (i === index ? { ...page, ...part } : page)) });
  return (
    <section className="rules-part" aria-labelledby="rules-pages">
      <h2 id="rules-pages">{words('rules.pages')}</h2>
      <p className="muted">{words('rules.pagesHint')}</p>
      <Wrong field="pages" />
      {pages.map((page, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a page has no name but its place
        <div className="rules-row" key={index}>
          <TextField
            field={`pages[${index}].pattern`}
            label={words('rules.pattern')}
            value={page.pattern}
            change={pattern => put(index, { pattern })}
            hint="/account/orders/*"
            code
          />
          <label className="field">
            <span className="label">{words('rules.pageType')}</span>
            <select className="input" value={page.type} onChange={event => put(index, { type: event.target.value })}>
              {defaults.pageTypes.map(type => (
                <option key={type} value={type}>
                  {names.page(type)}
                </option>
              ))}
            </select>
          </label>
          <Remove
            label={words('rules.remove', { name: page.pattern })}
            run={() => change({ ...document, pages: pages.filter((_, i) => i !== index) })}
          />
        </div>
      ))}
      <button
        type="button"
        className="button"
        onClick={() => change({ ...document, pages: [...pages, { pattern: '/', type: 'help' }] })}
      >
        {words('rules.addPage')}
      </button>
    </section>
  );
}

export function Remove({ label, run }: { label: string; run: () => void }) {
  return (
    <button type="button" className="button quiet square small" aria-label={label} title={label} onClick={run}>
      <Icon name="close" />
    </button>
  );
}
