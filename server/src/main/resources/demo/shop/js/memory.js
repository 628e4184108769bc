// What this browser remembers of its visits to the shop. A private window that remembers nothing still shops.

const PREFIX = 'kettle-and-dusk.';

export function recall(name, otherwise) {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + name)) ?? otherwise;
  } catch {
    return otherwise;
  }
}

export function remember(name, value) {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify(value));
  } catch {
    // storage is blocked or full: the visit goes on without it
  }
}

export function forgetEverything() {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX) && key !== `${PREFIX}strip`) localStorage.removeItem(key);
  } catch {
    // nothing was kept
  }
}
