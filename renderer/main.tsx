import { createRoot } from 'react-dom/client';
import '@fontsource-variable/inter/opsz.css';
import '@fontsource-variable/literata/opsz.css';
import '@fontsource-variable/literata/opsz-italic.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/marks.css';
import { Root } from './Root.tsx';
import { pickHost } from './host/pick-host.ts';
import { createApp } from './state/app.ts';
import { openApp } from './state/open-app.ts';

const app = createApp(pickHost());
const root = document.getElementById('root');
if (root) createRoot(root).render(<Root app={app} />);
void openApp(app);
