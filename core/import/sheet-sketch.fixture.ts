import type { ParsedSheet } from './parsed-sheet.ts';

/** A parsed sheet as a person would jot it down: a line each for title, question, lead, point, closing and doubt. */
export function sketch(sheet: ParsedSheet): readonly string[] {
  const lines = sheet.title === null ? [] : [`= ${sheet.title}`];
  for (const question of sheet.questions) {
    const topic = question.topic === null ? '' : ` [${question.topic}]`;
    lines.push(
      `${question.number ?? '?'} (${question.recognition})${topic} ${question.prompt}`,
    );
    if (question.lead !== '') lines.push(`  < ${question.lead}`);
    for (const { label, text } of question.points)
      lines.push(`  - ${label === undefined ? '' : `{${label}} `}${text}`);
    if (question.closing !== '') lines.push(`  > ${question.closing}`);
  }
  return [
    ...lines,
    ...sheet.doubts.map(({ kind, line }) => `! ${kind} ${line}`),
  ];
}
