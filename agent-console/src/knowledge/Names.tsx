import { useContext, useId, useRef, useState } from 'react';
import { Icon } from '../design/Icon.tsx';
import { Mistakes } from '../rules/Fields.tsx';
import { useWords } from '../words/words.tsx';

/** A comma as a Latin, Persian or Arabic keyboard writes it. */
const COMMAS = [',', '،'];

/** A list of short names: Enter or a comma adds, Backspace in the empty field takes the last away. */
export function Names(props: { field: string; label: string; names: string[]; change: (names: string[]) => void }) {
  const words = useWords();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const mistakes = useContext(Mistakes).filter(each => each.field.split('[')[0] === props.field);
  const add = () => {
    const name = typed.replace(/[,;،؛\n]/g, ' ').trim();
    setTyped('');
    if (name && !props.names.includes(name)) props.change([...props.names, name]);
  };
  return (
    <div className="field">
      <label htmlFor={id}>{props.label}</label>
      <div className="input know-names">
        {props.names.map(name => (
          <span key={name} className="chip">
            <bdi>{name}</bdi>
            <button
              type="button"
              className="know-name-off"
              aria-label={words('know.removeName', { name })}
              onClick={() => {
                props.change(props.names.filter(each => each !== name));
                // the button goes with its name; the focus must not
                input.current?.focus();
              }}
            >
              <Icon name="close" />
            </button>
          </span>
        ))}
        <input
          ref={input}
          id={id}
          dir="auto"
          value={typed}
          placeholder={words('know.addName')}
          aria-invalid={mistakes.length > 0 || undefined}
          aria-describedby={mistakes.length > 0 ? `${id}-wrong` : undefined}
          onChange={event => setTyped(event.target.value)}
          onBlur={add}
          onKeyDown={event => {
            if (event.nativeEvent.isComposing) return;
            if (event.key === 'Enter' || COMMAS.includes(event.key)) {
              event.preventDefault();
              add();
            } else if (event.key === 'Backspace' && typed === '') {
              props.change(props.names.slice(0, -1));
            }
          }}
        />
      </div>
      {mistakes.length > 0 && (
        <p className="rules-wrong" id={`${id}-wrong`}>
          {mistakes.map(({ field, message }) => (
            <bdi key={field}>{message}</bdi>
          ))}
        </p>
      )}
    </div>
  );
}
