import { queryOptions } from '@tanstack/react-query';
import type { JourneyName, Moment } from '../desk/model.ts';
import { call, type Mistake, type Page, Problem, query } from './http.ts';

export type Weights = Partial<Record<Moment, number>>;
export type OwnRule = { id: string; when: string; about?: 'visit' | 'order'; weights: Weights; text: string };
export type PageRule = { pattern: string; type: string };
/** Differences over the product's rules. */
export type Document = {
  settings?: Record<string, number>;
  weights?: Record<string, Weights>;
  sources?: Record<string, { add?: string[]; remove?: string[] }>;
  pages?: PageRule[];
  words?: Record<string, Record<string, string[]>>;
  rules?: OwnRule[];
};
export type Editor = { id: string; name: string };
export type Version = {
  version: number;
  at?: string;
  by?: Editor;
  note?: string;
  sameAs?: number;
  rules: Document;
  problems: Mistake[];
};
export type Draft = { base: number; at: string; by: Editor; note: string; rules: Document };
export type Setting = { name: string; value: number; least: number; most: number; whole: boolean };
export type Fact = { code: string; text: string; weights: Weights };
export type Defaults = {
  settings: Setting[];
  facts: Fact[];
  sources: Record<string, string[]>;
  languages: string[];
  pageTypes: string[];
  variables: { name: string; type: string; meaning: string; about: 'visit' | 'order' }[];
  limits: Record<string, number>;
};
export type Outcome = {
  moment?: Moment | null;
  journey?: JourneyName | null;
  confidence: number;
  evidence: { code: string; weight: number }[];
};
export type Trial = {
  found: number;
  looked: number;
  changed: number;
  better: number;
  worse: number;
  items: { conversation: string; at: string; before: Outcome; after: Outcome; corrected?: Moment }[];
};
export type Suggestion = { code: string; moment: Moment; from: number; to: number; mends: number; breaks: number };
export type Report = {
  conversations: number;
  decided: number;
  right: number;
  abstained: number;
  corrected: number;
  accuracy?: number;
  whole: boolean;
  confusion: { decided?: Moment; corrected?: Moment; count: number }[];
  desks: Part[];
  languages: Part[];
  clues: { code: string; wrong: number; right: number }[];
  corrections: { conversation: string; at: string; decided?: Moment; corrected?: Moment; reason?: string }[];
};
export type Part = { name: string; decided: number; right: number };
export type Asked = { days: number; queue?: string; locale?: string };

export const inForce = queryOptions({
  queryKey: ['rules', 'now'],
  queryFn: () => call<Version>('GET', '/rules'),
});
export const currentDraft = () =>
  call<Draft>('GET', '/rules/draft').catch((problem: unknown) => {
    if (problem instanceof Problem && problem.status === 404) return null;
    throw problem;
  });
export const draft = queryOptions({ queryKey: ['rules', 'draft'], queryFn: currentDraft });
export const defaults = (locale: string) =>
  queryOptions({
    queryKey: ['rules', 'defaults', locale],
    queryFn: () => call<Defaults>('GET', `/rules/defaults${query({ locale })}`),
    staleTime: Number.POSITIVE_INFINITY,
  });
export const versions = queryOptions({
  queryKey: ['rules', 'versions'],
  queryFn: () => call<Page<Omit<Version, 'rules' | 'problems'>>>('GET', '/rules/versions'),
});
export const version = (number: number) =>
  queryOptions({
    queryKey: ['rules', 'versions', number],
    queryFn: () => call<Version>('GET', `/rules/versions/${number}`),
    staleTime: Number.POSITIVE_INFINITY,
  });
export const report = ({ days, queue, locale }: Asked) =>
  queryOptions({
    queryKey: ['reports', 'moments', days, queue, locale],
    queryFn: () => call<Report>('GET', `/reports/moments${query({ from: since(days), queue, locale })}`),
  });
export const suggestions = (days: number) =>
  queryOptions({
    queryKey: ['rules', 'suggestions', days],
    queryFn: () =>
      call<{ looked: number; corrected: number; items: Suggestion[] }>(
        'GET',
        `/rules/suggestions${query({ from: since(days) })}`,
      ),
  });

const since = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();

export const check = (rules: Document) => call<{ problems: Mistake[] }>('POST', '/rules/check', { rules });
export const publish = (base: number, note: string, rules: Document) =>
  call<Version>('PUT', '/rules', { base, note, rules });
export const revert = (number: number, base: number, note: string) =>
  call<Version>('POST', `/rules/versions/${number}/revert`, { base, note });
export const saveDraft = (note: string, rules: Document) => call<Draft>('PUT', '/rules/draft', { note, rules });
export const discardDraft = () => call<void>('DELETE', '/rules/draft');
/** This draft and no other: somebody may have saved one meanwhile. */
export async function discardOnly(known: Draft): Promise<void> {
  const kept = await currentDraft();
  if (kept?.at === known.at && kept.by.id === known.by.id) await discardDraft();
}
export const simulate = (rules: Document) => call<Trial>('POST', '/rules/simulate', { rules });
export const accept = (changes: { code: string; moment: Moment; weight: number }[], note: string) =>
  call<Draft>('POST', '/rules/draft/accept', { changes, note });
