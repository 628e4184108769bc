import { send } from './http.ts';
import type { Kind } from './items.ts';

export type Format = 'json' | 'csv' | 'md';
export type Finding = {
  /** Within a zip. */
  file?: string;
  /** From 1. */
  line?: number;
  id?: string;
  field: string;
  message: string;
};
export type Taken = { file?: string; line?: number; id: string; what: 'created' | 'changed' | 'unchanged' | 'refused' };
/** An item that the file has in fewer languages than the desk. */
export type Lost = { file?: string; line?: number; id: string; languages: string[] };
/** What an import did, or would do. */
export type Report = {
  applied: boolean;
  created: number;
  changed: number;
  unchanged: number;
  refused: number;
  items: Taken[];
  lost?: Lost[];
  problems: Finding[];
};
export type Bringing = { kind: Kind; file: File; format: Format; charset: string; reason?: string };

/** What a file's name says it is. */
export function formatOf(name: string): Format {
  const ending = name.split('.').at(-1)?.toLowerCase();
  if (ending === 'csv' || ending === 'tsv' || ending === 'txt') return 'csv';
  return ending === 'zip' || ending === 'md' ? 'md' : 'json';
}

export const exportAddress = (kind: Kind, format: Format): string => `/api/v1/${kind}/export?format=${format}`;

/** Tried it changes nothing; applied it changes all or, with any mistake, nothing. */
export function bringIn(
  { kind, file, format, charset, reason = '' }: Bringing,
  mode: 'try' | 'apply',
): Promise<Report> {
  return send<Report>(`/${kind}/import?${new URLSearchParams({ format, mode, charset, reason })}`, file);
}
