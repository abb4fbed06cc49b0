import type { Locator } from '@playwright/test';

/** About twenty characters of whole words of a text, beginning with the first word at or after an offset. */
export async function firstWords(text: Locator, from: number): Promise<string> {
  const whole = (await text.textContent()) ?? '';
  const start = from === 0 ? 0 : whole.indexOf(' ', from) + 1;
  const end = whole.indexOf(' ', start + 18);
  return whole.slice(start, end < 0 ? undefined : end);
}
