import { useId } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { Audience, Item, Kind, Link } from '../api/items.ts';
import { MOMENTS, type Moment } from '../desk/model.ts';
import { TextField, Wrong } from '../rules/Fields.tsx';
import { momentName } from '../words/say.ts';
import { useWords } from '../words/words.tsx';
import { Names } from './Names.tsx';
import { VARIABLES } from './Tools.tsx';

type Props = { kind: Kind; document: Item; change: (document: Item) => void };
const AUDIENCES: Audience[] = ['everyone', 'customers', 'agents'];

/** Where, when and to whom it may be shown. */
export function Scope({ kind, document, change }: Props) {
  const words = useWords();
  const put = (part: Partial<Item>) => change({ ...document, ...part });
  return (
    <section className="rules-part" aria-labelledby="know-scope">
      <h2 id="know-scope">{words('know.scope')}</h2>
      <MomentChoice moments={document.moments} change={moments => put({ moments })} />
      <div className="know-scope">
        <Names field="tags" label={words('know.tags')} names={document.tags ?? []} change={tags => put({ tags })} />
        <Names
          field="products"
          label={words('know.products')}
          names={document.products ?? []}
          change={products => put({ products })}
        />
        <Day field="from" value={document.from} change={from => put({ from })} />
        <Day field="until" value={document.until} change={until => put({ until })} />
        <Select
          field="audience"
          value={document.audience ?? 'everyone'}
          options={AUDIENCES.map(each => [each, words(`audience.${each}`)])}
          change={audience => put({ audience: audience as Audience })}
        />
        {kind === 'scripts' && (
          <Select
            field="firstWithout"
            value={document.firstWithout ?? ''}
            options={[
              ['', words('know.firstWithoutNone')],
              ...VARIABLES.map((each): [string, string] => [each, words(`variable.${each}`)]),
            ]}
            change={firstWithout => put({ firstWithout: firstWithout || undefined })}
          />
        )}
      </div>
      <TextField
        field="when"
        label={words('know.when')}
        value={document.when ?? ''}
        change={when => put({ when })}
        hint="order.daysLate > 0"
        code
      />
      <p className="muted">{words('know.whenHint')}</p>
      <Links field="links" value={document.links ?? []} change={links => put({ links })} />
      <Links field="pictures" value={document.pictures ?? []} change={pictures => put({ pictures })} />
    </section>
  );
}

function MomentChoice(props: { moments: Moment[]; change: (moments: Moment[]) => void }) {
  const words = useWords();
  const id = useId();
  return (
    <div className="field">
      <span className="label" id={id}>
        {words('know.moments')}
      </span>
      <ToggleButtonGroup
        className="know-moments"
        aria-labelledby={id}
        selectionMode="multiple"
        selectedKeys={props.moments}
        // the one it is written for first stays first
        onSelectionChange={keys => {
          const kept = props.moments.filter(each => keys.has(each));
          props.change([...kept, ...MOMENTS.filter(each => keys.has(each) && !kept.includes(each))]);
        }}
      >
        {MOMENTS.map(each => (
          <ToggleButton key={each} id={each} className={`button small know-moment moment moment-${each}`}>
            {momentName(words, each)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <Wrong field="moments" />
    </div>
  );
}

/** A day of the site's own zone. */
function Day(props: { field: 'from' | 'until'; value?: string; change: (day: string | undefined) => void }) {
  const words = useWords();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{words(`know.${props.field}`)}</label>
      <input
        id={id}
        type="date"
        className="input"
        value={props.value ?? ''}
        onChange={event => props.change(event.target.value || undefined)}
      />
      <Wrong field={props.field} />
    </div>
  );
}

export function Select(props: {
  field: 'audience' | 'firstWithout';
  value: string;
  options: [string, string][];
  change: (value: string) => void;
}) {
  const words = useWords();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{words(`know.${props.field}`)}</label>
      <select id={id} className="input" value={props.value} onChange={event => props.change(event.target.value)}>
        {props.options.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
      <Wrong field={props.field} />
    </div>
  );
}

function Links(props: { field: 'links' | 'pictures'; value: Link[]; change: (links: Link[]) => void }) {
  const words = useWords();
  const { field, value } = props;
  const put = (index: number, part: Partial<Link>) =>
    props.change(value.map((link, i) => (i === index ? { ...link, ...part } : link)));
  return (
    <fieldset className="know-links">
      <legend className="label">{words(`know.${field}`)}</legend>
      {value.map((link, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: while it is written a link has no name but its place
        <div key={index} className="rules-row">
          <TextField
            field={`${field}[${index}].url`}
            label={words('know.url')}
            value={link.url}
            change={url => put(index, { url })}
            hint="https://"
            code
          />
          <TextField
            field={`${field}[${index}].title`}
            label={words('know.linkTitle')}
            value={link.title ?? ''}
            change={title => put(index, { title })}
          />
          <button
            type="button"
            className="button"
            onClick={() => props.change(value.filter((_, i) => i !== index))}
            aria-label={words('know.removeName', { name: link.title || link.url })}
          >
            {words('know.remove')}
          </button>
        </div>
      ))}
      <Wrong field={field} />
      <button
        type="button"
        className="button small"
        disabled={value.length >= 10}
        onClick={() => props.change([...value, { url: '' }])}
      >
        {words(`know.add.${field}`)}
      </button>
    </fieldset>
  );
}
