/** What is kept in the browser, for all its tabs or for one: `localStorage` or `sessionStorage` where the page has them, memory where they are blocked. */
export interface Drawer {
  get(key: string): string | undefined;
  set(key: string, value: string | undefined): void;
  clear(): void;
}

export function drawer(kind: 'localStorage' | 'sessionStorage', prefix: string): Drawer {
  const memory = new Map<string, string>();
  const storage = () => {
    try {
      return window[kind];
    } catch {
      return undefined;
    }
  };
  const used = new Set<string>();
  const put = (key: string, value: string | undefined) => {
    used.add(key);
    if (value === undefined) memory.delete(key);
    else memory.set(key, value);
    try {
      if (value === undefined) storage()?.removeItem(prefix + key);
      else storage()?.setItem(prefix + key, value);
    } catch {
      // full or blocked: memory has it
    }
  };
  return {
    get(key) {
      try {
        return storage()?.getItem(prefix + key) ?? memory.get(key);
      } catch {
        return memory.get(key);
      }
    },
    set: put,
    clear() {
      const held = Object.keys(storage() ?? {}).filter(key => key.startsWith(prefix));
      for (const key of [...used, ...held.map(key => key.slice(prefix.length))]) put(key, undefined);
    },
  };
}
