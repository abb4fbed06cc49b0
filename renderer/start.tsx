import { createRoot } from 'react-dom/client';
import type { Host, Opening, Reply } from '../core/contract.ts';
import { Root } from './Root.tsx';
import { createApp } from './state/app.ts';
import { openApp } from './state/open-app.ts';

/** Shows the interface. @param opening the reply to `app.open`, which is under way already */
export function start(host: Host, opening: Promise<Reply<Opening>>): void {
  const app = createApp(host);
  const root = document.getElementById('root');
  if (root) createRoot(root).render(<Root app={app} />);
  void openApp(app, opening);
}
