import { useState } from 'react';
import type { Defaults, OwnRule } from '../api/rules.ts';
import { Picker } from '../app/Picker.tsx';
import { useWords } from '../words/words.tsx';
import { EXAMPLES, fresh } from './examples.ts';
import { TextField, WeightFields, Wrong } from './Fields.tsx';
import { type PartProps, Remove } from './Parts.tsx';

export function OwnRulesPart({ document, change, defaults }: PartProps) {
  const words = useWords();
  const rules = document.rules ?? [];
  // a rule's name is being written, so it is told apart by a number of its own
  const [keys, setKeys] = useState(() => rules.map((_, index) => index));
  const put = (index: number, part: Partial<OwnRule>) =>
    change({ ...document, rules: rules.map((rule, i) => (i === index ? { ...rule, ...part } : rule)) });
  const add = (rule: OwnRule) => {
    const id = fresh(
      rule.id,
      rules.map(each => each.id),
    );
    setKeys([...keys, Math.max(-1, ...keys) + 1]);
    change({ ...document, rules: [...rules, { ...rule, id }] });
  };
  const remove = (index: number) => {
    setKeys(keys.filter((_, i) => i !== index));
    change({ ...document, rules: rules.filter((_, i) => i !== index) });
  };
  return (
    <section className="rules-part" aria-labelledby="rules-own">
      <h2 id="rules-own">{words('rules.own')}</h2>
      <p className="muted">{words('rules.ownHint')}</p>
      <Wrong field="rules" />
      {rules.map((rule, index) => (
        <RuleCard
          key={keys[index]}
          rule={rule}
          field={`rules[${index}]`}
          put={part => put(index, part)}
          remove={() => remove(index)}
        />
      ))}
      <AddRule add={add} />
      <Variables defaults={defaults} />
    </section>
  );
}

/** Begins from an example, or from nothing. */
function AddRule({ add }: { add: (rule: OwnRule) => void }) {
  const words = useWords();
  const [open, setOpen] = useState(false);
  const examples = EXAMPLES.map(({ name, rule }) => ({
    id: rule.id,
    name: words(name),
    about: rule.when,
    run: () => add({ ...rule, text: words(name) }),
  }));
  const empty = {
    id: 'empty',
    name: words('rules.emptyRule'),
    run: () => add({ id: 'rule', when: '', weights: {}, text: '' }),
  };
  return (
    <>
      <button type="button" className="button" onClick={() => setOpen(true)}>
        {words('rules.addRule')}
      </button>
      {open && (
        <Picker
          title={words('rules.addRule')}
          hint={words('rules.searchExamples')}
          sections={[
            { name: words('rules.examples'), choices: examples },
            { name: words('rules.fromNothing'), choices: [empty] },
          ]}
          close={() => setOpen(false)}
        />
      )}
    </>
  );
}

function RuleCard(props: { rule: OwnRule; field: string; put: (part: Partial<OwnRule>) => void; remove: () => void }) {
  const words = useWords();
  const { rule, field, put } = props;
  return (
    <div className="rules-card">
      <div className="rules-row">
        <TextField field={`${field}.id`} label={words('rules.id')} value={rule.id} change={id => put({ id })} code />
        <label className="field">
          <span className="label">{words('rules.about')}</span>
          <select
            className="input"
            value={rule.about ?? 'visit'}
            onChange={event => put({ about: event.target.value as OwnRule['about'] })}
          >
            <option value="visit">{words('rules.about.visit')}</option>
            <option value="order">{words('rules.about.order')}</option>
          </select>
        </label>
        <Remove label={words('rules.remove', { name: rule.id })} run={props.remove} />
      </div>
      <TextField
        field={`${field}.when`}
        label={words('rules.when')}
        value={rule.when}
        change={when => put({ when })}
        hint="cart.value > 500.0 && 'words.price' in facts"
        code
        long
      />
      <TextField field={`${field}.text`} label={words('rules.text')} value={rule.text} change={text => put({ text })} />
      <WeightFields field={`${field}.weights`} weights={rule.weights} change={weights => put({ weights })} />
    </div>
  );
}

function Variables({ defaults }: { defaults: Defaults }) {
  const words = useWords();
  return (
    <details className="rules-more">
      <summary>{words('rules.variables')}</summary>
      <dl className="rules-variables">
        {defaults.variables.map(({ name, type, meaning }) => (
          <div key={name}>
            <dt>
              <code dir="ltr">{name}</code> <span className="muted">{type}</span>
            </dt>
            <dd>{words.has(`asked.${name}`) ? words(`asked.${name}` as never) : meaning}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
