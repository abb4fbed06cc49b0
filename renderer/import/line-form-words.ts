import type { LineForm } from '../../core/import/line-form.ts';

const endings: Readonly<Record<LineForm['ending'], string>> = {
  question: 'a question mark at the end',
  colon: 'a colon at the end',
  sentence: 'a full stop at the end',
  none: 'no mark at the end',
};

/** What lines of a form have in common, for people: "short lines with a bullet, no mark at the end". */
export function lineFormWords(form: LineForm): string {
  const length = form.isShort ? 'short' : 'long';
  return [
    `${length} ${nounOf(form)}`,
    ...(form.depth > 0 ? ['further in than others'] : []),
    ...boldWords(form),
    ...(form.capitals === 'all' ? ['in capitals'] : []),
    endings[form.ending],
    ...blankWords(form),
  ].join(', ');
}

function nounOf({ kind, level, marker, prefix }: LineForm): string {
  if (kind === 'heading') return `headings of level ${level}`;
  if (kind === 'table-row') return 'rows of a table';
  if (prefix !== null)
    return prefix === 'question'
      ? 'lines that open with “Question” or “Q”'
      : 'lines that open with “Answer” or “A”';
  const [name, style = ''] = marker.split(' ');
  if (name === 'bullet') return `lines with the bullet ${style}`;
  if (name === 'number') return 'lines with a number';
  return name === '' ? 'lines' : 'lines with a letter';
}

function boldWords({ bold }: LineForm): readonly string[] {
  if (bold === 'none') return [];
  return [bold === 'whole' ? 'in bold' : 'bold where they begin'];
}

function blankWords({
  isBelowBlank,
  isAboveBlank,
}: LineForm): readonly string[] {
  if (isBelowBlank && isAboveBlank) return ['blank lines around'];
  if (isBelowBlank) return ['a blank line above'];
  return isAboveBlank ? ['a blank line below'] : [];
}
