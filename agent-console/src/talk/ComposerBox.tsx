import type { KeyboardEvent, RefObject } from 'react';
import type { Draft } from '../signals/drafts.ts';
import { useWords } from '../words/words.tsx';
import { pieces } from './gaps.ts';
import { SlashPalette } from './SlashPalette.tsx';
import type { useSlash } from './useSlash.ts';

type Props = {
  box: RefObject<HTMLTextAreaElement | null>;
  draft: Draft;
  slash: ReturnType<typeof useSlash>;
  invalid: boolean;
  typed: (text: string) => void;
  keyed: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
};

/** The text, what shows its gaps behind it, and what the slash has found. */
export function ComposerBox(props: Props) {
  const words = useWords();
  const { slash } = props;
  const { text, note } = props.draft;
  return (
    <>
      <div className="composer-box">
        <div className="composer-mirror" aria-hidden="true" dir="auto">
          <Mirrored text={text} from={slash.open ? slash.from : undefined} />
          {'\u200b'}
        </div>
        <textarea
          ref={props.box}
          dir="auto"
          rows={1}
          value={text}
          aria-label={words(note ? 'composer.note' : 'composer.reply')}
          placeholder={words(note ? 'composer.notePlaceholder' : 'composer.placeholder')}
          aria-invalid={props.invalid || undefined}
          aria-describedby="composer-says"
          aria-autocomplete="list"
          aria-controls={slash.open ? slash.id : undefined}
          aria-activedescendant={slash.open && slash.at >= 0 ? `${slash.id}-${slash.at}` : undefined}
          onChange={event => props.typed(event.target.value)}
          onKeyDown={props.keyed}
          onSelect={event => slash.follow(event.currentTarget.value, event.currentTarget.selectionEnd)}
        />
        {slash.open && <SlashPalette {...slash} />}
      </div>
      <span className="sr" aria-live="polite">
        {slash.open && words('slash.found', { n: slash.options.length })}
      </span>
    </>
  );
}

/** The same text behind the one that is written: its gaps are marked, and a slash has its place. */
function Mirrored({ text, from }: { text: string; from?: number }) {
  const before = from === undefined ? text : text.slice(0, from);
  const show = (part: string) =>
    pieces(part).map(piece => (piece.gap ? <mark key={piece.at}>{piece.text}</mark> : piece.text));
  return (
    <>
      {show(before)}
      {from !== undefined && <span className="slash-at" />}
      {from !== undefined && show(text.slice(from))}
    </>
  );
}
