export function argumentsOf(message: string): string[];
export function missingForms(message: string, locale: string): string[];
