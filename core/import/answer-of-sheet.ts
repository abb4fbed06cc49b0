import type { Answer, Point } from '../collection/collection.ts';
import type { ImportedSheet } from './build-collection.ts';
import type { ImportQuestion } from './import-preview.ts';
import type { ParsedPoint, ParsedQuestion } from './parsed-sheet.ts';

/** Most letters a label may have; what is longer is no label but a sentence. */
const longestLabel = 300;
/** Most letters of one text of a collection: a file without line ends may well have a claim that is longer. */
export const longestText = 100_000;

/** What the sheets answer to a question, in their order. @param sources ids by file */
export function answersTo(
  question: ImportQuestion,
  sheets: readonly ImportedSheet[],
  sources: ReadonlyMap<string, string>,
): readonly Answer[] {
  return sheets.flatMap(({ file, sheet }) => {
    const parts = question.parts
      .filter(part => part.file === file)
      .map(part => sheet.questions[part.question])
      .filter(part => part !== undefined);
    const source = sources.get(file);
    if (parts.length === 0 || source === undefined) return [];
    return [answerOfSheet(source, parts)];
  });
}

/** A file that answers a question twice gives one answer, in the order of the file. */
export function answerOfSheet(
  source: string,
  parts: readonly ParsedQuestion[],
): Answer {
  const joined = (texts: readonly string[]) =>
    piecesOf(texts.filter(text => text !== '').join(' '));
  const [lead = '', ...afterLead] = joined(parts.map(part => part.lead));
  const [closing = '', ...afterClosing] = joined(
    parts.map(part => part.closing),
  );
  // What a lead or closing cannot hold is said as points, for nothing may be lost.
  const claims: readonly Claim[] = [
    ...afterLead.map(text => ({ text })),
    ...parts.flatMap(part => part.points).flatMap(claimsOf),
    ...afterClosing.map(text => ({ text })),
  ];
  return {
    source,
    lead,
    points: claims.map((claim, index): Point => ({
      id: `${source}.${String(index + 1)}`,
      ...claim,
    })),
    closing,
  };
}

type Claim = Pick<Point, 'label' | 'text'>;

/** A point as a collection holds it: without blanks around it, and in several pieces when it is too long for one. */
function claimsOf(point: ParsedPoint): readonly Claim[] {
  // A label in bold may have its colon within the bold.
  const label = (point.label ?? '').replace(/[\s:]+$/u, '').trim();
  const text = point.text.trim();
  // A label that stands alone is the claim itself.
  if (label === '' || text === '')
    return piecesOf(text || label).map(piece => ({ text: piece }));
  if (label.length > longestLabel)
    return piecesOf(`${label}: ${text}`).map(piece => ({ text: piece }));
  return piecesOf(text).map((piece, index) =>
    index === 0 ? { label, text: piece } : { text: piece },
  );
}

/** A text in pieces that a collection can hold, cut between words where there are any. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  let rest = text.trim();
  while (rest.length > longestText) {
    const blank = rest.lastIndexOf(' ', longestText);
    const end = blank > 0 ? blank : longestText;
    pieces.push(rest.slice(0, end).trim());
    rest = rest.slice(end).trim();
  }
  return rest === '' ? pieces : [...pieces, rest];
}
