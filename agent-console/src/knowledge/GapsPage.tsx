import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { gaps, type Mark } from '../api/gaps.ts';
import { MomentChip } from '../app/MomentChip.tsx';
import { Waiting } from '../rules/ReviewHead.tsx';
import { useDates } from '../words/say.ts';
import { useWords } from '../words/words.tsx';
import { AskedRow } from './AskedRow.tsx';
import { Days } from './Days.tsx';
import { Conversation, Write } from './GapParts.tsx';
import { KnowHead } from './KnowHead.tsx';

/** What visitors ask and nobody has written an answer to, and what agents have marked. */
export function GapsPage() {
  const words = useWords();
  const [days, setDays] = useState(30);
  const found = useQuery(gaps(days));
  return (
    <div className="rules know scroll">
      <KnowHead title={words('gaps.title')} />
      <div className="rules-row">
        <Days days={days} choose={setDays} />
      </div>
      {found.data ? (
        <>
          <section className="rules-part" aria-labelledby="gaps-asked">
            <h2 id="gaps-asked">{words('gaps.asked')}</h2>
            <p className="muted">{words('gaps.looked', { n: found.data.looked })}</p>
            <ul className="know-list">
              {found.data.questions.map(each => (
                <AskedRow key={`${each.text} ${each.last}`} question={each} />
              ))}
            </ul>
            {found.data.questions.length === 0 && <p>{words('gaps.none')}</p>}
          </section>
          <section className="rules-part" aria-labelledby="gaps-marks">
            <h2 id="gaps-marks">{words('gaps.marks')}</h2>
            <ul className="know-list">
              {found.data.marks.map(each => (
                <Marked key={`${each.at} ${each.text}`} mark={each} />
              ))}
            </ul>
            {found.data.marks.length === 0 && <p>{words('gaps.noMarks')}</p>}
          </section>
        </>
      ) : (
        <Waiting failed={found.isError} again={found.refetch} />
      )}
    </div>
  );
}

const tones = { pain: 'bad', idea: 'good', gap: 'warn' };

function Marked({ mark }: { mark: Mark }) {
  const words = useWords();
  const dates = useDates();
  return (
    <li className="know-row">
      <div className="know-row-what">
        <bdi dir="auto">{mark.text}</bdi>
        <span className="know-row-about">
          <span className={`chip ${tones[mark.kind]}`}>{words(`heard.${mark.kind}`)}</span>
          {mark.moment && <MomentChip moment={mark.moment} />}
          <span className="muted">{words('know.by', { name: mark.agent ?? '', at: dates.full(mark.at) })}</span>
          <Conversation id={mark.conversation ?? undefined} />
        </span>
      </div>
      <Write question={mark.text} moment={mark.moment} />
    </li>
  );
}
