import type { Plugin } from 'vite';

export function words(): Plugin;
export function pseudo(message: string): string;
