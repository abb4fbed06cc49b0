import { readLine } from './read-line.ts';
import type { SheetLine } from './sheet-line.ts';

/** Fewer commands are words that somebody quotes. */
const fewestCommands = 3;
const command =
  /^\s*\\(?:documentclass|usepackage|begin|end|item|section|subsection|question|part|chapter)\b/u;
const environment =
  /^\s*\\(begin|end)\s*\{([\p{L}*]{1,40})\}(?:\[[^\]]{0,80}\])?/u;
const heading =
  /^\s*\\(chapter|section|subsection|subsubsection|paragraph|title)\*?\s*(?:\[[^\]]{0,80}\])?\{([^{}]{1,300})\}/u;
const item = /^\s*\\(item|question|part|subpart)\b\s*(?:\[([^\]]{0,80})\])?/u;
const setting =
  /^\s*\\(?:documentclass|usepackage|maketitle|tableofcontents|newpage|clearpage|pagebreak|noindent\s*$|author|date|label|vspace|hspace|bigskip|medskip|smallskip|newcommand|setlength|pagestyle|hfill\s*$|centering|includegraphics)\b/u;
const levels: Readonly<Record<string, string>> = {
  title: '#',
  chapter: '#',
  section: '##',
  subsection: '###',
  subsubsection: '####',
  paragraph: '#####',
};

interface Nesting {
  /** Items counted so far in each list that is open; null for lists without numbers. */
  readonly lists: (number | null)[];
}

/** Words without the commands that only say how they look. */
function plainTex(text: string): string {
  return text
    .replace(/(?<!\\)%.*$/u, '')
    .replace(/\\(?:textbf|textsc)\{([^{}]{0,500})\}/gu, '**$1**')
    .replace(
      /\\(?:emph|textit|underline|texttt|textrm|textsf|text|mbox|enquote|footnotesize|url)\{([^{}]{0,500})\}/gu,
      '$1',
    )
    .replace(
      /\\(?:noindent|newline|linebreak|quad|qquad|par|large|Large|small)\b\s?/gu,
      '',
    )
    .replace(/\\\\(?:\[[^\]]{0,20}\])?/gu, ' ')
    .replace(/\\([%&#_{}])/gu, '$1')
    .replace(/~/gu, ' ')
    .replace(/``|''/gu, '"');
}

function leftOut(line: SheetLine): SheetLine {
  return { ...line, kind: 'rule', marker: null, prefix: null, body: line.raw };
}

function read(line: SheetLine, words: string): SheetLine {
  return { ...readLine(words, line.index), raw: line.raw };
}

/** The mark that an item shows: its number in a list that counts, else a bullet. */
function itemLine(line: SheetLine, nesting: Nesting): SheetLine {
  const [opening = '', kind, label] = item.exec(line.raw) ?? [];
  const rest = plainTex(line.raw.slice(opening.length)).trim();
  const depth = Math.max(nesting.lists.length - 1, 0);
  const indent = '  '.repeat(depth);
  const counted = nesting.lists.at(-1) ?? null;
  if (kind === 'question' || counted !== null)
    return read(line, `${indent}${nextMark(nesting, depth)} ${rest}`);
  const opened = label === undefined ? rest : `**${label}** ${rest}`;
  return read(line, `${indent}- ${opened}`);
}

/** Counts on in the innermost list: numbers outside, letters within. */
function nextMark({ lists }: Nesting, depth: number): string {
  const number = (lists.at(-1) ?? 0) + 1;
  if (lists.length > 0) lists[lists.length - 1] = number;
  return depth % 2 === 0 ? `${number}.` : `${letterOf(number)})`;
}

function letterOf(number: number): string {
  return String.fromCharCode(97 + ((number - 1) % 26));
}

const counting = new Set(['enumerate', 'questions', 'parts', 'compactenum']);
const listing = new Set([...counting, 'itemize', 'description', 'compactitem']);

function nest(nesting: Nesting, line: string): void {
  const found = environment.exec(line);
  const name = found?.[2] ?? '';
  if (found === null || !listing.has(name)) return;
  if (found[1] === 'end') nesting.lists.pop();
  else if (nesting.lists.length < 8)
    nesting.lists.push(counting.has(name) ? 0 : null);
}

function latexLine(line: SheetLine, nesting: Nesting): SheetLine {
  if (line.kind === 'blank') return line;
  const { raw } = line;
  if (environment.test(raw)) {
    nest(nesting, raw);
    return leftOut(line);
  }
  if (setting.test(raw) || /^\s*%/u.test(raw)) return leftOut(line);
  const head = heading.exec(raw);
  if (head !== null) return headLine(line, head);
  if (item.test(raw)) return itemLine(line, nesting);
  return /[\\%~]/u.test(raw) ? read(line, plainTex(raw)) : line;
}

function headLine(
  line: SheetLine,
  [, kind = '', title = '']: RegExpExecArray,
): SheetLine {
  return read(line, `${levels[kind] ?? '##'} ${plainTex(title)}`);
}

/** Reads the source of a document of LaTeX as the sheet that it prints: sections, lists and bold words. */
export function readLatex(lines: readonly SheetLine[]): readonly SheetLine[] {
  const commands = lines.filter(({ raw }) => command.test(raw)).length;
  if (commands < fewestCommands) return lines;
  const nesting: Nesting = { lists: [] };
  return lines.map(line => latexLine(line, nesting));
}
