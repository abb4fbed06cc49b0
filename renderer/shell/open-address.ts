import type { App } from '../state/app.ts';
import { showToast } from '../state/notify.ts';

/** Opens an address outside of Collate, and says so when it was not. */
export async function openAddress(app: App, address: string): Promise<void> {
  const opened = await app.host.openExternal(address).catch(() => false);
  // A host that asks by itself also says no when the person does.
  if (opened || app.host.asksBeforeOpening) return;
  showToast(
    app,
    'The address was not opened. Collate opens only web and mail addresses; nothing else has changed.',
  );
}
