import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { Input, Label, SearchField } from 'react-aria-components';
import type { Status } from '../api/items.ts';
import { Icon } from '../design/Icon.tsx';
import { MOMENTS, type Moment } from '../desk/model.ts';
import { momentName } from '../words/say.ts';
import { useWords } from '../words/words.tsx';
import { LANGUAGES } from './item.ts';
import { KindChoice } from './KindChoice.tsx';
import type { Search } from './KnowledgePage.tsx';
import { useLanguageName } from './Side.tsx';

/** What is listed; it stands in the address, so that going back finds it again. */
export function Filters({ search }: { search: Search }) {
  const words = useWords();
  const nameOf = useLanguageName();
  const navigate = useNavigate();
  // upon what the address says by then: another filter may have been chosen while somebody typed
  const put = (part: Partial<Search>) =>
    void navigate({ to: '/knowledge', search: now => ({ ...now, ...part }), replace: true });
  const { kind = 'faq' } = search;
  return (
    <search>
      <KindChoice kind={kind} choose={each => put({ kind: each })} />
      <div className="know-filters">
        <Asking q={search.q ?? ''} put={q => put({ q: q || undefined })} />
        <Choose
          label={words('know.moments')}
          value={search.moment}
          options={MOMENTS.map(each => [each, momentName(words, each)])}
          put={moment => put({ moment: moment as Moment | undefined })}
        />
        <Choose
          label={words('know.lacks')}
          value={search.missing}
          options={LANGUAGES.map(each => [each, nameOf(each)])}
          put={missing => put({ missing })}
        />
        <Choose
          label={words('know.status')}
          value={search.status}
          options={[
            ['published', words('know.published')],
            ['draft', words('know.draft')],
          ]}
          put={status => put({ status: status as Status | undefined })}
        />
        <Tag tag={search.tag ?? ''} put={tag => put({ tag: tag || undefined })} />
      </div>
    </search>
  );
}

/** Asks a moment after the last letter. */
export function useSoon(told: string, put: (text: string) => void): [string, (text: string) => void] {
  const [text, setText] = useState(told);
  const [before, setBefore] = useState(told);
  const [asked, setAsked] = useState<string[]>([]);
  if (before !== told) {
    setBefore(told);
    // an address of one's own comes late and takes no letter back; another replaces what is typed
    const own = asked.indexOf(told);
    setAsked(asked.slice(own + 1));
    if (own < 0) setText(told);
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is typed asks again
  useEffect(() => {
    if (text === told) return;
    const soon = setTimeout(() => {
      setAsked(before => [...before, text]);
      put(text);
    }, 250);
    return () => clearTimeout(soon);
  }, [text]);
  return [text, setText];
}

function Asking({ q, put }: { q: string; put: (q: string) => void }) {
  const words = useWords();
  const [text, setText] = useSoon(q, put);
  return (
    <SearchField className="field know-search" value={text} onChange={setText}>
      <Label className="label">{words('know.search')}</Label>
      <span className="know-search-box">
        <Icon name="search" />
        <Input className="input" dir="auto" maxLength={200} />
      </span>
    </SearchField>
  );
}

function Tag({ tag, put }: { tag: string; put: (tag: string) => void }) {
  const words = useWords();
  const [text, setText] = useSoon(tag, put);
  return (
    <label className="field">
      <span className="label">{words('know.tag')}</span>
      <input className="input" dir="auto" maxLength={40} value={text} onChange={event => setText(event.target.value)} />
    </label>
  );
}

function Choose(props: {
  label: string;
  value?: string;
  options: [string, string][];
  put: (value: string | undefined) => void;
}) {
  const words = useWords();
  return (
    <label className="field">
      <span className="label">{props.label}</span>
      <select
        className="input"
        value={props.value ?? ''}
        onChange={event => props.put(event.target.value || undefined)}
      >
        <option value="">{words('know.any')}</option>
        {props.options.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
