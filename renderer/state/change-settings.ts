import type { Settings } from '../../core/settings.ts';
import { call, failureMessage } from '../host/call.ts';
import type { App } from './app.ts';
import { showToast } from './notify.ts';

/** Changes preferences at once and saves them; a failed save puts the old ones back and says so. */
export async function changeSettings(
  app: App,
  patch: Partial<Settings>,
): Promise<void> {
  const before = app.session.get().settings;
  app.session.set({ settings: { ...before, ...patch } });
  try {
    await call(app.host, 'settings.change', patch);
  } catch (failure) {
    app.session.set({ settings: before });
    showToast(app, failureMessage(failure));
  }
}
