const list = document.getElementById('accounts');
const copied = document.getElementById('copied');

const sees = { supervisor: 'all desks', admin: 'the site and its people, no conversations' };

function account({ email, name, role, desk }) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = email.split('@')[0];
  button.title = [name, email, sees[role]].filter(Boolean).join(', ');
  button.className = desk ?? '';
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(email);
      copied.textContent = `${email} copied.`;
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
