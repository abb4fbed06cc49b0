import { randomOf, type Random } from './random-of-seed.fixture.ts';

type Lines = readonly string[];
/** One way in which a sheet comes apart, or is put together by somebody careless. */
type Mutation = (
  lines: Lines,
  random: Random,
  sheets: readonly Lines[],
) => Lines;

const markers =
  '- |* |• |o |+ |– |1. |2. |3. |12) |(4) |[5] |#6 |7: |a) |b. |(c) |iv. |(ii) |II. |# |## |###### |> |>> |Q: |A: |Q7. |Question 3 of 9 |Answer: |Ans. |Front: |Back: |Tags: |Frage 2: |① |1️⃣ |❓ |✅ |👉 |- [ ] |> [!question]- |<li>|<summary>|\\item |\\section{|%|    |\t|::|| |1.1 |2.3.4 |Label: |**Bold:** |[12:30] Tom: |Seite 4|'.split(
    '|',
  );
const insertions =
  '---|===|***|- 12 -|Page 3 of 9|```|---|\f|<br>|</details>|\\begin{itemize}|\\end{enumerate}|{{c1::|}}|[[|]]|](|==|**|__|<b>|&amp;|"|""|;|,|\t|::|?|??|.|…|:|—|«|”|1|1789|A. B. C.|e.g. |\u0000|\u0007|\u001b[31m|\u007f|\ud800|\udc00|\ud83d|\ufeff|\u200b|\u00ad|\u2028|\u0085|\u000b|日本語。|العربية؟|🧬|e\u0301\u0301\u0301|\u202e'.split(
    '|',
  );
const lineEnds = ['\n', '\r\n', '\r', '\u2028', '\u2029', '\u0085', '\n\n'];

function cut(lines: Lines, random: Random): readonly [number, number] {
  const from = random.below(lines.length + 1);
  return [from, Math.min(lines.length, from + random.below(12))];
}

function changeLines(
  lines: Lines,
  random: Random,
  share: number,
  change: (line: string) => string,
): Lines {
  return lines.map(line => (random.next() < share ? change(line) : line));
}

function inserted(line: string, random: Random, words: string): string {
  const at = random.below(line.length + 1);
  return line.slice(0, at) + words + line.slice(at);
}

function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  const rest = [...items];
  for (let at = rest.length - 1; at > 0; at -= 1) {
    const other = random.below(at + 1);
    [rest[at], rest[other]] = [rest[other]!, rest[at]!];
  }
  return rest;
}

