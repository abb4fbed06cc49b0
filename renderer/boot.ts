import '@fontsource-variable/inter/opsz.css';
import '@fontsource-variable/literata/opsz.css';
import '@fontsource-variable/literata/opsz-italic.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/marks.css';
import { pickHost } from './host/pick-host.ts';

// The first script of the page, and a small one: it asks for the first screen while the rest of the page is still read.
const host = pickHost();
const opening = host.invoke('app.open', null);
void import('./start.tsx').then(page => page.start(host, opening));
