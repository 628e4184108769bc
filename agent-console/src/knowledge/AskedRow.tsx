import { Link } from '@tanstack/react-router';
import { type Ref, useEffect, useRef, useState } from 'react';
import type { Question } from '../api/gaps.ts';
import { MomentChip } from '../app/MomentChip.tsx';
import { Icon } from '../design/Icon.tsx';
import { useDates } from '../words/say.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import { type Added, languageOf, phraseOf } from './asking.ts';
import { BelongSheet } from './BelongSheet.tsx';
import { Conversation, Write } from './GapParts.tsx';
import { nameOf } from './item.ts';
import { useLanguageName } from './Side.tsx';
import { useBelonging } from './useBelonging.ts';

/** What visitors have asked without a fitting answer: it belongs to one that is there, or a new one is written. */
export function AskedRow({ question }: { question: Question }) {
  const words = useWords();
  const dates = useDates();
  const { text, count, last, moment, locale, conversations } = question;
  const phrase = phraseOf(text);
  const language = languageOf(text, locale);
  const [choosing, setChoosing] = useState(false);
  const belonging = useBelonging(phrase, language);
  const { done } = belonging;
  const button = useRef<HTMLButtonElement>(null);
  const back = useRef<HTMLButtonElement>(null);
  const answer = useRef<HTMLAnchorElement>(null);
  const was = useRef(done);
  useEffect(() => {
    // the button that was pressed is no more; the focus goes to the one that undoes it, or to the answer that had the phrase
    if (was.current !== done) (done ? (back.current ?? answer.current) : button.current)?.focus();
    was.current = done;
  }, [done]);
  return (
    <li className={`know-row know-gap ${done ? 'done' : ''}`}>
      <div className="know-row-what">
        <bdi dir="auto" className="know-gap-text">
          {text}
        </bdi>
        <span className="know-row-about">
          {moment && <MomentChip moment={moment} />}
          <span className="chip">{words('gaps.times', { n: count })}</span>
          <span className="chip know-tag plain">{language}</span>
          <span className="muted">{dates.full(last)}</span>
          <Conversation id={conversations[0]} />
        </span>
        <span role="status">{done && <Belongs done={done} link={answer} />}</span>
      </div>
      <div className="know-gap-ways">
        {done?.is === 'added' && (
          <button
            ref={back}
            type="button"
            className="button small"
            disabled={belonging.isPending}
            onClick={() => belonging.undo(done)}
          >
            <Icon name="retry" /> {words('know.undo')}
          </button>
        )}
        {!done && (
          <>
            <button
              ref={button}
              type="button"
              className="button small"
              aria-haspopup="dialog"
              disabled={belonging.isPending}
              onClick={() => setChoosing(true)}
            >
              <Icon name="link" /> {words('gaps.belongs')}
            </button>
            <Write question={text} asked={phrase} language={language} moment={moment} />
          </>
        )}
      </div>
      {choosing && (
        <BelongSheet question={text} language={language} choose={belonging.to} close={() => setChoosing(false)} />
      )}
    </li>
  );
}

type Known = Exclude<Added, { is: 'unwritten' }>;

function Belongs({ done, link }: { done: Known; link: Ref<HTMLAnchorElement> }) {
  const words = useWords();
  const { locale } = useLanguage();
  const languageName = useLanguageName();
  const name = nameOf('faq', done.now.item, locale) || done.now.id;
  return (
    <span className="know-belongs">
      <Icon name="check" />
      <span>{words(done.is === 'added' ? 'gaps.added' : 'gaps.there', { language: languageName(done.tag) })}</span>
      <Link ref={link} to="/knowledge/$kind/$id" params={{ kind: 'faq', id: done.now.id }}>
        <bdi>{name}</bdi>
      </Link>
    </span>
  );
}
