import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { type Asked, type Part, type Report, report } from '../api/rules.ts';
import { MomentChip } from '../app/MomentChip.tsx';
import { deskName, useDates } from '../words/say.ts';
import { useLanguage, useWords, type Words } from '../words/words.tsx';
import { Confusion } from './Confusion.tsx';
import { ReviewHead, Waiting } from './ReviewHead.tsx';
import { Suggested } from './Suggested.tsx';

const DAYS = [7, 30, 90];
const QUEUES = ['stimulus', 'zmot', 'fmot', 'amot', 'smot', 'umot'];

/** How often the rules were right, by what agents have corrected. */
export function AccuracyPage() {
  const words = useWords();
  const [asked, setAsked] = useState<Asked>({ days: 30 });
  const found = useQuery(report(asked));
  return (
    <div className="rules scroll">
      <ReviewHead title={words('accuracy.title')} />
      <Filters asked={asked} change={setAsked} languages={found.data?.languages ?? []} />
      {found.data ? <Found report={found.data} days={asked.days} /> : <Waiting failed={found.isError} />}
    </div>
  );
}

function Filters(props: { asked: Asked; change: (asked: Asked) => void; languages: Part[] }) {
  const words = useWords();
  const { asked, change } = props;
  return (
    <div className="rules-row">
      <label className="field">
        <span className="label">{words('accuracy.days')}</span>
        <select
          className="input"
          value={asked.days}
          onChange={event => change({ ...asked, days: Number(event.target.value) })}
        >
          {DAYS.map(days => (
            <option key={days} value={days}>
              {words('accuracy.last', { n: days })}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span className="label">{words('board.desk')}</span>
        <select
          className="input"
          value={asked.queue ?? ''}
          onChange={event => change({ ...asked, queue: event.target.value || undefined })}
        >
          <option value="">{words('accuracy.any')}</option>
          {QUEUES.map(queue => (
            <option key={queue} value={queue}>
              {deskName(words, queue)}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span className="label">{words('accuracy.language')}</span>
        <input
          className="input"
          dir="ltr"
          size={6}
          placeholder={words('accuracy.any')}
          value={asked.locale ?? ''}
          list="accuracy-languages"
          onChange={event => change({ ...asked, locale: event.target.value.trim().slice(0, 3) || undefined })}
        />
        <datalist id="accuracy-languages">
          {props.languages.map(({ name }) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      </label>
    </div>
  );
}

function Found({ report: found, days }: { report: Report; days: number }) {
  const words = useWords();
  const { locale } = useLanguage();
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  if (found.conversations === 0) return <p className="muted">{words('accuracy.none')}</p>;
  return (
    <>
      <dl className="rules-figures">
        <Figure
          name={words('accuracy.right')}
          value={found.accuracy === undefined ? '–' : percent.format(found.accuracy)}
        />
        <Figure name={words('accuracy.decided')} value={String(found.decided)} />
        <Figure name={words('accuracy.corrected')} value={String(found.corrected)} />
        <Figure name={words('accuracy.abstained')} value={String(found.abstained)} />
      </dl>
      {!found.whole && <p className="muted">{words('accuracy.cut')}</p>}
      <Confusion cells={found.confusion} />
      <div className="rules-two">
        <Shares title={words('board.desks')} parts={found.desks} name={name => deskName(words, name)} />
        <Shares title={words('accuracy.languages')} parts={found.languages} name={name => name} />
      </div>
      <Clues report={found} />
      <Suggested days={days} />
      <Corrections report={found} words={words} />
    </>
  );
}

function Figure({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="num">{value}</dd>
    </div>
  );
}

function Shares(props: { title: string; parts: Part[]; name: (name: string) => string }) {
  const { locale } = useLanguage();
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  if (props.parts.length === 0) return null;
  return (
    <section className="rules-part">
      <h2>{props.title}</h2>
      <ul className="rules-shares">
        {props.parts.map(({ name, decided, right }) => (
          <li key={name}>
            <span>{props.name(name)}</span>
            <meter min={0} max={decided} value={right} aria-label={props.name(name)} />
            <span className="num">
              {percent.format(right / decided)} <span className="muted">({decided})</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Clues({ report: found }: { report: Report }) {
  const words = useWords();
  if (found.clues.length === 0) return null;
  return (
    <section className="rules-part">
      <h2>{words('accuracy.clues')}</h2>
      <ul className="rules-shares">
        {found.clues.map(({ code, wrong, right }) => (
          <li key={code}>
            <code>{code}</code>
            <span className="num">{words('accuracy.wrongOf', { wrong, of: wrong + right })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Corrections({ report: found, words }: { report: Report; words: Words }) {
  const dates = useDates();
  if (found.corrections.length === 0) return null;
  return (
    <section className="rules-part">
      <h2>{words('accuracy.latest')}</h2>
      <ul className="rules-history">
        {found.corrections.map(({ conversation, at, decided, corrected, reason }) => (
          <li key={conversation} className="rules-correction">
            <Link to="/c/$id" params={{ id: conversation }}>
              {dates.full(at)}
            </Link>
            <MomentChip moment={decided} />
            <span aria-hidden="true" className="rules-arrow" />
            <MomentChip moment={corrected} />
            <bdi>{reason}</bdi>
          </li>
        ))}
      </ul>
    </section>
  );
}
