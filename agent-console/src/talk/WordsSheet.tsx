import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { SheetFrame } from '../app/Sheet.tsx';
import { useWords } from '../words/words.tsx';

type Props = {
  title: string;
  label: string;
  most: number;
  /** What stands there already. */
  begun?: string;
  needed?: boolean;
  send: ReactNode;
  sent: (text: string) => void;
  close: () => void;
};

/** A few words to go with an act; Enter sends them, as in the composer. */
export function WordsSheet(props: Props) {
  const words = useWords();
  const [text, setText] = useState(props.begun ?? '');
  const missing = props.needed === true && text.trim() === '';
  const send = () => {
    if (missing) return;
    props.close();
    props.sent(text.trim());
  };
  const keyed = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };
  return (
    <SheetFrame title={props.title} close={props.close}>
      <form
        className="sheet-form"
        onSubmit={event => {
          event.preventDefault();
          send();
        }}
      >
        <div className="field">
          <label htmlFor="words">{props.label}</label>
          <textarea
            id="words"
            className="input area"
            dir="auto"
            rows={3}
            maxLength={props.most}
            // biome-ignore lint/a11y/noAutofocus: the only field of a dialog just opened
            autoFocus
            value={text}
            onChange={event => setText(event.target.value)}
            onKeyDown={keyed}
          />
        </div>
        <div className="sheet-foot">
          <button type="button" className="button" onClick={props.close}>
            {words('sheet.cancel')}
          </button>
          <button type="submit" className="button primary" disabled={missing}>
            {props.send}
          </button>
        </div>
      </form>
    </SheetFrame>
  );
}
