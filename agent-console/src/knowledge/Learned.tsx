import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Kind } from '../api/items.ts';
import { forget, type Lesson } from '../api/usage.ts';
import { MomentChip } from '../app/MomentChip.tsx';
import { SheetFrame } from '../app/Sheet.tsx';
import { useDesk } from '../desk/useDesk.tsx';
import { useLanguage, useWords } from '../words/words.tsx';

/** What is no more (`lasts`) cannot begin anew. */
type Props = { kind: Kind; id: string; lesson: Lesson; lasts: boolean };

/** What was learned of a text, told as how much further up or down it is suggested; it opens what that comes from. */
export function LearnedChip(props: Props) {
  const words = useWords();
  const changed = useChange();
  const [open, setOpen] = useState(false);
  const { factor } = props.lesson;
  return (
    <>
      <button
        type="button"
        className={`chip know-learned ${toneOf(factor)}`}
        aria-haspopup="dialog"
        title={words('learned.title')}
        onClick={() => setOpen(true)}
      >
        {changed(factor)}
      </button>
      {open && <LearnedSheet {...props} close={() => setOpen(false)} />}
    </>
  );
}

const COUNTED = ['inserted', 'edited', 'passed', 'helped', 'unhelpful'] as const;

function LearnedSheet({ kind, id, lesson, lasts, close }: Props & { close: () => void }) {
  const words = useWords();
  const changed = useChange();
  const desk = useDesk();
  const client = useQueryClient();
  const forgetting = useMutation({
    mutationFn: () => forget(kind, id),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['usage'] });
      desk.notice('good', words('learned.forgotten'));
      close();
    },
    onError: problem => desk.notice('bad', problem.message || words('know.failed')),
  });
  return (
    <SheetFrame title={words('learned.title')} close={close}>
      <div className="rules-sheet">
        <p>{words('learned.hint', { change: changed(lesson.factor) })}</p>
        <dl className="know-parts">
          {COUNTED.map(part => (
            <div key={part}>
              <dt>{words(`learned.${part}`)}</dt>
              <dd className="num">{words.number(lesson.count[part])}</dd>
            </div>
          ))}
        </dl>
        {lesson.moments.length > 0 && (
          <ul className="know-lessons">
            {lesson.moments.map(({ moment, factor }) => (
              <li key={moment}>
                <MomentChip moment={moment} /> <span className="num">{changed(factor)}</span>
              </li>
            ))}
          </ul>
        )}
        {lasts && (
          <>
            <p className="muted">{words('learned.forgetHint')}</p>
            <div className="rules-buttons">
              <button
                type="button"
                className="button"
                disabled={forgetting.isPending}
                onClick={() => forgetting.mutate()}
              >
                {words('learned.forget')}
              </button>
            </div>
          </>
        )}
      </div>
    </SheetFrame>
  );
}

const toneOf = (factor: number) => (factor > 1.005 ? 'good' : factor < 0.995 ? 'bad' : '');

function useChange(): (factor: number) => string {
  const { locale } = useLanguage();
  const percent = new Intl.NumberFormat(locale, {
    style: 'percent',
    maximumFractionDigits: 0,
    signDisplay: 'exceptZero',
  });
  return factor => percent.format(factor - 1);
}
