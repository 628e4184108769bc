import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { type Held, type Item, item, type Kind, versions } from '../api/items.ts';
import { Icon } from '../design/Icon.tsx';
import { Waiting } from '../rules/ReviewHead.tsx';
import { dirOf, useLanguage, useWords } from '../words/words.tsx';
import { withPhrase, writtenIn } from './asking.ts';
import { lastDeleted } from './Deleted.tsx';
import { Editor } from './Editor.tsx';
import { useRestore, VersionLine } from './History.tsx';
import { type Begun, LANGUAGES, newItem, primary, withWording } from './item.ts';
import { KnowHead, useWrites } from './KnowHead.tsx';
import { Reading } from './Reading.tsx';
import type { Pair } from './Side.tsx';

type Props = { kind: Kind; id: string; begun: Begun };

/** One answer or script, written by those who may, read by all. */
export function ItemPage(props: Props) {
  const words = useWords();
  const { kind, id } = props;
  return (
    <div className="rules know scroll">
      <KnowHead title={words(kind === 'faq' ? 'know.oneFaq' : 'know.oneScript')}>
        <Link to="/knowledge" search={{ kind }} className="button quiet small">
          <Icon name="back" /> {words('know.all')}
        </Link>
      </KnowHead>
      {id === 'new' ? <Fresh key={`${kind} new`} {...props} /> : <Known key={`${kind} ${id}`} {...props} />}
    </div>
  );
}

/** English beside the language of the other direction, or beside the reader's own. */
function pairFor(first: string, locale: string): Pair {
  const own = primary(locale);
  if (first !== 'en') return ['en', first];
  const other = own !== 'en' && LANGUAGES.includes(own) ? own : LANGUAGES.find(each => dirOf(each) === 'rtl');
  return ['en', other ?? 'fa'];
}

/** With the words that were to be asked for, in a language that it may not be written in yet. */
function alsoAsked(kind: Kind, document: Item, { asked, language }: Begun): Item {
  if (!asked || !language) return document;
  const tag = writtenIn(document, primary(language));
  if (tag) return withPhrase(document, tag, asked);
  return withWording(kind, document, primary(language), { asked: [asked] });
}

function useEnds(kind: Kind) {
  const navigate = useNavigate();
  return {
    saved: ({ id }: Held) =>
      void navigate({ to: '/knowledge/$kind/$id', params: { kind, id }, replace: true, ignoreBlocker: true }),
    gone: (held: Held) => {
      lastDeleted.set({ kind, held });
      void navigate({ to: '/knowledge', search: { kind }, ignoreBlocker: true });
    },
  };
}

function Fresh({ kind, begun }: Props) {
  const { locale } = useLanguage();
  const writes = useWrites();
  const language = begun.language ? primary(begun.language) : 'en';
  const [first] = useState(() => newItem(kind, language, begun));
  const ends = useEnds(kind);
  if (!writes) return null;
  return <Editor kind={kind} first={first} pair={pairFor(language, locale)} {...ends} />;
}

function Known({ kind, id, begun }: Props) {
  const { locale } = useLanguage();
  const writes = useWrites();
  const held = useQuery(item(kind, id));
  const ends = useEnds(kind);
  const [opened, setOpened] = useState<Held>();
  if (writes && held.data && !opened) setOpened(held.data);
  const pair = pairFor(begun.language ? primary(begun.language) : 'en', locale);
  // what is being written stays on the screen, also when somebody deletes it meanwhile
  if (opened) {
    return (
      <Editor kind={kind} id={id} held={held.data} first={alsoAsked(kind, opened.item, begun)} pair={pair} {...ends} />
    );
  }
  if (held.data === undefined) return <Waiting failed={held.isError} again={held.refetch} />;
  if (held.data === null) return <Gone kind={kind} id={id} />;
  return <Reading kind={kind} held={held.data} pair={pair} />;
}

/** There is none, or none any more; then it can come back. */
function Gone({ kind, id }: { kind: Kind; id: string }) {
  const words = useWords();
  const writes = useWrites();
  const all = useQuery(versions(kind, id)).data?.items ?? [];
  const back = useRestore(kind, id, 0, () => {});
  return (
    <>
      <p>{words(all.length > 0 ? 'know.isDeleted' : 'know.isNot')}</p>
      <ul className="rules-history">
        {all.map(each => (
          <li key={each.version} className="rules-card-head">
            <VersionLine each={each} current={false} />
            {writes && each.what !== 'deleted' && (
              <button
                type="button"
                className="button small"
                disabled={back.isPending}
                onClick={() => back.mutate(each.version)}
              >
                {words('know.restore', { n: each.version })}
              </button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
