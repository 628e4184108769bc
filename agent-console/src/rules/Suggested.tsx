import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { accept, type Suggestion, suggestions } from '../api/rules.ts';
import { useDesk } from '../desk/useDesk.tsx';
import { momentName } from '../words/say.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import type { Names } from './names.ts';

const nameOf = ({ code, moment }: Suggestion) => `${code} ${moment}`;

/** Weights that would have been better; those chosen go into the draft. */
export function Suggested({ days, names }: { days: number; names: Names }) {
  const words = useWords();
  const { locale } = useLanguage();
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const found = useQuery(suggestions(days));
  const [chosen, setChosen] = useState<string[]>([]);
  const take = useAccept(found.data?.items.filter(each => chosen.includes(nameOf(each))) ?? []);
  const toggle = (name: string) =>
    setChosen(chosen.includes(name) ? chosen.filter(each => each !== name) : [...chosen, name]);
  return (
    <section className="rules-part" aria-labelledby="accuracy-suggested">
      <h2 id="accuracy-suggested">{words('accuracy.suggested')}</h2>
      {!found.data && <p className="muted">{words(found.isError ? 'list.failed' : 'accuracy.searching')}</p>}
      {found.data?.items.length === 0 && <p className="muted">{words('accuracy.noSuggestion')}</p>}
      <ul className="rules-suggested">
        {found.data?.items.map(each => (
          <li key={nameOf(each)}>
            <label>
              <input type="checkbox" checked={chosen.includes(nameOf(each))} onChange={() => toggle(nameOf(each))} />
              <bdi title={each.code}>{names.fact(each.code)}</bdi>
              <span className={`moment moment-${each.moment} rules-moment`}>{momentName(words, each.moment)}</span>
              <span className="num rules-weight">
                <bdi>{number.format(each.from)}</bdi>
                <span aria-hidden="true" className="rules-arrow" />
                <bdi>{number.format(each.to)}</bdi>
              </span>
              <span className="chip good">{words('trial.better', { n: each.mends })}</span>
              {each.breaks > 0 && <span className="chip bad">{words('trial.worse', { n: each.breaks })}</span>}
            </label>
          </li>
        ))}
      </ul>
      {found.data && found.data.items.length > 0 && (
        <button
          type="button"
          className="button primary"
          disabled={chosen.length === 0 || take.isPending}
          onClick={() => take.mutate()}
        >
          {words('accuracy.accept')}
        </button>
      )}
    </section>
  );
}

function useAccept(chosen: Suggestion[]) {
  const words = useWords();
  const desk = useDesk();
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: () =>
      accept(
        chosen.map(({ code, moment, to }) => ({ code, moment, weight: to })),
        words('accuracy.acceptNote'),
      ),
    onSuccess: () => {
      desk.notice('info', words('rules.saved'));
      void client.invalidateQueries({ queryKey: ['rules'] });
      void navigate({ to: '/rules' });
    },
    onError: problem => desk.notice('bad', problem.message || words('rules.failed')),
  });
}
