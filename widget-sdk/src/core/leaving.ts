import type { VisitorClient } from '../connection';

/** Asks before a page is left that alone holds words which are not sent yet. Answers with its undo. */
export function warnBeforeLoss(client: Pick<VisitorClient, 'atRisk' | 'on'>): () => void {
  const ask = (event: Event) => event.preventDefault();
  const quiet = () => removeEventListener('beforeunload', ask);
  // only while there is something to lose: a page that listens may be slower to come back to
  const undo = client.on('outbox', () => (client.atRisk.length > 0 ? addEventListener('beforeunload', ask) : quiet()));
  return () => {
    undo();
    quiet();
  };
}
