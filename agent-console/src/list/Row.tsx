import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { MomentDot } from '../app/MomentChip.tsx';
import { Icon } from '../design/Icon.tsx';
import type { Kind, Moment } from '../desk/model.ts';
import { momentName } from '../words/say.ts';
import { useWords } from '../words/words.tsx';

type RowProps = {
  id: string;
  kind: Kind;
  moment?: Moment | null;
  title: string;
  verified?: boolean;
  preview?: string;
  unread?: number;
  selected: boolean;
  meta?: ReactNode;
  action?: ReactNode;
};

/** One conversation in a list. */
export function Row(props: RowProps) {
  const words = useWords();
  return (
    <div className={`row ${props.selected ? 'selected' : ''} ${props.unread ? 'unread' : ''}`}>
      <Link
        to="/c/$id"
        params={{ id: props.id }}
        className="row-link"
        data-row={props.id}
        aria-current={props.selected || undefined}
      >
        <span className="row-head">
          <MomentDot moment={props.moment} />
          <span className="sr">{momentName(words, props.moment)}</span>
          <bdi className="row-title clip">{props.title}</bdi>
          {props.verified && <Icon name="shield" className="row-verified" />}
          {props.kind === 'ticket' && <Icon name="ticket" className="muted" />}
          <span className="row-meta">{props.meta}</span>
        </span>
        <span className="row-body">
          <span className="row-preview clip" dir="auto">
            {props.preview || '\u00a0'}
          </span>
          {props.unread ? (
            <span className="badge num">
              {words.number(props.unread)}
              <span className="sr"> {words('list.unread')}</span>
            </span>
          ) : null}
        </span>
      </Link>
      {props.action}
    </div>
  );
}
