import type { Recognition } from './parsed-sheet.ts';
import {
  countAsking,
  hasContent,
  type QuestionForms,
} from './question-forms.ts';
import { isShortHead } from './question-text.ts';
import type { SheetBlock } from './sheet-block.ts';

/** The way in which most questions of a sheet are marked. */
export interface QuestionScheme {
  readonly recognition: Recognition;
  readonly places: readonly number[];
}

function withContent(
  blocks: readonly SheetBlock[],
  places: readonly number[],
): readonly number[] {
  return places.filter(place => hasContent(blocks, place));
}

/** A first heading right above another one is that of the sheet, whatever its level. */
function withoutTitle(
  blocks: readonly SheetBlock[],
  places: readonly number[],
): readonly number[] {
  const isTitle =
    places[0] === 0 &&
    !hasContent(blocks, 0) &&
    countAsking(blocks, [0]) === 0 &&
    blocks[0]?.head.marker === null;
  return isTitle ? places.slice(1) : places;
}

/** The outermost level of headings with text right below most of them, asking levels first. */
function headingScheme(
  blocks: readonly SheetBlock[],
  forms: QuestionForms,
): readonly number[] {
  const levels = [...forms.headings].sort(([one], [other]) => one - other);
  const asking = levels.filter(
    ([, places]) => countAsking(blocks, places) * 2 > places.length,
  );
  if (asking.length > 0)
    return withoutTitle(
      blocks,
      asking.flatMap(([, places]) => places).sort((a, b) => a - b),
    );
  const full = levels.find(([, places]) => {
    const filled = places.filter(
      place =>
        hasContent(blocks, place) && blocks[place + 1]?.kind !== 'heading',
    );
    return filled.length >= 2 && filled.length * 2 > places.length;
  });
  return withoutTitle(blocks, full?.[1] ?? []);
}

function outlineScheme(
  blocks: readonly SheetBlock[],
  forms: QuestionForms,
): QuestionScheme {
  const places = forms.outline;
  const bold = places.filter(place => blocks[place]?.head.isBold);
  const asked = countAsking(blocks, places);
  if (bold.length * 2 > places.length) return { recognition: 'bold', places };
  if (asked * 2 > places.length)
    return { recognition: 'question-mark', places };
  return { recognition: 'heading', places };
}

interface Candidate extends QuestionScheme {
  readonly asked: number;
}

function candidates(
  blocks: readonly SheetBlock[],
  forms: QuestionForms,
): readonly Candidate[] {
  const bold = withContent(blocks, forms.bold);
  const isFormless =
    forms.numbered.length + forms.headings.size + bold.length === 0;
  const asking = withContent(blocks, isFormless ? forms.tasks : forms.asking);
  const schemes: readonly QuestionScheme[] = [
    { recognition: 'number', places: forms.numbered },
    { recognition: 'heading', places: headingScheme(blocks, forms) },
    { recognition: 'bold', places: bold },
    { recognition: 'question-mark', places: asking },
    outlineScheme(blocks, forms),
  ];
  return schemes.map(scheme => ({
    ...scheme,
    asked: countAsking(blocks, scheme.places),
  }));
}

/** Numbers that begin again and again, or that only list what stands below headings, number no questions. */
function numbersAnswers(
  blocks: readonly SheetBlock[],
  forms: QuestionForms,
  headings: readonly number[],
): boolean {
  if (forms.numbered.length < 2) return true;
  const rich = withContent(blocks, forms.numbered).length;
  if (forms.strayNumbers > forms.numbered.length) return true;
  if (headings.length < 2) return false;
  return rich * 2 < forms.numbered.length;
}

/** The outermost items are short, as heads are; those that end in a colon announce an answer's points. */
function isOutline(
  blocks: readonly SheetBlock[],
  { outline }: QuestionForms,
): boolean {
  const short = outline.filter(place => {
    const text = blocks[place]?.passage.text ?? '';
    return !text.endsWith(':') && isShortHead(text);
  });
  return outline.length >= 2 && short.length * 2 > outline.length;
}

function unasked(
  blocks: readonly SheetBlock[],
  forms: QuestionForms,
  found: readonly Candidate[],
): QuestionScheme | null {
  const of = (recognition: Recognition) =>
    found.find(scheme => scheme.recognition === recognition)?.places ?? [];
  const headings = of('heading');
  const bold = of('bold');
  const outline = isOutline(blocks, forms) ? forms.outline : [];
  const heads = [headings, bold, outline].find(({ length }) => length >= 2);
  if (!numbersAnswers(blocks, forms, heads ?? []))
    return { recognition: 'number', places: forms.numbered };
  if (heads === undefined)
    return forms.numbered.length === 0
      ? null
      : { recognition: 'number', places: forms.numbered };
  if (heads === outline) return outlineScheme(blocks, forms);
  return {
    recognition: heads === headings ? 'heading' : 'bold',
    places: heads,
  };
}

/**
 * Decides how a sheet marks its questions. `Q:` and `Question 3` say so themselves; else the form that asks most often;
 * else numbers with something to say between them, then headings, then bold lines.
 * @returns Null when nothing marks a question.
 */
export function chooseScheme(
  blocks: readonly SheetBlock[],
  forms: QuestionForms,
): QuestionScheme | null {
  if (forms.prefixed.length > 0)
    return { recognition: 'question-prefix', places: forms.prefixed };
  const found = candidates(blocks, forms);
  const most = Math.max(...found.map(({ asked }) => asked));
  const best = found.find(({ asked }) => asked === most);
  if (most >= 1 && best !== undefined && most * 3 >= best.places.length)
    return best;
  if (forms.numberedAnswers.length >= 2 && forms.numbered.length < 2)
    return { recognition: 'answer-only', places: forms.numberedAnswers };
  return unasked(blocks, forms, found);
}
