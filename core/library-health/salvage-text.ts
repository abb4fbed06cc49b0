/** No more than this is shown of a file that is damaged: characters. */
const limit = 20_000;

/** Fields of a record that hold words of a person. */
const wording = /"(?:text|note|exact|latex)":"((?:[^"\\]|\\.)*)/g;

/**
 * The words that can still be read in a damaged file of a record, a line each: whatever stands in the fields that hold words,
 * also where the rest is no JSON any more. Where there are none, every run of characters that can be printed.
 */
export function salvageText(damaged: string): string {
  const words = [...damaged.matchAll(wording)].map(([, text = '']) =>
    unescaped(text),
  );
  const found = words.some(text => text.trim() !== '')
    ? words.join('\n')
    : runsOfText(damaged);
  return found.slice(0, limit);
}

/** A JSON string whose end may be torn off. */
function unescaped(text: string): string {
  const whole = text.replace(/\\(?:u[0-9a-f]{0,3})?$/i, '');
  try {
    return JSON.parse(`"${whole}"`) as string;
  } catch {
    return text;
  }
}

function runsOfText(damaged: string): string {
  const runs = damaged.match(/[^\p{C}\ufffd]{4,}/gu) ?? [];
  return runs.join('\n');
}
