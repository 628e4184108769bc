export type Until = { name: 'hour' | 'tomorrow' | 'days' | 'monday'; at: Date };

const MORNING = 9;
const MONDAY = 1;

/** Times that are often meant, in the agent's own time zone; mornings begin at nine. */
export function until(now: Date): Until[] {
  const day = now.getDay();
  const monday = (MONDAY - day + 7) % 7 || 7;
  const all: Until[] = [
    { name: 'hour', at: new Date(now.getTime() + 3_600_000) },
    { name: 'tomorrow', at: morning(now, 1) },
    { name: 'days', at: morning(now, 3) },
    { name: 'monday', at: morning(now, monday) },
  ];
  return all.filter((each, i) => all.findIndex(other => other.at.getTime() === each.at.getTime()) === i);
}

function morning(now: Date, days: number): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, MORNING);
}

/** As a `datetime-local` field wants it. */
export function localTime(at: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  const date = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${date}T${two(at.getHours())}:${two(at.getMinutes())}`;
}
