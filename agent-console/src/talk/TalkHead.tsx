import { Link } from '@tanstack/react-router';
import { MomentChip } from '../app/MomentChip.tsx';
import { ui } from '../app/ui.ts';
import { Owed } from '../app/Waiting.tsx';
import { Icon } from '../design/Icon.tsx';
import type { Talk } from '../desk/model.ts';
import { customerName, isMine, ownerOf } from '../desk/talk.ts';
import { useDesk, useView } from '../desk/useDesk.tsx';
import { useTake } from '../list/useTake.ts';
import { useDetails } from '../signals/details.ts';
import { deskName } from '../words/say.ts';
import { useWords } from '../words/words.tsx';
import { More } from './More.tsx';
import { SetAside } from './Park.tsx';

/** Who this is, in which moment, how long they wait, and what can be done about it. */
export function TalkHead({ talk }: { talk: Talk }) {
  const words = useWords();
  const queues = useView(view => view.queues);
  const me = useView(view => view.me);
  const [details, setDetails] = useDetails();
  const owner = ownerOf(talk, me);
  const customer = talk.context.customer;
  return (
    <header className="talk-head">
      <Link to="/" className="button quiet square talk-back" aria-label={words('talk.back')}>
        <Icon name="back" />
      </Link>
      <div className="talk-who">
        <h1 className="talk-name">
          <bdi className="clip">{customerName(talk) ?? words('customer.anonymous')}</bdi>
          {customer?.verified && (
            <span className="talk-verified" title={words('customer.verified')}>
              <Icon name="shield" />
              <span className="sr">{words('customer.verified')}</span>
            </span>
          )}
        </h1>
        <p className="talk-sub">
          {talk.kind === 'ticket' && (
            <span className="chip">{words('talk.ticket', { number: talk.number ?? '' })}</span>
          )}
          <Owed talk={talk} />
          <MomentChip moment={talk.context.moment} />
          {talk.queue && (
            <span className="clip">{deskName(words, talk.queue, queues.find(q => q.queue === talk.queue)?.name)}</span>
          )}
          {talk.status === 'parked' && <SetAside until={talk.parkedUntil} />}
          {talk.status === 'resolved' && <span className="chip good">{words('talk.resolved')}</span>}
          {!isMine(talk) && owner && talk.status !== 'resolved' && talk.status !== 'parked' && (
            <span className="clip">{words('talk.owner', { name: owner.name })}</span>
          )}
        </p>
      </div>
      <Acts talk={talk} />
      <More talk={talk} />
      <button
        type="button"
        className="button quiet square"
        aria-pressed={details}
        aria-label={words('key.details')}
        title={`${words('key.details')} (D)`}
        onClick={() => setDetails(!details)}
      >
        <Icon name="panel" />
      </button>
    </header>
  );
}

function Acts({ talk }: { talk: Talk }) {
  const words = useWords();
  const desk = useDesk();
  const take = useTake();
  const directs = useView(view => view.me?.role === 'supervisor');
  if (talk.status === 'resolved') {
    const reopen = () => void desk.act({ name: 'reopen', conversation: talk.id }, words('act.reopened'));
    return (
      <button type="button" className="button" onClick={reopen}>
        <Icon name="retry" /> {words('act.reopen')}
      </button>
    );
  }
  if (!isMine(talk)) {
    const free = !talk.owner || talk.status === 'parked';
    return (
      <>
        {directs && (
          <button
            type="button"
            className="button"
            onClick={() => ui.open('assign')}
            title={`${words('key.assign')} (G)`}
          >
            <Icon name="people" /> <span className="wide">{words('act.assign')}</span>
          </button>
        )}
        {free && (
          <button type="button" className="button primary" onClick={() => void take(talk.id)}>
            {words('act.take')}
          </button>
        )}
      </>
    );
  }
  return (
    <>
      <button
        type="button"
        className="button"
        onClick={() => ui.open('transfer')}
        title={`${words('key.transfer')} (M)`}
      >
        <Icon name="transfer" /> <span className="wide">{words('act.transfer')}</span>
      </button>
      <button type="button" className="button" onClick={() => ui.open('resolve')} title={`${words('key.resolve')} (R)`}>
        <Icon name="check" /> <span className="wide">{words('act.resolve')}</span>
      </button>
    </>
  );
}