const mutations: readonly Mutation[] = [
  function splice(lines, random, sheets) {
    const [from, to] = cut(lines, random);
    const other = random.pick(sheets);
    const [start, end] = cut(other, random);
    return [
      ...lines.slice(0, from),
      ...other.slice(start, end),
      ...lines.slice(to),
    ];
  },
  function append(lines, random, sheets) {
    return [...lines, ...random.pick(sheets)];
  },
  function duplicate(lines, random) {
    const [from, to] = cut(lines, random);
    return [
      ...lines.slice(0, to),
      ...lines.slice(from, to),
      ...lines.slice(to),
    ];
  },
  function remove(lines, random) {
    const [from, to] = cut(lines, random);
    return [...lines.slice(0, from), ...lines.slice(to)];
  },
  function shuffle(lines, random) {
    const [from, to] = cut(lines, random);
    const within = shuffled(lines.slice(from, to), random);
    return [...lines.slice(0, from), ...within, ...lines.slice(to)];
  },
  function mark(lines, random) {
    return changeLines(lines, random, 0.2, line => random.pick(markers) + line);
  },
  function exchangeMarks(lines, random) {
    const sign = random.pick(markers);
    return lines.map(line =>
      line.replace(/^\s*(?:[-*•]|\d{1,3}[.)])\s+/u, sign),
    );
  },
  function insert(lines, random) {
    return changeLines(lines, random, 0.15, line =>
      inserted(line, random, random.pick(insertions)),
    );
  },
  function indent(lines, random) {
    const step = random.pick([1, 2, 4]);
    return lines.map((line, at) => ' '.repeat((at * step) % 60) + line);
  },
  function nestDeeply(lines, random) {
    const depth = random.pick([50, 400, 2_000]);
    const sign = random.pick(['- ', '1. ', '> ', 'a) ']);
    const nested = Array.from(
      { length: Math.min(depth, 300) },
      (_, at) => `${' '.repeat(at)}${sign}level ${at}`,
    );
    return [...lines, sign.repeat(depth) + 'deep', ...nested];
  },
  function tearWords(lines, random) {
    return lines.flatMap(line => {
      if (random.next() > 0.15) return [line];
      const at = random.below(line.length + 1);
      const gap = random.below(3) === 0 ? [''] : [];
      return [line.slice(0, at), ...gap, line.slice(at)];
    });
  },
  function wrap(lines, random) {
    const width = random.pick([20, 40, 72]);
    const pattern = new RegExp(`.{1,${width}}(?:\\s|$)`, 'gu');
    return lines.flatMap(line => line.match(pattern) ?? [line]);
  },
  function joinAll(lines, random) {
    return [lines.join(random.pick([' ', '', '\t', ' - ']))];
  },
  function withoutBlanks(lines) {
    return lines.filter(line => line.trim() !== '');
  },
  function doubleSpaced(lines, random) {
    const gap = Array.from({ length: 1 + random.below(4) }, () => '');
    return lines.flatMap(line => [line, ...gap]);
  },
  function lengthen(lines, random) {
    const at = random.below(lines.length);
    const times = random.pick([50, 2_000]);
    return lines.map((line, place) =>
      place === at ? line.repeat(times) : line,
    );
  },
  function repeatAll(lines, random) {
    const times = random.pick([2, 5, 40]);
    return Array.from({ length: times }, () => lines).flat();
  },
  function capitals(lines, random) {
    return changeLines(lines, random, 0.3, line => line.toUpperCase());
  },
  function asTable(lines, random) {
    const sign = random.pick(['\t', ',', ';', ' | ', '::', '","']);
    return lines.map(line => line.replace(/[.:?]\s+/gu, sign));
  },
  function asRows(lines, random) {
    return changeLines(
      lines,
      random,
      0.7,
      line => `| ${line.replace(/[:?]\s/gu, ' | ')} |`,
    );
  },
];

/** Signs that a whole file may consist of. */
const floods = [
  'a',
  ' ',
  '\n',
  '*',
  '_',
  '?',
  '.',
  '|',
  '"',
  '-',
  '#',
  '>',
  '<',
  '[',
  '(',
  '1',
  ':',
  '\t',
  'é',
  '\ud83d',
  'A.',
  '1.',
  '- ',
  '**',
  '<b>',
  '[](',
  '"",',
  '::',
  'a b',
  '. ',
  '| ',
  '\\',
  '{{c1::',
  '==',
];

function flood(random: Random): string {
  const sign = random.pick(floods);
  const size = random.pick([100_000, 1_000_000, 3_000_000]);
  return sign.repeat(Math.floor(size / sign.length));
}

/** Of so many files one is a flood of one sign, alone or in the midst of a sheet. */
const filesPerFlood = 100;

/** Characters of a sheet that is changed no more: real ones stay a hundred times below. */
const largestSheet = 500_000;

/** What is larger than the flood of one sign comes of changes upon changes. */
const largestFile = 4_000_000;

function sizeOf(lines: Lines): number {
  return lines.reduce((sum, { length }) => sum + length, 0);
}

/**
 * A sheet that nobody has written: one of several, changed in a few ways that happen to files and in some that do not.
 * @param seed The same seed gives the same sheet.
 * @param sheets What is changed, by lines.
 */
export function mutatedSheet(seed: number, sheets: readonly Lines[]): string {
  const random = randomOf(Math.imul(seed + 1, 2_654_435_761));
  let lines: Lines = random.pick(sheets);
  const changes = random.below(6);
  for (let change = 0; change < changes; change += 1)
    if (
      lines.length > 0 &&
      lines.length < 5_000 &&
      sizeOf(lines) < largestSheet
    )
      lines = random.pick(mutations)(lines, random, sheets);
  if (seed % filesPerFlood === filesPerFlood - 1)
    lines = [...lines.slice(0, 20), flood(random), ...lines.slice(20, 40)];
  const end = random.pick(lineEnds);
  const isMixed = random.below(4) === 0;
  const text = isMixed
    ? lines.map(line => line + random.pick(lineEnds)).join('')
    : lines.join(end === '\n\n' ? '\n' : end);
  return text.slice(0, largestFile);
}
