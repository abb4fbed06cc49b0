import { slicePassage, type Passage } from './passage.ts';
import { wordCount } from './question-text.ts';

/** A passage that opens with a label, cut in two. */
export interface LabelledPassage {
  readonly label: Passage;
  readonly text: Passage;
}

const boldLabel =
  /^(\*\*|__)(?!\s)((?:(?!\1).){1,120}?)\1(?!\s*[,;)\]])\s*(?:[:.–—]\s*|-\s+)?(?=\S)/u;
const colonLabel = /^([^:?!\n]{1,90}?)\s*:(?=\s|\p{Lu})\s*(?=\S)/u;
const dashLabel = /^([^:?!.,;\n]{1,60}?)\s+(?:[–—]|--?)\s+(?=\S)/u;

/** A question within an answer: *What is it for? Growth and repair.* */
const askedLabel = /^([^?.!:;\n]{6,110}[?？])\s+(?=\S)/u;

/** It tells the place among the points and nothing of what the point says. */
const onlyCounts =
  /^(?:(?:point|reason|argument|punkt|grund|raison|argumento?|punto)\s*)?\d+$/iu;

function isLabel(text: string, mostWords: number): boolean {
  const words = text.replace(/[*_`]/gu, '').trim();
  if (!/^["“'(]?[\p{L}\p{N}]/u.test(words)) return false;
  if (/(?:https?|[.;]\s)/u.test(words) || onlyCounts.test(words)) return false;
  const count = wordCount(words);
  return count >= 1 && count <= mostWords;
}

/**
 * Cuts the label off a point: `Scalability: …`, `**Scalability** …`, `Scalability – …`, `Does it scale? …`.
 * @param isItem The passage is an item of a list: only there a dash makes a label of a few words, and a question asks for no
 * more than the words after it.
 * @returns Null when the passage has no label, or nothing after it.
 */
export function pointLabel(
  passage: Passage,
  isItem: boolean,
): LabelledPassage | null {
  const found = foundLabel(passage.text.slice(0, 300), isItem);
  if (found === null) return null;
  const start = passage.text.indexOf(found.label);
  // A label in bold may have its colon or dot within the bold.
  const { length } = found.label.replace(/\s*:\s*$|(?<=\p{L}{3})\.$/u, '');
  const label = slicePassage(passage, start, start + length);
  return { label, text: slicePassage(passage, found.length) };
}

/** Ways to set a label off, the group of the expression that holds it, and how many words it may have. */
const labelForms = [
  { form: boldLabel, group: 2, words: 12, ofItems: false },
  { form: colonLabel, group: 1, words: 9, ofItems: false },
  { form: dashLabel, group: 1, words: 5, ofItems: true },
  { form: askedLabel, group: 1, words: 16, ofItems: true },
] as const;

/** The label that a passage begins with, and how long it is with the signs that set it off. */
function foundLabel(
  opening: string,
  isItem: boolean,
): { readonly label: string; readonly length: number } | null {
  for (const { form, group, words, ofItems } of labelForms) {
    const cut = ofItems && !isItem ? null : form.exec(opening);
    const label = cut?.[group];
    if (cut && label !== undefined && isLabel(label, words))
      return { label, length: cut[0].length };
  }
  return null;
}
