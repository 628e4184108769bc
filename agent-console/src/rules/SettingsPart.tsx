import { useContext } from 'react';
import type { Setting } from '../api/rules.ts';
import { useWords } from '../words/words.tsx';
import { without } from './document.ts';
import { Mistakes, NumberField } from './Fields.tsx';
import type { PartProps } from './Parts.tsx';

/** What a shop has an opinion of; the others are how the decision itself is made. */
const PLAIN = ['useWindowDays', 'abstainBelow'];

export function SettingsPart(props: PartProps) {
  const words = useWords();
  const { settings } = props.defaults;
  const set = props.document.settings ?? {};
  const rest = settings.filter(({ name }) => !PLAIN.includes(name));
  const wrong = useContext(Mistakes).some(({ field }) => rest.some(({ name }) => field === `settings.${name}`));
  const touched = rest.filter(({ name }) => name in set).length;
  return (
    <section className="rules-part" aria-labelledby="rules-settings">
      <h2 id="rules-settings">{words('rules.settings')}</h2>
      <Numbers {...props} settings={settings.filter(({ name }) => PLAIN.includes(name))} />
      <details className="rules-more" open={wrong || touched > 0 || undefined}>
        <summary>
          {words('rules.fineTuning')} {touched > 0 && <span className="muted num">{words.number(touched)}</span>}
        </summary>
        <p className="muted">{words('rules.fineTuningHint')}</p>
        <Numbers {...props} settings={rest} />
      </details>
    </section>
  );
}

function Numbers({ document, change, names, settings }: PartProps & { settings: Setting[] }) {
  const words = useWords();
  const set = document.settings ?? {};
  return (
    <div className="rules-settings">
      {settings.map(({ name, value, least, most }) => (
        <NumberField
          key={name}
          field={`settings.${name}`}
          label={
            <>
              {names.setting(name)} <span className="muted num">{words('rules.range', { least, most })}</span>
            </>
          }
          value={set[name]}
          usual={value}
          change={next =>
            change({ ...document, settings: next === undefined ? without(set, name) : { ...set, [name]: next } })
          }
        />
      ))}
    </div>
  );
}
