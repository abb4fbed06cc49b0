import * as z from 'zod';
import { highlightColours } from '../annotation/highlight-colour.ts';
import { defaultSettings, themes, type Settings } from './settings.ts';

const colour = z.enum(highlightColours);
const fields = {
  theme: z.enum(themes),
  density: z.enum(['comfortable', 'compact']),
  textSize: z.int().min(80).max(200),
  singleKeys: z.boolean(),
  wordTarget: z.int().min(1).max(100_000),
  meanings: z.record(colour, z.string().max(60)),
  lastColour: colour,
  coached: z.boolean(),
  columns: z.strictObject({
    questions: z.number().min(100).max(2000),
    answer: z.number().min(100).max(2000),
  }),
} as const;

/** Some of the preferences, each checked. */
export const settingsPatchSchema = z.strictObject({
  theme: fields.theme.exactOptional(),
  density: fields.density.exactOptional(),
  textSize: fields.textSize.exactOptional(),
  singleKeys: fields.singleKeys.exactOptional(),
  wordTarget: fields.wordTarget.exactOptional(),
  meanings: fields.meanings.exactOptional(),
  lastColour: fields.lastColour.exactOptional(),
  coached: fields.coached.exactOptional(),
  columns: fields.columns.exactOptional(),
});

/**
 * Preferences from a stored record: each field that is sound is taken, each that is not falls back to its default, and
 * fields that a newer version added are kept, so that going back and forth between versions loses nothing.
 */
export function readSettings(raw: unknown): Settings {
  const stored =
    typeof raw === 'object' && raw !== null
      ? (raw as Readonly<Record<string, unknown>>)
      : {};
  const sound = Object.entries(fields).flatMap(([name, schema]) => {
    const result = schema.safeParse(stored[name]);
    return result.success ? [[name, result.data]] : [];
  });
  return { ...defaultSettings, ...stored, ...known(sound) };
}

function known(entries: readonly unknown[]): Partial<Settings> {
  const missing = Object.keys(fields).map(name => [
    name,
    defaultSettings[name as keyof Settings],
  ]);
  return Object.fromEntries([
    ...missing,
    ...(entries as [string, unknown][]),
  ]) as Partial<Settings>;
}
