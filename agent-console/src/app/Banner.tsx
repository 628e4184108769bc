import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { Icon } from '../design/Icon.tsx';
import type { LinkState } from '../desk/link.ts';
import type { Pending, Talk } from '../desk/model.ts';
import type { Said } from '../desk/notices.ts';
import { customerName } from '../desk/talk.ts';
import { useDesk, useView } from '../desk/useDesk.tsx';
import { useNow } from '../signals/now.ts';
import { refusalText } from '../words/refusal.ts';
import { useWords, type Words } from '../words/words.tsx';

/** Says when the connection is not there, that nothing typed is lost, and what waits to be sent. */
export function Banner() {
  const words = useWords();
  const desk = useDesk();
  const link = useView(view => view.link);
  const lasts = useView(view => view.lasts);
  const ever = useView(view => view.me !== undefined);
  const now = useNow();
  const quiet = link.is === 'live' || link.is === 'signed-out' || (link.is === 'connecting' && !ever && !link.again);
  return (
    <div role="status" className="banner-place">
      {!quiet && (
        <p className={`banner ${link.is === 'ended' ? 'bad' : ''}`}>
          <Icon name="plug" />
          <span>
            {said(words, link, now)} {link.is !== 'ended' && words(lasts ? 'link.kept' : 'link.stay')}
          </span>
          {link.is === 'waiting' && (
            <button type="button" className="button small" onClick={() => desk.retry()}>
              {words('link.now')}
            </button>
          )}
        </p>
      )}
      <Unsent down={!quiet} />
    </div>
  );
}

function said(words: Words, link: LinkState, now: number): string {
  if (link.is === 'waiting') return words('link.waiting', { n: Math.max(1, Math.ceil((link.until - now) / 1000)) });
  if (link.is === 'ended') return words('link.ended', { why: link.why });
  return words('link.connecting');
}

/** What waits while the connection is down, and what was refused anywhere but on the screen. */
function Unsent({ down }: { down: boolean }) {
  const words = useWords();
  const pending = useView(view => view.pending);
  const talks = useView(view => view.talks);
  const selected = useView(view => view.selected);
  const failed = pending.filter(each => each.failed && each.conversation !== selected);
  const waits = pending.filter(each => !each.failed);
  return (
    <>
      {down && waits.length > 0 && (
        <p className="banner">
          <Icon name="clock" />
          <span>
            {words('link.unsent', { n: waits.length })} <Where pending={waits} talks={talks} />
          </span>
        </p>
      )}
      {failed.length > 0 && (
        <p className="banner bad">
          <Icon name="warn" />
          <span>
            {words('link.unsentFailed', { n: failed.length })} <Where pending={failed} talks={talks} />
          </span>
        </p>
      )}
    </>
  );
}

function Where(props: { pending: readonly Pending[]; talks: Record<string, Talk> }) {
  const words = useWords();
  const { pending, talks } = props;
  const ids = useMemo(() => [...new Set(pending.map(each => each.conversation))], [pending]);
  return ids.map((id, i) => {
    const talk = talks[id];
    return (
      <span key={id}>
        {i > 0 && ' · '}
        <Link to="/c/$id" params={{ id }} className="banner-link">
          <bdi>{(talk && customerName(talk)) ?? words('customer.anonymous')}</bdi>
        </Link>
      </span>
    );
  });
}

/** Short words about what an act came to. */
export function Notices() {
  const words = useWords();
  const desk = useDesk();
  const notices = useView(view => view.notices);
  return (
    <div className="notices" role="status">
      {notices.map(notice => (
        <p key={notice.id} className={`notice ${notice.tone}`}>
          <Icon name={notice.tone === 'good' ? 'check' : 'warn'} />
          <span dir="auto">{noticed(words, notice.text)}</span>
          <button
            type="button"
            className="notice-close"
            aria-label={words('sheet.close')}
            onClick={() => desk.dismiss(notice.id)}
          >
            <Icon name="close" />
          </button>
        </p>
      ))}
    </div>
  );
}

const REFUSED = 'refused:';

function noticed(words: Words, text: Said): string {
  if (typeof text !== 'string') return words(text.word, text.values);
  return text.startsWith(REFUSED) ? refusalText(words, text.slice(REFUSED.length)) : text;
}
