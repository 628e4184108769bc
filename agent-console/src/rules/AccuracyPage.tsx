import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { type Asked, defaults, inForce, type Part, type Report, report } from '../api/rules.ts';
import { MomentChip } from '../app/MomentChip.tsx';
import { deskName, useDates } from '../words/say.ts';
import { useLanguage, useWords, type Words } from '../words/words.tsx';
import { Confusion } from './Confusion.tsx';
import { type Names, useNames } from './names.ts';
import { ReviewHead, Waiting } from './ReviewHead.tsx';
import { Suggested } from './Suggested.tsx';

const DAYS = [7, 30, 90];
const QUEUES = ['stimulus', 'zmot', 'fmot', 'amot', 'smot', 'umot'];

/** How often the rules were right, by what agents have corrected. */
export function AccuracyPage() {
  const words = useWords();
  const { locale } = useLanguage();
  const [asked, setAsked] = useState<Asked>({ days: 30 });
  const found = useQuery({ ...report(asked), placeholderData: before => before });
  const known = useQuery(defaults(locale));
  const now = useQuery(inForce);
  const names = useNames(known.data, now.data?.rules);
  return (
    <div className="rules scroll">
      <ReviewHead title={words('accuracy.title')} />
      <Filters asked={asked} change={setAsked} languages={known.data?.languages ?? []} names={names} />
      {found.data && !found.isError ? (
        <Found report={found.data} days={asked.days} names={names} />
      ) : (
        <Waiting failed={found.isError} again={found.refetch} />
      )}
    </div>
  );
}

function Filters(props: { asked: Asked; change: (asked: Asked) => void; languages: string[]; names: Names }) {
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
        <select
          className="input"
          value={asked.locale ?? ''}
          onChange={event => change({ ...asked, locale: event.target.value || undefined })}
        >
          <option value="">{words('accuracy.any')}</option>
          {props.languages.map(each => (
            <option key={each} value={each}>
              {props.names.language(each)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

function Found({ report: found, days, names }: { report: Report; days: number; names: Names }) {
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
        <Figure name={words('accuracy.decided')} value={words.number(found.decided)} />
        <Figure name={words('accuracy.corrected')} value={words.number(found.corrected)} />
        <Figure name={words('accuracy.abstained')} value={words.number(found.abstained)} />
      </dl>
      {!found.whole && <p className="muted">{words('accuracy.cut')}</p>}
      <Confusion cells={found.confusion} />
      <div className="rules-two">
        <Shares title={words('board.desks')} parts={found.desks} name={name => deskName(words, name)} />
        <Shares title={words('accuracy.languages')} parts={found.languages} name={names.language} />
      </div>
      <Clues report={found} names={names} />
      <Suggested days={days} names={names} />
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
  const words = useWords();
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
              {percent.format(right / decided)} <span className="muted">({words.number(decided)})</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Clues({ report: found, names }: { report: Report; names: Names }) {
  const words = useWords();
  if (found.clues.length === 0) return null;
  return (
    <section className="rules-part">
      <h2>{words('accuracy.clues')}</h2>
      <ul className="rules-shares">
        {found.clues.map(({ code, wrong, right }) => (
          <li key={code}>
            <bdi title={code}>{names.fact(code)}</bdi>
            <meter min={0} max={wrong + right} low={0} high={0} optimum={0} value={wrong} aria-hidden="true" />
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
