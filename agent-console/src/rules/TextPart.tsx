import { useContext, useId, useState } from 'react';
import type { Document } from '../api/rules.ts';
import { useWords } from '../words/words.tsx';
import { Mistakes } from './Fields.tsx';
import type { PartProps } from './Parts.tsx';

const HERE = /^(words|sources)(\.|$)/;

/** Words and sources, as text: lists that are read better than clicked together. */
export function TextPart({ document, change }: PartProps) {
  const words = useWords();
  const id = useId();
  const { words: meanings = {}, sources = {} } = document;
  const [text, setText] = useState(() => JSON.stringify({ words: meanings, sources }, null, 2));
  const [broken, setBroken] = useState(false);
  const mistakes = useContext(Mistakes).filter(each => HERE.test(each.field));
  const typed = (next: string) => {
    setText(next);
    try {
      const part = JSON.parse(next) as Pick<Document, 'words' | 'sources'>;
      setBroken(false);
      change({ ...document, words: part.words, sources: part.sources });
    } catch {
      setBroken(true);
    }
  };
  return (
    <details className="rules-part rules-more" open={mistakes.length > 0 || undefined}>
      <summary>{words('rules.words')}</summary>
      <div className="field">
        <label htmlFor={id}>{words('rules.wordsHint')}</label>
        <textarea
          id={id}
          className="input code"
          dir="ltr"
          rows={10}
          spellCheck={false}
          value={text}
          aria-invalid={broken || mistakes.length > 0 || undefined}
          aria-describedby={`${id}-wrong`}
          onChange={event => typed(event.target.value)}
        />
        <p className="rules-wrong" id={`${id}-wrong`}>
          {broken && words('rules.notJson')}
          {mistakes.map(({ field, message }) => (
            <span key={field}>
              <code>{field}</code>: <bdi>{message}</bdi>
            </span>
          ))}
        </p>
      </div>
    </details>
  );
}
