import { createContext, type ReactNode, useContext, useId, useState } from 'react';
import type { Mistake } from '../api/http.ts';
import type { Weights } from '../api/rules.ts';
import { MOMENTS } from '../desk/model.ts';
import { momentName } from '../words/say.ts';
import { useWords } from '../words/words.tsx';
import { lines, typed, withWeight } from './document.ts';

/** What is wrong with the document on the screen; each field shows its own. */
export const Mistakes = createContext<Mistake[]>([]);

const at = (mistakes: Mistake[], field: string) => mistakes.filter(each => each.field === field);

/** A mistake at its field, with the place in the expression where there is one. */
export function Wrong({ field, id }: { field: string; id?: string }) {
  const words = useWords();
  const mistakes = at(useContext(Mistakes), field);
  if (mistakes.length === 0) return null;
  return (
    <p className="rules-wrong" id={id}>
      {mistakes.map(({ message, line, column }) => (
        <span key={message}>
          <bdi>{message}</bdi>
          {line !== undefined && ` (${words('rules.at', { line, column: column ?? 1 })})`}
        </span>
      ))}
    </p>
  );
}

type TextProps = {
  field: string;
  label: ReactNode;
  value: string;
  change: (text: string) => void;
  code?: boolean;
  long?: boolean;
  hint?: string;
  list?: string;
};

export function TextField(props: TextProps) {
  const id = useId();
  const wrong = at(useContext(Mistakes), props.field).length > 0;
  const common = {
    id,
    value: props.value,
    className: `input ${props.code ? 'code' : ''}`,
    dir: props.code ? 'ltr' : 'auto',
    placeholder: props.hint,
    spellCheck: !props.code,
    'aria-invalid': wrong || undefined,
    'aria-describedby': wrong ? `${id}-wrong` : undefined,
    onChange: (event: { target: { value: string } }) => props.change(event.target.value),
  };
  return (
    <div className="field">
      <label htmlFor={id}>{props.label}</label>
      {props.long ? <textarea {...common} rows={3} /> : <input {...common} list={props.list} />}
      <Wrong field={props.field} id={`${id}-wrong`} />
    </div>
  );
}

export function NumberField(props: {
  field: string;
  label: ReactNode;
  value?: number;
  usual?: number;
  change: (value: number | undefined) => void;
}) {
  const id = useId();
  const wrong = at(useContext(Mistakes), props.field).length > 0;
  return (
    <div className="field rules-number">
      <label htmlFor={id}>{props.label}</label>
      <input
        id={id}
        className={`input num ${props.value === undefined ? '' : 'set'}`}
        dir="ltr"
        inputMode="decimal"
        defaultValue={props.value}
        placeholder={props.usual === undefined ? '0' : String(props.usual)}
        aria-invalid={wrong || undefined}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        onChange={event => props.change(typed(event.target.value))}
      />
      <Wrong field={props.field} id={`${id}-wrong`} />
    </div>
  );
}

/** A list of texts, one a line. A mistake in one of them is told with its line. */
export function LinesField(props: {
  field: string;
  label: ReactNode;
  value: string[];
  change: (lines: string[]) => void;
  dir?: 'ltr' | 'rtl';
}) {
  const id = useId();
  const [text, setText] = useState(props.value.join('\n'));
  const mistakes = useContext(Mistakes).filter(({ field }) => field.startsWith(props.field));
  return (
    <div className="field">
      <label htmlFor={id}>{props.label}</label>
      <textarea
        id={id}
        className="input"
        dir={props.dir}
        rows={Math.min(10, Math.max(2, text.split('\n').length))}
        spellCheck={false}
        value={text}
        aria-invalid={mistakes.length > 0 || undefined}
        aria-describedby={mistakes.length > 0 ? `${id}-wrong` : undefined}
        onChange={event => {
          setText(event.target.value);
          props.change(lines(event.target.value));
        }}
      />
      {mistakes.length > 0 && (
        <p className="rules-wrong" id={`${id}-wrong`}>
          {mistakes.map(mistake => (
            <span key={mistake.field}>
              {(inLine => inLine && <bdi>{props.value[Number(inLine)]}: </bdi>)(/\[(\d+)]$/.exec(mistake.field)?.[1])}
              <bdi>{mistake.message}</bdi>
            </span>
          ))}
        </p>
      )}
    </div>
  );
}

/** A weight for each moment; what is empty is as shipped. */
export function WeightFields(props: {
  field: string;
  weights: Weights;
  usual?: Weights;
  change: (weights: Weights) => void;
}) {
  const words = useWords();
  return (
    <fieldset className="rules-weights">
      <legend className="sr">{words('rules.weights')}</legend>
      {MOMENTS.map(moment => (
        <NumberField
          key={moment}
          field={`${props.field}.${moment}`}
          label={<span className={`moment moment-${moment} rules-moment`}>{momentName(words, moment)}</span>}
          value={props.weights[moment]}
          usual={props.usual?.[moment]}
          change={weight => props.change(withWeight(props.weights, moment, weight))}
        />
      ))}
      <Wrong field={props.field} />
    </fieldset>
  );
}
