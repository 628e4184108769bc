import { type KeyboardEvent, useState } from 'react';
import { SheetFrame } from '../app/Sheet.tsx';
import { Icon } from '../design/Icon.tsx';
import type { Talk } from '../desk/model.ts';
import { useDesk } from '../desk/useDesk.tsx';
import { Stored, useStored } from '../signals/stored.ts';
import { useWords } from '../words/words.tsx';

const MOST = 20;
const LONGEST = 64;
const REMEMBERED = 12;
const usedBefore = new Stored<string[]>('md.tags', []);

/** A tag as the server takes it: no control characters, no space around it. */
const cleaned = (text: string) => text.replace(/\p{Cc}+/gu, ' ').trim();
const withTag = (tags: readonly string[], tag: string) =>
  tag === '' || tags.some(each => each.toLocaleLowerCase() === tag.toLocaleLowerCase()) ? [...tags] : [...tags, tag];

/** All tags of a conversation at once; what is saved replaces what was there. */
export function TagsSheet({ talk, close }: { talk: Talk; close: () => void }) {
  const words = useWords();
  const desk = useDesk();
  const [tags, setTags] = useState(talk.tags ?? []);
  const [text, setText] = useState('');
  const [before, remember] = useStored(usedBefore);
  const full = tags.length >= MOST;
  const add = (tag: string) => {
    if (!full) setTags(withTag(tags, cleaned(tag)));
    setText('');
  };
  const save = () => {
    const all = full ? [...tags] : withTag(tags, cleaned(text));
    close();
    remember([...new Set([...all, ...before])].slice(0, REMEMBERED));
    void desk.act({ name: 'tag', conversation: talk.id, tags: all }, words('act.tagged')).then(done => {
      if (done) desk.tagged(talk.id, all);
    });
  };
  const keyed = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || text.trim() === '') return;
    if (event.key !== 'Enter' && event.key !== ',') return;
    event.preventDefault();
    add(text);
  };
  const offered = before.filter(tag => !tags.includes(tag));
  return (
    <SheetFrame title={words('tags.title')} close={close}>
      <form
        className="sheet-form"
        onSubmit={event => {
          event.preventDefault();
          save();
        }}
      >
        <Chosen tags={tags} remove={tag => setTags(tags.filter(each => each !== tag))} />
        <div className="field">
          <label htmlFor="tag">{words('tags.add')}</label>
          <input
            id="tag"
            className="input"
            dir="auto"
            maxLength={LONGEST}
            disabled={full}
            aria-describedby="tag-says"
            // biome-ignore lint/a11y/noAutofocus: the only field of a dialog just opened
            autoFocus
            value={text}
            onChange={event => setText(event.target.value)}
            onKeyDown={keyed}
          />
          <p id="tag-says" className="field-says muted" role="status">
            {full ? words('tags.most', { n: MOST }) : words('tags.hint')}
          </p>
        </div>
        {offered.length > 0 && !full && <Before tags={offered} add={add} />}
        <div className="sheet-foot">
          <button type="button" className="button" onClick={close}>
            {words('sheet.cancel')}
          </button>
          <button type="submit" className="button primary">
            <Icon name="check" /> {words('tags.save')}
          </button>
        </div>
      </form>
    </SheetFrame>
  );
}

function Chosen(props: { tags: readonly string[]; remove: (tag: string) => void }) {
  const words = useWords();
  if (props.tags.length === 0) return null;
  return (
    <ul className="tags">
      {props.tags.map(tag => (
        <li key={tag} className="tag">
          <bdi>{tag}</bdi>
          <button type="button" aria-label={words('tags.remove', { tag })} onClick={() => props.remove(tag)}>
            <Icon name="close" />
          </button>
        </li>
      ))}
    </ul>
  );
}

function Before(props: { tags: string[]; add: (tag: string) => void }) {
  const words = useWords();
  return (
    <section className="field" aria-label={words('tags.before')}>
      <h3 className="label">{words('tags.before')}</h3>
      <div className="tags">
        {props.tags.map(tag => (
          <button key={tag} type="button" className="tag offered" onClick={() => props.add(tag)}>
            <bdi>{tag}</bdi>
          </button>
        ))}
      </div>
    </section>
  );
}

/** The tags under a conversation's name. */
export function TagLine({ talk }: { talk: Talk }) {
  const words = useWords();
  if (!talk.tags || talk.tags.length === 0) return null;
  return (
    <ul className="tags talk-tags" aria-label={words('tags.title')}>
      {talk.tags.map(tag => (
        <li key={tag} className="chip">
          <Icon name="tag" />
          <bdi>{tag}</bdi>
        </li>
      ))}
    </ul>
  );
}
