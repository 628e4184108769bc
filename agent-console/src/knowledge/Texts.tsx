import { useRef } from 'react';
import type { Item, Kind } from '../api/items.ts';
import { dirOf, useWords } from '../words/words.tsx';
import { AskedBox } from './AskedBox.tsx';
import { bodyOf, headOf, stepsOf, withWording, wordingOf } from './item.ts';
import { Marked } from './Marked.tsx';
import { type Pair, Row, Sides, useLanguageName, useSides } from './Side.tsx';
import { Steps } from './Steps.tsx';
import { LastWritten, TextBox, type Writing } from './TextBox.tsx';
import { MarkTools, VariableMenu } from './Tools.tsx';

export const LIMITS = { question: 500, title: 200, answer: 8000, text: 8000, keywords: 2000, label: 100 };

type Props = { kind: Kind; document: Item; change: (document: Item) => void; pair: Pair; choose: (pair: Pair) => void };

/** What an item says, two languages beside each other, each in its own direction, and below how a reader sees it. */
export function Texts(props: Props) {
  const words = useWords();
  const last = useRef<Writing | null>(null);
  const languages = useSides(props.pair);
  const { kind, document, change } = props;
  const [head, body] = [headOf(kind), bodyOf(kind)];
  const stepped = stepsOf(document) !== undefined;
  const named = useNamed();
  const box = (part: 'question' | 'answer' | 'title' | 'text' | 'keywords', line?: boolean) => (language: string) => (
    <TextBox
      field={`texts.${language}.${part}`}
      label={named(`know.${part}`, language)}
      language={language}
      value={wordingOf(kind, document, language)[part] ?? ''}
      change={text => change(withWording(kind, document, language, { [part]: text }))}
      most={LIMITS[part]}
      line={line}
    />
  );
  return (
    <LastWritten value={last}>
      <section className="rules-part" aria-labelledby="know-texts">
        <div className="rules-card-head">
          <h2 id="know-texts">{words('know.texts')}</h2>
          {kind === 'faq' ? <MarkTools /> : <VariableMenu />}
        </div>
        <Sides document={document} pair={props.pair} choose={props.choose} />
        <Row languages={languages} show={box(head, true)} />
        {stepped ? (
          <Steps document={document} change={change} languages={languages} />
        ) : (
          <>
            <Row languages={languages} show={box(body)} />
            <Row
              languages={languages}
              show={language => (
                <Preview
                  language={language}
                  kind={kind}
                  head={wordingOf(kind, document, language)[head] ?? ''}
                  text={wordingOf(kind, document, language)[body] ?? ''}
                />
              )}
            />
          </>
        )}
        <Row languages={languages} show={box('keywords', true)} />
        <Row
          languages={languages}
          show={language => (
            <AskedBox
              language={language}
              label={named('know.asked', language)}
              lines={wordingOf(kind, document, language).asked ?? []}
              change={asked => change(withWording(kind, document, language, { asked }))}
            />
          )}
        />
      </section>
    </LastWritten>
  );
}

/** A label that also says which language, for whoever does not see the columns. */
export function useNamed() {
  const words = useWords();
  const nameOf = useLanguageName();
  return (word: Parameters<typeof words>[0], language: string) =>
    words('know.inLanguage', { what: words(word), language: nameOf(language) });
}

export function Preview(props: { kind: Kind; language: string; head: string; text: string }) {
  const words = useWords();
  const named = useNamed();
  const dir = dirOf(props.language);
  if (props.text.trim() === '') return <p className="muted know-nothing">{words('know.nothingYet')}</p>;
  return (
    <figure className={`know-preview ${props.kind}`} aria-label={named('know.preview', props.language)}>
      {props.kind === 'faq' && (
        <figcaption lang={props.language} dir={dir}>
          {props.head}
        </figcaption>
      )}
      <Marked text={props.text} language={props.language} dir={dir} />
    </figure>
  );
}
