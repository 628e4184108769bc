import { settings } from './settings.ts';

let audio: AudioContext | undefined;

/** Two soft tones, made here: nothing is fetched. */
export function chime(): void {
  // browsers keep a page silent until somebody has used it
  if (!settings.sound.value || navigator.userActivation?.hasBeenActive === false) return;
  try {
    audio ??= new AudioContext();
    if (audio.state === 'suspended') void audio.resume();
    tone(audio, 660, 0);
    tone(audio, 880, 0.12);
  } catch {
    // no audio device: the title and the list still tell
  }
}

function tone(context: AudioContext, frequency: number, after: number): void {
  const start = context.currentTime + after;
  const gain = context.createGain();
  gain.gain.setValueAtTime(0, start);
  gain.gain.linearRampToValueAtTime(0.06, start + 0.02);
  gain.gain.exponentialRampToValueAtTime(0.0001, start + 0.28);
  const oscillator = context.createOscillator();
  oscillator.type = 'sine';
  oscillator.frequency.value = frequency;
  oscillator.connect(gain).connect(context.destination);
  oscillator.start(start);
  oscillator.stop(start + 0.3);
}

export const canNotify = (): boolean => 'Notification' in window;

/** Asks the browser; the answer is whether desktop notifications are on now. */
export async function wantNotifications(on: boolean): Promise<boolean> {
  const granted = on && canNotify() && (await Notification.requestPermission()) === 'granted';
  settings.notify.set(granted);
  return granted;
}

/** Shown only while nobody looks at the page. */
export function notify(title: string, body: string, tag: string, open: () => void): void {
  if (!settings.notify.value || !canNotify() || Notification.permission !== 'granted') return;
  if (document.visibilityState === 'visible' && document.hasFocus()) return;
  const notification = new Notification(title, { body, tag });
  notification.onclick = () => {
    window.focus();
    open();
    notification.close();
  };
}
