export function faultsOf(
  catalogue: Record<string, string>,
  english: Record<string, string>,
  locale: string,
  same?: string[],
): string[];
