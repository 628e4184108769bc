const mail = /[^\s/?&#=;,<>"']+(?:@|%40)[^\s/?&#=;,<>"']+\.[^\s/?&#=;,<>"']+/gi;
const telling = /([?&#][^=&#]*(?:mail|phone|passw|token|secret)[^=&#]*=)[^&#]*/gi;

/** Addresses and titles without e-mail addresses, and without what parameters named so hold. */
export function discreet(text: string): string {
  return text.replace(telling, '$1').replace(mail, '…');
}
