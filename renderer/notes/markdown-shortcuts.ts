/** What a field holds and what is selected in it. */
export interface FieldState {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A replacement in a field, with the selection after it. Offsets count UTF-16 code units. */
export interface FieldEdit {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
  readonly start: number;
  readonly end: number;
}

/** The text after an edit. */
export function applyEdit(text: string, edit: FieldEdit): string {
  return text.slice(0, edit.from) + edit.insert + text.slice(edit.to);
}

/** Puts the selection between two signs, or takes them off if they are there already. */
export function wrap(state: FieldState, sign: '**' | '*'): FieldEdit {
  const { text, end } = state;
  const { start: from, end: to } = withoutBlanks(state);
  const inner = text.slice(from, to);
  const size = sign.length;
  if (isWrapped(text, from, to, sign))
    return {
      from: from - size,
      to: to + size,
      insert: inner,
      start: from - size,
      end: to - size,
    };
  const selected = inner === '' ? end : from;
  return {
    from: selected,
    to: inner === '' ? end : to,
    insert: sign + inner + sign,
    start: selected + size,
    end: selected + size + inner.length,
  };
}

/** Makes the selection a link; the cursor goes to the part that is missing. */
export function link(state: FieldState): FieldEdit {
  const { text, start, end } = state;
  const words = text.slice(start, end);
  const isAddress = /^(?:https?:\/\/|mailto:)\S+$/i.test(words);
  const insert = isAddress ? `[](${words})` : `[${words}]()`;
  const cursor =
    isAddress || words === '' ? start + 1 : start + insert.length - 1;
  return { from: start, to: end, insert, start: cursor, end: cursor };
}

const listLine =
  /^(?<indent>[ \t]*)(?:(?<bullet>[-*+>])|(?<number>\d{1,8})(?<point>[.)])) +(?<task>\[[ xX]\] +)?(?<words>.*)$/;

/** What Enter does in a list or a quotation: the next item, or the end of it on an empty one; null anywhere else. */
export function continueList(state: FieldState): FieldEdit | null {
  const { text, start, end } = state;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', start);
  const line = text.slice(lineStart, lineEnd < 0 ? text.length : lineEnd);
  const parts = listLine.exec(line)?.groups;
  if (!parts) return null;
  const words = parts['words'] ?? '';
  if (start < lineStart + line.length - words.length) return null;
  if (words.trim() === '' && start === end)
    return {
      from: lineStart,
      to: lineStart + line.length,
      insert: '',
      start: lineStart,
      end: lineStart,
    };
  const insert = `\n${nextSign(parts)}`;
  const cursor = start + insert.length;
  return { from: start, to: end, insert, start: cursor, end: cursor };
}

function nextSign(parts: Readonly<Record<string, string | undefined>>): string {
  const { indent = '', bullet, number = '0', point = '.', task } = parts;
  const sign = bullet ?? `${Number(number) + 1}${point}`;
  return `${indent}${sign} ${task ? '[ ] ' : ''}`;
}

/** Blanks at the ends of a selection stay outside: signs beside a blank mean nothing in Markdown. */
function withoutBlanks({ text, start, end }: FieldState) {
  const words = text.slice(start, end);
  if (words.trim() === '') return { start: end, end };
  return {
    start: start + words.length - words.trimStart().length,
    end: end - words.length + words.trimEnd().length,
  };
}

/** One star beside a second one belongs to strong words, two to them and a third to emphasis as well. */
function isWrapped(
  text: string,
  from: number,
  to: number,
  sign: '**' | '*',
): boolean {
  const before = /\**$/.exec(text.slice(0, from))?.[0].length ?? 0;
  const after = /^\**/.exec(text.slice(to))?.[0].length ?? 0;
  const stars = Math.min(before, after);
  return sign === '**' ? stars >= 2 : stars === 1 || stars >= 3;
}
