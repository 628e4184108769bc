import { arrive } from './desk.js';
import { lights } from './pictures/pen.js';
import { pageFor } from './pages/index.js';
import { shell } from './shell.js';
import { strip } from './strip.js';

const page = await pageFor(location);
document.title = page.title;
document.body.append(lights(), strip(page), ...shell(page.content));
arrive(page);
page.arrived?.();
document.documentElement.dataset.ready = 'true';
