import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Problem } from '../api/http.ts';
import { type DemoAccount, demoAccounts, logIn, session } from '../api/session.ts';
import { Brand } from '../app/Brand.tsx';
import { MomentDot } from '../app/MomentChip.tsx';
import { Icon } from '../design/Icon.tsx';
import { momentOfQueue } from '../desk/views.ts';
import { deskName } from '../words/say.ts';
import { useWords, type Words } from '../words/words.tsx';

/** Signing in. In the demo its accounts can be pressed. */
export function Login() {
  const words = useWords();
  const client = useQueryClient();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const accounts = useQuery(demoAccounts).data ?? [];

  const enter = async (asEmail: string, withPassword: string) => {
    setBusy(true);
    setProblem('');
    try {
      await logIn(asEmail, withPassword);
      await client.resetQueries({ queryKey: session.queryKey });
    } catch (refused) {
      setProblem(explained(words, refused));
    } finally {
      setBusy(false);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!email.trim() || !password) return setProblem(words('login.empty'));
    void enter(email.trim(), password);
  };
  const as = (account: DemoAccount) => {
    setEmail(account.email);
    setPassword(account.password);
    void enter(account.email, account.password);
  };

  return (
    <main className="login scroll">
      <div className="login-card">
        <div className="brand login-brand">
          <Brand /> {words('brand')}
        </div>
        <h1>{words('login.title')}</h1>
        <form className="login-form" onSubmit={submit} noValidate>
          <div className="field">
            <label htmlFor="email">{words('login.email')}</label>
            <input
              id="email"
              className="input"
              type="email"
              dir="ltr"
              autoComplete="username"
              value={email}
              onChange={event => setEmail(event.target.value)}
            />
          </div>
          <div className="field">
            <label htmlFor="password">{words('login.password')}</label>
            <input
              id="password"
              className="input"
              type="password"
              dir="ltr"
              autoComplete="current-password"
              value={password}
              onChange={event => setPassword(event.target.value)}
            />
          </div>
          <p className="login-problem" role="alert">
            {problem && (
              <>
                <Icon name="warn" /> {problem}
              </>
            )}
          </p>
          <button type="submit" className="button primary" disabled={busy}>
            {words(busy ? 'login.busy' : 'login.enter')}
          </button>
        </form>
        {accounts.length > 0 && <Accounts accounts={accounts} busy={busy} choose={as} />}
      </div>
    </main>
  );
}

function Accounts(props: { accounts: DemoAccount[]; busy: boolean; choose: (account: DemoAccount) => void }) {
  const words = useWords();
  return (
    <section className="login-demo" aria-label={words('login.demo')}>
      <h2>{words('login.demo')}</h2>
      <p className="muted">{words('login.demoHint')}</p>
      <ul>
        {props.accounts.map(account => (
          <li key={account.email}>
            <button type="button" className="login-account" disabled={props.busy} onClick={() => props.choose(account)}>
              {momentOfQueue(account.desk) ? (
                <MomentDot moment={momentOfQueue(account.desk)} />
              ) : (
                <Icon name="people" />
              )}
              <span className="clip">
                <bdi>{account.name}</bdi>
              </span>
              <span className="muted clip">{seen(words, account)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What one will see as this account. */
function seen(words: Words, { role, desk }: DemoAccount): string {
  if (desk) return deskName(words, desk);
  return words(role === 'admin' ? 'login.noDesk' : 'login.allDesks');
}

function explained(words: Words, refused: unknown): string {
  if (!(refused instanceof Problem)) return words('login.failed');
  if (refused.status === 0) return words('login.unreachable');
  if (refused.status === 401) return words('login.wrong');
  if (refused.status === 429) return words('login.tooOften', { n: refused.retryAfter ?? 60 });
  if (refused.status === 400) return refused.message || words('login.wrong');
  if (refused.status >= 500) return words('login.down');
  return refused.message || words('login.failed');
}
