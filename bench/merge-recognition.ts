import type { ParsedSheet } from '../core/import/parsed-sheet.ts';
import type { MergePoint, MergeQuestion } from '../core/merge/merge-input.ts';
import type { GoldCollection, GoldPoint } from './merge-gold.ts';

/** What the parser found of a gold collection, ready to be merged. */
export interface Recognised {
  readonly recall: number;
  readonly precision: number;
  /** The points that were recognised; the others cannot be judged. */
  readonly questions: readonly MergeQuestion[];
  /** Merged point of each of them. */
  readonly gold: readonly (readonly number[])[];
}

/**
 * Compares what was parsed with the gold, sheet by sheet: a claim counts as recognised when a point has its letters and
 * digits; a claim cut in two is forgiven.
 */
export function recognise(
  gold: GoldCollection,
  sheets: ReadonlyMap<string, ParsedSheet>,
  keyOf: (text: string) => string,
): Recognised {
  const sums = { wanted: 0, recognised: 0, parsed: 0, right: 0 };
  const byQuestion = gold.questions.map(() => ({
    points: [] as MergePoint[],
    gold: [] as number[],
  }));
  for (const [sheet, parsed] of sheets) {
    const pieces = parsed.questions.flatMap(question =>
      question.points.map(({ label, text }) => ({ label, text })),
    );
    sums.parsed += pieces.length;
    const claims = claimsOf(pieces, keyOf);
    for (const [index, question] of gold.questions.entries())
      for (const [place, point] of (
        question.answers.get(sheet) ?? []
      ).entries()) {
        sums.wanted++;
        const claim = take(claims, point);
        if (!claim) continue;
        sums.recognised++;
        sums.right += claim.pieces;
        const target = byQuestion[index];
        target?.points.push({
          id: `${question.number}/${sheet}#${place}`,
          source: sheet,
          label: claim.label,
          text: claim.text,
        });
        target?.gold.push(point.merged);
      }
  }
  return {
    recall: sums.recognised / sums.wanted,
    precision: sums.right / sums.parsed,
    questions: gold.questions.map(({ number }, index) => ({
      id: String(number),
      prompt: promptOf(number, sheets),
      points: byQuestion[index]?.points ?? [],
      rules: [],
    })),
    gold: byQuestion.map(each => each.gold),
  };
}

interface Piece {
  readonly label: string | undefined;
  readonly text: string;
}

interface Claim extends Piece {
  /** Points of the parser that it is made of. */
  readonly pieces: number;
}

function claimsOf(
  pieces: readonly {
    readonly label?: string | undefined;
    readonly text: string;
  }[],
  keyOf: (text: string) => string,
): Map<string, Claim[]> {
  const claims = new Map<string, Claim[]>();
  const add = (claim: Claim) => {
    const key = keyOf(`${claim.label ?? ''} ${claim.text}`);
    const list = claims.get(key);
    if (list) list.push(claim);
    else claims.set(key, [claim]);
  };
  for (const [index, { label, text }] of pieces.entries()) {
    add({ label, text, pieces: 1 });
    const next = pieces[index + 1];
    if (next)
      add({
        label,
        text: `${text} ${next.label ?? ''} ${next.text}`,
        pieces: 2,
      });
  }
  return claims;
}

function take(
  claims: Map<string, Claim[]>,
  { key }: GoldPoint,
): Claim | undefined {
  return claims.get(key)?.shift();
}

function promptOf(
  number: number,
  sheets: ReadonlyMap<string, ParsedSheet>,
): string {
  for (const sheet of sheets.values()) {
    const found = sheet.questions.find(
      question => question.number === number && question.prompt !== '',
    );
    if (found) return found.prompt;
  }
  return '';
}
