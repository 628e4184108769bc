// Which language the demo speaks: the one that was chosen here, else the browser's, else English. Before anything is drawn, so that the
// widget finds it in the page's `lang`.
(() => {
  const spoken = ['en', 'fa', 'ar', 'lv'];
  const key = 'momentdesk-demo.language';
  const asked = new URLSearchParams(location.search).get('lang');
  let chosen = spoken.includes(asked) ? asked : undefined;
  try {
    if (chosen) localStorage.setItem(key, chosen);
    else chosen = localStorage.getItem(key);
  } catch {
    // nothing is remembered: the browser's it is
  }
  const wanted = [chosen, ...navigator.languages].filter(Boolean).map((each) => each.split('-')[0].toLowerCase());
  const language = wanted.find((each) => spoken.includes(each)) ?? 'en';
  document.documentElement.lang = language;
  document.documentElement.dir = ['fa', 'ar'].includes(language) ? 'rtl' : 'ltr';
})();
