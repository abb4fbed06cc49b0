import type { Settings } from '../../core/study/settings.ts';
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
    const now = app.session.get().settings;
    app.session.set({ settings: { ...now, ...undone(before, patch) } });
    showToast(app, failureMessage(failure));
  }
}

/** The values before, of those settings alone that the failed change was about. */
function undone(before: Settings, patch: Partial<Settings>): Partial<Settings> {
  return Object.fromEntries(
    Object.keys(patch).map(name => [name, before[name as keyof Settings]]),
  );
}
