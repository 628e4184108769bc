const list = document.getElementById('accounts');
const copied = document.getElementById('copied');

/** English stands in the page itself; what is said by this script is here. */
const english = { 'agent.copied': '{email} copied.', 'sees.supervisor': 'all desks', 'sees.admin': 'the site and its people, no conversations' };
const { lang } = document.documentElement;
const words = lang === 'en' ? english : await (await fetch(`/start/words/${lang}.json`)).json();

/** `<1>…</1>` is the first element that stands in the English words, with other words in it. */
function say(element, text) {
  const inside = [...element.children];
  const parts = text.split(/<(\d)>(.*?)<\/\1>/);
  element.replaceChildren(
    ...parts.flatMap((part, at) => {
      if (at % 3 === 1) return [];
      if (at % 3 === 0) return [part];
      const kept = inside[Number(parts[at - 1]) - 1];
      kept.textContent = part;
      return [kept];
    }),
  );
}

if (lang !== 'en') {
  for (const element of document.querySelectorAll('[data-w]')) say(element, words[element.dataset.w]);
  for (const element of document.querySelectorAll('[data-w-label]')) element.ariaLabel = words[element.dataset.wLabel];
}
for (const link of document.querySelectorAll('.languages a')) if (link.lang === lang) link.ariaCurrent = 'true';

function account({ email, name, role, desk }) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = email.split('@')[0];
  button.title = [name, email, words[`sees.${role}`]].filter(Boolean).join(', ');
  button.className = desk ?? '';
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(email);
      copied.textContent = words['agent.copied'].replace('{email}', email);
    } catch {
      copied.textContent = email;
    }
  });
  const item = document.createElement('li');
  item.append(button);
  return item;
}

async function accounts() {
  const answer = await fetch('/api/v1/demo/accounts');
  if (answer.ok) list.replaceChildren(...(await answer.json()).items.map(account));
}

/** Two windows, each half of the screen; a browser that opens tabs instead is fine too. */
function sideBySide() {
  const { availWidth: width, availHeight: height, availLeft: left = 0, availTop: top = 0 } = screen;
  const half = Math.floor(width / 2);
  const open = (url, name, x) => window.open(url, name, `popup,left=${x},top=${top},width=${half},height=${height}`);
  open('/shop/', 'momentdesk-shop', left);
  open('/console/', 'momentdesk-console', left + half);
}

document.getElementById('both').addEventListener('click', sideBySide);
accounts();
