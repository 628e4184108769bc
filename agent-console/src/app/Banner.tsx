import { Icon } from '../design/Icon.tsx';
import type { LinkState } from '../desk/link.ts';
import { useDesk, useView } from '../desk/useDesk.tsx';
import { useNow } from '../signals/now.ts';
import { refusalText } from '../words/refusal.ts';
import { useWords, type Words } from '../words/words.tsx';

/** Says when the connection is not there, and that nothing typed is lost. */
export function Banner() {
  const words = useWords();
  const desk = useDesk();
  const link = useView(view => view.link);
  const ever = useView(view => view.me !== undefined);
  const now = useNow();
  const quiet = link.is === 'live' || link.is === 'signed-out' || (link.is === 'connecting' && !ever && !link.again);
  return (
    <div role="status" className="banner-place">
      {!quiet && (
        <p className={`banner ${link.is === 'ended' ? 'bad' : ''}`}>
          <Icon name="plug" />
          <span>{said(words, link, now)}</span>
          {link.is === 'waiting' && (
            <button type="button" className="button small" onClick={() => desk.retry()}>
              {words('link.now')}
            </button>
          )}
        </p>
      )}
    </div>
  );
}

function said(words: Words, link: LinkState, now: number): string {
  if (link.is === 'waiting') return words('link.waiting', { n: Math.max(1, Math.ceil((link.until - now) / 1000)) });
  if (link.is === 'ended') return words('link.ended', { why: link.why });
  return words('link.connecting');
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
          <Icon name={notice.tone === 'bad' ? 'warn' : 'check'} />
          <span dir="auto">
            {notice.text.startsWith('refused:')
              ? refusalText(words, notice.text.slice('refused:'.length))
              : notice.text}
          </span>
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
