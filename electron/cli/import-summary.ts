import type {
  DeltaPoint,
  ImportReport,
  QuestionDelta,
} from '../../core/import/import-preview.ts';

/** What has come of an import, in words. @param stored false when the library was thrown away again */
export function importSummary(report: ImportReport, stored: boolean): string {
  const doubts = report.files.flatMap(file =>
    file.doubts.map(
      ({ line, message }) =>
        `  ${file.name}, line ${String(line + 1)}: ${message}`,
    ),
  );
  const unaligned = report.unaligned.map(
    ({ file, line }) => `  ${file}, line ${String(line + 1)}`,
  );
  return [
    `${report.title}: ${String(report.questions)} questions, ${String(report.points)} points, ${String(report.mergedPoints)} merged points (${report.engine})`,
    ...report.files.map(fileWords),
    ...(unaligned.length > 0
      ? ['Answers without a question, which were not imported:', ...unaligned]
      : []),
    ...(doubts.length > 0 ? ['Worth a look:', ...doubts] : []),
    ...deltaWords(report),
    endWords(report, stored),
    '',
  ].join('\n');
}

function fileWords(file: ImportReport['files'][number]): string {
  return file.refusal === null
    ? `  ${file.name}: ${String(file.questions)} questions, ${String(file.points)} points, ${String(file.leftOut.length)} lines left out`
    : `  ${file.refusal}`;
}

function deltaWords({ delta }: ImportReport): readonly string[] {
  if (delta === null) return [];
  if (delta.length === 0) return ['Nothing has changed in what is said.'];
  return ['What has changed:', ...delta.flatMap(questionWords)];
}

function questionWords(delta: QuestionDelta): readonly string[] {
  const { number, prompt, disputes } = delta;
  const pointWords = (what: string, points: readonly DeltaPoint[]) =>
    points.map(({ label, statement }) => `     ${what}: ${label || statement}`);
  return [
    `  ${String(number)}. ${prompt}`,
    ...pointWords('new', delta.newPoints),
    ...pointWords('said by a further source', delta.strengthened),
    ...pointWords('said by a source less', delta.weakened),
    ...(disputes.length > 0
      ? [`     points that contradict each other: ${String(disputes.length)}`]
      : []),
  ];
}

function endWords(
  { collection, delta }: ImportReport,
  stored: boolean,
): string {
  if (delta === null)
    return stored
      ? `Stored as ${collection}.`
      : 'Nothing was stored. Add --data-dir DIR --title T to store it.';
  return stored
    ? `Added to ${collection}.`
    : 'Nothing was stored. Add --data-dir DIR to store it.';
}
