/// <reference types="vite/client" />
declare module '*.json?words' {
  import type { LocalizedString } from '@internationalized/string';

  const strings: Record<string, LocalizedString>;
  export default strings;
}
