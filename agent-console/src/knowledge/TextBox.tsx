import { createContext, type RefObject, useContext, useId, useRef } from 'react';
import { Mistakes, Wrong } from '../rules/Fields.tsx';
import { dirOf } from '../words/words.tsx';

/** Where a variable or a mark goes: the text that was written in last. */
export type Writing = { wrap(before: string, after: string): void };
export const LastWritten = createContext<RefObject<Writing | null>>({ current: null });

type Props = {
  field: string;
  label: string;
  language: string;
  value: string;
  change: (text: string) => void;
  most: number;
  /** One line, such as a title. */
  line?: boolean;
};

/** A text of one language, written in its own direction; it grows with what is in it. */
export function TextBox(props: Props) {
  const id = useId();
  const box = useRef<HTMLTextAreaElement & HTMLInputElement>(null);
  const last = useContext(LastWritten);
  const wrong = useContext(Mistakes).some(each => each.field === props.field);
  // marks come later, when the rest of the document may have changed
  const change = useRef(props.change);
  change.current = props.change;
  const wrap = (before: string, after: string) => {
    const at = box.current;
    if (!at) return;
    const [from, to] = [at.selectionStart ?? 0, at.selectionEnd ?? 0];
    const middle = at.value.slice(from, to);
    change.current(at.value.slice(0, from) + before + middle + after + at.value.slice(to));
    setTimeout(() => {
      at.focus();
      at.setSelectionRange(from + before.length, from + before.length + middle.length);
    });
  };
  const common = {
    id,
    ref: box,
    value: props.value,
    className: 'input words-box',
    lang: props.language,
    dir: dirOf(props.language),
    maxLength: props.most,
    'aria-invalid': wrong || undefined,
    'aria-describedby': wrong ? `${id}-wrong` : undefined,
    onFocus: () => {
      last.current = props.line ? null : { wrap };
    },
    onChange: (event: { target: { value: string } }) => props.change(event.target.value),
  };
  return (
    <div className="field words-field">
      <label htmlFor={id}>{props.label}</label>
      {props.line ? <input {...common} /> : <textarea {...common} rows={3} />}
      <Wrong field={props.field} id={`${id}-wrong`} />
    </div>
  );
}
