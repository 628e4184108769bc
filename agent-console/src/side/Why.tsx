import { useState } from 'react';
import { MomentChip, MomentDot } from '../app/MomentChip.tsx';
import { ui } from '../app/ui.ts';
import { type Candidate, type Evidence, type JourneyName, MOMENTS, type Moment, type Talk } from '../desk/model.ts';
import { isMine } from '../desk/talk.ts';
import { useDesk } from '../desk/useDesk.tsx';
import { momentMeaning, momentName } from '../words/say.ts';
import { useLanguage, useWords, type Words } from '../words/words.tsx';
import { chances, sure } from './chances.ts';
import { Part } from './Part.tsx';

/** Why this moment: what counted for it and against it, what else it could be, and the way to correct it. */
export function Why({ talk }: { talk: Talk }) {
  const words = useWords();
  const { moment, confidence, by, journey, evidence = [], candidates = [] } = talk.context;
  const mine = isMine(talk) && talk.status !== 'resolved';
  const correct = (
    <button type="button" className="button quiet small link" onClick={() => ui.open('moment')} title="W">
      {words('why.correct')}
    </button>
  );
  return (
    <Part name="why" title={words('why.title')} aside={mine && correct}>
      <div className={`why moment moment-${moment ?? 'none'}`}>
        <div className="why-head">
          <MomentChip moment={moment} />
          {moment && <Confidence value={confidence} by={by} />}
        </div>
        <p className="why-meaning">{moment ? momentMeaning(words, moment) : words('why.abstained')}</p>
        <Line moment={moment} />
        {journey && <p className="muted why-journey">{journeyName(words, journey)}</p>}
      </div>
      <EvidenceList evidence={evidence} by={by} />
      <Others talk={talk} candidates={candidates} mine={mine} />
    </Part>
  );
}

/** The six moments as one line, with this one on it. */
function Line({ moment }: { moment?: Moment | null }) {
  const words = useWords();
  return (
    <ol className="journey-line" aria-hidden="true">
      {MOMENTS.map(each => (
        <li
          key={each}
          className={`moment moment-${each} ${each === moment ? 'on' : ''}`}
          title={momentName(words, each)}
        />
      ))}
    </ol>
  );
}

function Confidence({ value, by }: { value?: number; by?: 'rules' | 'agent' }) {
  const words = useWords();
  const { locale } = useLanguage();
  if (by === 'agent') return <span className="chip">{words('why.corrected')}</span>;
  if (value === undefined) return null;
  const percent = new Intl.NumberFormat(locale, { style: 'percent' }).format(sure(value));
  return <span className="num why-confidence">{words('why.confidence', { percent })}</span>;
}

const SHOWN = 6;

/** The strongest first, whichever way it speaks; the weak ones on demand. */
function EvidenceList({ evidence, by }: { evidence: Evidence[]; by?: 'rules' | 'agent' }) {
  const words = useWords();
  const [all, setAll] = useState(false);
  if (evidence.length === 0) return <p className="muted">{words(by === 'agent' ? 'why.byAgent' : 'why.noEvidence')}</p>;
  const sorted = evidence.toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  const strongest = Math.max(1, Math.abs(sorted[0]?.weight ?? 0));
  const rest = sorted.length - SHOWN;
  return (
    <>
      {by === 'agent' && <h3 className="side-sub">{words('why.rules')}</h3>}
      <ul className="evidence">
        {sorted.slice(0, all ? undefined : SHOWN).map(each => (
          <EvidenceRow key={`${each.code}-${each.text}`} evidence={each} strongest={strongest} />
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" className="button small quiet link side-more" onClick={() => setAll(!all)}>
          {all ? words('why.fewer') : words('why.more', { n: rest })}
        </button>
      )}
    </>
  );
}

function EvidenceRow(props: { evidence: Evidence; strongest: number }) {
  const words = useWords();
  const { locale } = useLanguage();
  const { weight, text } = props.evidence;
  const number = new Intl.NumberFormat(locale, { signDisplay: 'exceptZero', maximumFractionDigits: 1 }).format(weight);
  return (
    <li className={weight < 0 ? 'against' : 'for'}>
      <p dir="auto">{text}</p>
      <span className="weight num">
        <span className="weight-bar" aria-hidden="true">
          <i style={{ inlineSize: `${(Math.abs(weight) / props.strongest) * 100}%` }} />
        </span>
        <span className="sr">{words(weight < 0 ? 'why.against' : 'why.for')} </span>
        {number}
      </span>
    </li>
  );
}

type Row = { key: string; moment?: Moment | null; journey?: JourneyName | null; chance?: number; say?: () => void };

/** What else it could be. Figures stand beside each other only where the rules decided: an agent's word is no figure. */
function Others(props: { talk: Talk; candidates: Candidate[]; mine: boolean }) {
  const words = useWords();
  const correct = useCorrection(props.talk);
  const { moment, journey, confidence = 0, by } = props.talk.context;
  const ruled = by !== 'agent';
  const others = props.candidates
    .filter(each => each.moment !== moment || !sameJourney(each.journey, journey))
    .slice(0, 4);
  if (others.length === 0) return null;
  const known = chances(ruled && moment ? confidence : 0, others);
  const rows: Row[] = known.others.map(each => ({
    key: `${each.moment}-${each.journey?.order ?? each.journey?.kind}`,
    moment: each.moment,
    journey: each.journey,
    chance: ruled ? each.chance : undefined,
    say: props.mine ? () => correct(each.moment, each.journey) : undefined,
  }));
  if (ruled && moment) rows.unshift({ key: 'decided', moment, journey, chance: known.decided });
  return (
    <>
      <h3 className="side-sub">{words('why.others')}</h3>
      <ul className="others">
        {rows.map(({ key, ...row }) => (
          <OtherRow key={key} {...row} />
        ))}
      </ul>
    </>
  );
}

function OtherRow({ moment, journey, chance, say }: Omit<Row, 'key'>) {
  const words = useWords();
  const { locale } = useLanguage();
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  return (
    <li className={say ? '' : 'decided'}>
      <MomentDot moment={moment} />
      <span className="others-what">
        <span>{momentName(words, moment)}</span>
        <span className="muted">{journey && journeyName(words, journey)}</span>
      </span>
      {chance !== undefined && <span className="num muted">{percent.format(chance)}</span>}
      {say && (
        <button type="button" className="button small quiet link" onClick={say}>
          {words('why.itIs')}
        </button>
      )}
    </li>
  );
}

type More = { reason?: string; move?: boolean };

export function useCorrection(talk: Talk | undefined) {
  const desk = useDesk();
  const words = useWords();
  return (moment: Moment, journey?: JourneyName | null, more: More = {}) => {
    if (!talk) return;
    const act = { name: 'moment', conversation: talk.id, moment, ...(journey && { journey }), ...more };
    void desk.act(act, words('why.done', { moment: momentName(words, moment) }));
  };
}

const sameJourney = (a?: JourneyName | null, b?: JourneyName | null) => a?.kind === b?.kind && a?.order === b?.order;

export function journeyName(words: Words, journey: JourneyName): string {
  if (journey.kind === 'order') return words('journey.order', { number: journey.order ?? '' });
  return words(journey.kind === 'browse' ? 'journey.browse' : 'journey.none');
}
