import { useState } from 'react';
import type { Defaults, Document } from '../api/rules.ts';
import { Icon } from '../design/Icon.tsx';
import { useWords } from '../words/words.tsx';
import { without } from './document.ts';
import { NumberField, TextField, WeightFields, Wrong } from './Fields.tsx';

export type PartProps = { document: Document; change: (document: Document) => void; defaults: Defaults };

/** The facts that count otherwise here, and the way to add one. */
export function WeightsPart({ document, change, defaults }: PartProps) {
  const words = useWords();
  const set = document.weights ?? {};
  const facts = new Map(defaults.facts.map(fact => [fact.code, fact]));
  const add = (code: string) => change({ ...document, weights: { ...set, [code]: {} } });
  return (
    <section className="rules-part" aria-labelledby="rules-weights">
      <h2 id="rules-weights">{words('rules.weights')}</h2>
      <p className="muted">{words('rules.weightsHint')}</p>
      {Object.entries(set).map(([code, weights]) => (
        <div className="rules-card" key={code}>
          <div className="rules-card-head">
            <span>
              <bdi>{facts.get(code)?.text ?? code}</bdi> <code className="muted">{code}</code>
            </span>
            <Remove
              label={words('rules.asShipped', { name: code })}
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
      <AddFact defaults={defaults} taken={Object.keys(set)} add={add} />
    </section>
  );
}

function AddFact(props: { defaults: Defaults; taken: string[]; add: (code: string) => void }) {
  const words = useWords();
  const [code, setCode] = useState('');
  const { facts } = props.defaults;
  const known = facts.some(fact => fact.code === code) && !props.taken.includes(code);
  const add = () => {
    props.add(code);
    setCode('');
  };
  return (
    <form
      className="rules-add"
      onSubmit={event => {
        event.preventDefault();
        if (known) add();
      }}
    >
      <TextField
        field=""
        label={words('rules.fact')}
        value={code}
        change={setCode}
        list="rules-facts"
        hint="order.delayed"
        code
      />
      <datalist id="rules-facts">
        {facts.map(fact => (
          <option key={fact.code} value={fact.code}>
            {fact.text}
          </option>
        ))}
      </datalist>
      <button type="submit" className="button" disabled={!known}>
        {words('rules.add')}
      </button>
    </form>
  );
}

export function SettingsPart({ document, change, defaults }: PartProps) {
  const words = useWords();
  const set = document.settings ?? {};
  return (
    <section className="rules-part" aria-labelledby="rules-settings">
      <h2 id="rules-settings">{words('rules.settings')}</h2>
      <div className="rules-settings">
        {defaults.settings.map(({ name, value, least, most }) => (
          <NumberField
            key={name}
            field={`settings.${name}`}
            label={
              <>
                {words.has(`setting.${name}`) ? words(`setting.${name}` as never) : name}{' '}
                <span className="muted num">{words('rules.range', { least, most })}</span>
              </>
            }
            value={set[name]}
            usual={value}
            change={next =>
              change({
                ...document,
                settings: next === undefined ? without(set, name) : { ...set, [name]: next },
              })
            }
          />
        ))}
      </div>
    </section>
  );
}

export function PagesPart({ document, change, defaults }: PartProps) {
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
                <option key={type}>{type}</option>
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
