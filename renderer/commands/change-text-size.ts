import type { App } from '../state/app.ts';
import { changeSettings } from '../state/change-settings.ts';
import { announce } from '../state/notify.ts';

/** Smallest, largest and step of the text size: per cent of the normal size. */
export const textSizes = { min: 80, max: 200, step: 10 } as const;

/** Sets the text size within its bounds and says it. */
export function changeTextSize(app: App, size: number): void {
  const textSize = Math.min(textSizes.max, Math.max(textSizes.min, size));
  announce(app, `Text size ${textSize} per cent`);
  if (textSize !== app.session.get().settings.textSize)
    void changeSettings(app, { textSize });
}
