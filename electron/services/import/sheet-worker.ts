import { parentPort, workerData } from 'node:worker_threads';
import { readSheetSource } from './read-sheet-source.ts';
import type { SheetSource } from './sheet-text.ts';

/** Entry of the thread that reads one file, answers and ends. Bundled on its own. */
const { source } = workerData as { readonly source: SheetSource };
parentPort?.postMessage(await readSheetSource(source));
