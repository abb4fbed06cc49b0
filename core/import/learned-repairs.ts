import type { ImportRepairs } from './import-preview.ts';
import { isSameForm, lineForm, type LineForm } from './line-form.ts';
import { parseSheet } from './parse-sheet.ts';
import type { LineRole } from './parsed-sheet.ts';
import { readLines } from './read-lines.ts';
import type { SheetLine } from './sheet-line.ts';
import { splitLines } from './split-lines.ts';
import type { SheetToUnderstand } from './understand-sheets.ts';

/** A line of a file of an import. */
export interface ImportLine {
  /** Id of the file within the import. */
  readonly file: string;
  /** Counted from 0. */
  readonly line: number;
}

/** Lines that look like a line that a person repaired. */
export interface LikeLines {
  /** What they all look like; null when there are none. */
  readonly form: LineForm | null;
  /** In the order of the files and their lines; the repaired one is not among them. */
  readonly lines: readonly (ImportLine & { readonly text: string })[];
}

/** A form that more lines than this have says too little about each of them. */
const mostLines = 2_000;
/** Longest piece of a line that is shown. */
const longestText = 200;

/** Roles that the text of answers has: so common that only an uncommon form says anything. */
const answerRoles: ReadonlySet<LineRole> = new Set([
  'lead',
  'point',
  'closing',
]);

const nothing: LikeLines = { form: null, lines: [] };

interface ReadFile {
  readonly id: string;
  readonly lines: readonly SheetLine[];
  readonly roles: readonly LineRole[];
}

/**
 * The lines of all files that a repair of one line may well be meant for, too: those that look the same in every respect and
 * were taken for the same. Lines about which a person has said something are left alone, and so is everything when the form
 * is the common one of answers, which says nothing. Nothing is changed; a person is shown the lines first.
 * @param repairs as they were before the line was repaired
 */
export function likeLines(
  files: readonly SheetToUnderstand[],
  repairs: ImportRepairs,
  repaired: ImportLine,
): LikeLines {
  const read = files.map(({ id, text }): ReadFile => ({
    id,
    lines: readLines(splitLines(text)),
    roles: parseSheet(text, repairs.lines[id] ?? []).lines,
  }));
  const own = read.find(({ id }) => id === repaired.file);
  const form = own ? lineForm(own.lines, repaired.line) : null;
  const role = own?.roles[repaired.line];
  if (form === null || form.kind === 'blank' || role === undefined)
    return nothing;
  const ofRole = read.flatMap(file => linesOfRole(file, role));
  const alike = ofRole.filter(each => isSameForm(each.form, form));
  if (answerRoles.has(role) && alike.length * 2 > ofRole.length) return nothing;
  const lines = alike
    .filter(each => !isRepaired(each, repairs) && !isSame(each, repaired))
    .map(({ file, line, text }) => ({ file, line, text }));
  return lines.length === 0 || lines.length > mostLines
    ? nothing
    : { form, lines };
}

interface FormedLine extends ImportLine {
  readonly text: string;
  readonly form: LineForm;
}

function linesOfRole(
  { id, lines, roles }: ReadFile,
  role: LineRole,
): readonly FormedLine[] {
  return roles.flatMap((each, place): FormedLine[] => {
    const form = each === role ? lineForm(lines, place) : null;
    if (form === null) return [];
    const text = (lines[place]?.raw ?? '').trim().slice(0, longestText);
    return [{ file: id, line: place, text, form }];
  });
}

function isRepaired({ file, line }: ImportLine, repairs: ImportRepairs) {
  return (repairs.lines[file] ?? []).some(each => each.line === line);
}

function isSame(one: ImportLine, other: ImportLine): boolean {
  return one.file === other.file && one.line === other.line;
}
