import { useState } from 'preact/hooks';
import { Icon } from './icons';
import type { PanelState } from './state';
import { whenOf } from './time';

const address = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u;

/** The number, the promise, and where the answer may be sent. */
export function Ticket({ state, ticket }: { state: PanelState; ticket: { number: string; promisedAt: string } }) {
  const { words, session } = state;
  const saved = session.kept.get('email');
  const [email, setEmail] = useState('');
  const [wrong, setWrong] = useState(false);
  const save = () => {
    const given = email.trim();
    setWrong(!address.test(given));
    if (!address.test(given)) return;
    session.kept.set('email', given);
    session.client.contact({ email: given });
    session.changed();
  };
  return (
    <section class="ticket" aria-label={words('ticket.title', { number: ticket.number })}>
      <h3>
        <Icon of="ticket" />
        {words('ticket.title', { number: ticket.number })}
      </h3>
      <p>{words('ticket.promise', { when: whenOf(words, Date.parse(ticket.promisedAt), Date.now()) })}</p>
      {saved ? (
        <p class="saved">
          <Icon of="check" />
          {words('ticket.saved', { email: saved })}
        </p>
      ) : (
        <form
          noValidate
          onSubmit={event => {
            event.preventDefault();
            save();
          }}
        >
          <label for="ticket-email">{words('ticket.email')}</label>
          <div class="row">
            <input
              id="ticket-email"
              type="email"
              autocomplete="email"
              dir="ltr"
              value={email}
              aria-invalid={wrong}
              aria-describedby={wrong ? 'ticket-wrong' : undefined}
              onInput={event => setEmail(event.currentTarget.value)}
            />
            <button type="submit" class="strong">
              {words('ticket.save')}
            </button>
          </div>
          {wrong && (
            <p id="ticket-wrong" class="wrong" role="alert">
              {words('ticket.invalid')}
            </p>
          )}
        </form>
      )}
    </section>
  );
}
