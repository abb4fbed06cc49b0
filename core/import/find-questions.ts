import { chooseScheme, type QuestionScheme } from './choose-scheme.ts';
import { numberedAnswers } from './numbered-answers.ts';
import {
  markedPromptLength,
  promptLengthOf,
  promptLikeness,
} from './prompt-length.ts';
import {
  hasContent,
  questionForms,
  type QuestionForms,
} from './question-forms.ts';
import type { QuestionStart, QuestionStarts } from './question-start.ts';
import { asks, wordCount } from './question-text.ts';
import { separateAnswers } from './separate-answers.ts';
import type { SheetBlock } from './sheet-block.ts';

/** The number of a question; roman numbers count where `IV.` and its like open the questions. */
function numberOf(block: SheetBlock): number | null {
  if (block.head.prefixNumber !== null) return block.head.prefixNumber;
  const marker = block.head.marker;
  const counts = marker?.kind === 'number' || marker?.kind === 'roman';
  // 2.1 is no number of its own: there is a 1.1 as well.
  return counts && marker.style !== '1.1' ? marker.value : null;
}

/** Whether the numbered blocks of a sheet carry question texts, as most of those that say anything do. */
function expectsPrompts(
  blocks: readonly SheetBlock[],
  places: readonly number[],
): boolean {
  const likeness = places
    .map(place =>
      promptLikeness(
        blocks[place]?.passage.text ?? '',
        hasContent(blocks, place),
      ),
    )
    .filter(value => value !== 0);
  const prompts = likeness.filter(value => value > 0).length;
  return prompts * 2 > likeness.length;
}

function numberedStart(
  block: SheetBlock,
  place: number,
  blocks: readonly SheetBlock[],
  expected: boolean,
): QuestionStart {
  const length = promptLengthOf(
    block.passage.text,
    hasContent(blocks, place),
    expected,
  );
  return {
    recognition: length > 0 ? 'number' : 'answer-only',
    number: numberOf(block),
    promptLength: length,
    isSure: length > 0 || !expected,
  };
}

function markedStart(
  block: SheetBlock,
  recognition: QuestionStart['recognition'],
  isSure: boolean,
): QuestionStart {
  const answersOnly = recognition === 'answer-only';
  return {
    recognition,
    number: numberOf(block),
    promptLength: answersOnly ? 0 : markedPromptLength(block.passage.text),
    isSure,
  };
}

function startsOf(
  blocks: readonly SheetBlock[],
  scheme: QuestionScheme,
): Map<number, QuestionStart> {
  const starts = new Map<number, QuestionStart>();
  const isNumbered = scheme.recognition === 'number';
  const expected = isNumbered && expectsPrompts(blocks, scheme.places);
  for (const place of scheme.places) {
    const block = blocks[place];
    if (block === undefined) continue;
    const start = isNumbered
      ? numberedStart(block, place, blocks, expected)
      : markedStart(block, scheme.recognition, true);
    starts.set(place, start);
  }
  joinMarks(blocks, starts);
  return starts;
}

/** `Card 3` right above `Front: …`: one question with two marks; the lower one has the words, the upper one the number. */
function joinMarks(
  blocks: readonly SheetBlock[],
  starts: Map<number, QuestionStart>,
): void {
  for (const [place, { number }] of [...starts]) {
    const below = starts.get(place + 1);
    if (blocks[place]?.passage.text !== '' || below === undefined) continue;
    starts.delete(place);
    starts.set(place + 1, { ...below, number: below.number ?? number });
  }
}

/** Blocks that ask in another form than most of their sheet: a number forgotten, a heading in between. */
function oddOnes(
  blocks: readonly SheetBlock[],
  forms: QuestionForms,
  scheme: QuestionScheme,
): readonly [number, QuestionStart['recognition']][] {
  const asking = (places: readonly number[]) =>
    places.filter(place => asks(blocks[place]?.passage.text ?? ''));
  const headings = asking([...forms.headings.values()].flat());
  const odd: [number, QuestionStart['recognition']][] = [
    ...headings.map((place): [number, 'heading'] => [place, 'heading']),
    ...asking(forms.bold).map((place): [number, 'bold'] => [place, 'bold']),
  ];
  if (scheme.recognition !== 'number')
    for (const place of asking(forms.numbered)) odd.push([place, 'number']);
  for (const place of forms.asking)
    if (standsAlone(blocks, place)) odd.push([place, 'question-mark']);
  return odd;
}

/** A short line that asks, with blank lines around it and an answer below, rather than a question within an answer. */
function standsAlone(blocks: readonly SheetBlock[], place: number): boolean {
  const block = blocks[place];
  const next = blocks[place + 1];
  if (block === undefined || next === undefined) return false;
  return (
    block.gap > 0 &&
    block.head.indent === 0 &&
    wordCount(block.passage.text) <= 30 &&
    wordCount(block.passage.text) >= 3 &&
    hasContent(blocks, place)
  );
}

/**
 * Finds where the questions of a sheet begin. A sheet without question texts gives its answers instead, with prompts of no
 * length.
 */
export function findQuestions(blocks: readonly SheetBlock[]): QuestionStarts {
  const forms = questionForms(blocks);
  const scheme = chooseScheme(blocks, forms);
  if (scheme === null) return separateAnswers(blocks);
  const starts = startsOf(blocks, scheme);
  const isAnswerOnly = [...starts.values()].every(
    ({ promptLength }) => promptLength === 0,
  );
  if (!isAnswerOnly)
    for (const [place, recognition] of oddOnes(blocks, forms, scheme)) {
      const block = blocks[place];
      if (block === undefined || starts.has(place)) continue;
      starts.set(place, markedStart(block, recognition, false));
    }
  for (const [place, start] of numberedAnswers(blocks, starts))
    starts.set(place, start);
  return new Map([...starts].sort(([one], [other]) => one - other));
}
