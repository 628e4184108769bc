// each run is looked at once, and nothing in it without a bound: titles and addresses are as long as the page makes them
const mail = /(?<![^\s/?&#=;,<>"'])[^\s/?&#=;,<>"']+(?:@|%40)[^\s/?&#=;,<>"']{1,255}\.[^\s/?&#=;,<>"']+/gi;
const telling = /([?&#][^=&#]{0,99}(?:mail|phone|passw|token|secret)[^=&#]{0,99}=)[^&#]*/gi;

/** Addresses and titles without e-mail addresses, and without what parameters named so hold; at most so many characters. */
export function discreet(text: string, most: number): string {
  return text
    .slice(0, 2 * most)
    .replace(telling, '$1')
    .replace(mail, '…')
    .slice(0, most);
}
