import { foundSheets } from '../core/import/found-sheets.fixture.ts';
import { messySheets } from '../core/import/messy-sheets.fixture.ts';
import { mutatedSheet } from '../core/import/mutated-sheet.fixture.ts';
import { parseSheet } from '../core/import/parse-sheet.ts';
import { readSheet } from '../core/import/read-sheet.ts';
import { lostLines } from '../core/import/sheet-words.fixture.ts';
import { splitLines } from '../core/import/split-lines.ts';
import { readSheetFile } from '../electron/services/import/read-sheet-file.ts';
import { fuzzedFile } from './parse-fuzz-files.ts';

const files = 10_000;
/** Of so many files one comes as bytes of some format, the others as text. */
const filesPerReader = 20;
const slowestAllowed = 2_000;
const mostTold = 20;

interface Tally {
  readonly slow: string[];
  readonly unaccounted: string[];
  readonly crashes: string[];
  read: number;
  refused: number;
  slowest: number;
}

/** Ten thousand files that nobody has written: none crashes the parser or holds it up, and no line of them gets lost. */
export async function run(): Promise<void> {
  const sheets = [...messySheets, ...foundSheets].map(({ sheet }) => sheet);
  const tally: Tally = {
    slow: [],
    unaccounted: [],
    crashes: [],
    read: 0,
    refused: 0,
    slowest: 0,
  };
  for (let seed = 0; seed < files; seed += 1)
    await judge(seed, mutatedSheet(seed, sheets), tally);
  console.log(
    `\n${files} files, ${tally.read} of them as bytes (${tally.refused} refused with a reason): slowest ${tally.slowest.toFixed(0)} ms of the processor, unaccounted lines ${tally.unaccounted.length}, crashes ${tally.crashes.length}`,
  );
  const told = [...tally.slow, ...tally.unaccounted, ...tally.crashes];
  for (const line of told.slice(0, mostTold)) console.log(`  ${line}`);
  if (told.length > 0) process.exitCode = 1;
}

async function judge(seed: number, text: string, tally: Tally): Promise<void> {
  const start = process.cpuUsage();
  try {
    const isRead = seed % filesPerReader === filesPerReader - 1;
    const read = isRead ? await readAsFile(seed, text, tally) : text;
    if (read === null) return;
    const { lines } = parseSheet(read);
    note(seed, start, tally);
    for (const line of unaccounted(read, lines.length))
      tally.unaccounted.push(`#${seed}: ${line}`);
  } catch (error) {
    tally.crashes.push(`#${seed}: ${String(error)}`);
  }
}

async function readAsFile(
  seed: number,
  text: string,
  tally: Tally,
): Promise<string | null> {
  const { name, bytes } = fuzzedFile(seed, text);
  const start = process.cpuUsage();
  const found = await readSheetFile(name, bytes);
  tally.read += 1;
  if (found.outcome === 'text') return found.text;
  tally.refused += 1;
  note(seed, start, tally);
  return null;
}

/** Time of the processor, so that nothing else on the machine counts. */
function note(seed: number, start: NodeJS.CpuUsage, tally: Tally): void {
  const { user, system } = process.cpuUsage(start);
  const time = (user + system) / 1_000;
  tally.slowest = Math.max(tally.slowest, time);
  if (time > slowestAllowed)
    tally.slow.push(`#${seed}: took ${time.toFixed(0)} ms`);
}

function unaccounted(text: string, roles: number): readonly string[] {
  const lines = splitLines(text).length;
  if (roles !== lines) return [`${roles} roles for ${lines} lines`];
  return lostLines(readSheet(text, []));
}
