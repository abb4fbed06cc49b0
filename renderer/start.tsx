import { createRoot } from 'react-dom/client';
import type { Host, Opening, Reply } from '../core/contract.ts';
import { Root } from './Root.tsx';
import { createApp } from './state/app.ts';
import { openApp } from './state/open-app.ts';

/** Drawing the window twice, empty and full, takes longer than waiting a moment: milliseconds. */
const patience = 150;

/** Shows the interface. @param opening the reply to `app.open`, which is under way already */
export async function start(
  host: Host,
  opening: Promise<Reply<Opening>>,
): Promise<void> {
  const app = createApp(host);
  const opened = openApp(app, opening);
  await Promise.race([
    opened,
    new Promise(resolve => setTimeout(resolve, patience)),
  ]);
  const root = document.getElementById('root');
  if (root) createRoot(root).render(<Root app={app} />);
}
