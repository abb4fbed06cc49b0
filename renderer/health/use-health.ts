import { useCallback, useEffect, useState } from 'react';
import type {
  HealthAction,
  HealthEntry,
  HealthReport,
} from '../../core/library-health/library-health.ts';
import { call, failureMessage } from '../host/call.ts';
import { type App, useApp } from '../state/app.ts';
import { actOnEntry, type ChangingAction } from './act-on-entry.ts';
import { doneWords, movedWords } from './health-words.ts';

/** What the dialog shows, and what it can do. */
export interface ShownHealth {
  /** Null while the library is looked at for the first time. */
  readonly report: HealthReport | null;
  /** What is under way, in words; null if nothing is. */
  readonly busy: string | null;
  readonly failure: string | null;
  /** What was done last. */
  readonly done: string | null;
  readonly check: () => void;
  /** @returns whether it was done */
  readonly act: (
    entry: HealthEntry,
    action: ChangingAction,
  ) => Promise<boolean>;
  readonly openFolder: () => void;
  readonly move: () => void;
}

const underWay: Readonly<Partial<Record<HealthAction, string>>> = {
  restore: 'Restoring…',
  'finish-restore': 'Restoring…',
  'go-back': 'Restoring…',
  'restore-from-backup': 'Restoring…',
  discard: 'Deleting…',
};

/** Reads the report, and again after everything that changes it. */
export function useHealth(): ShownHealth {
  const app = useApp();
  const [report, setReport] = useState<HealthReport | null>(null);
  const { busy, failure, done, run } = useRun();
  const read = useCallback(
    async (channel: 'health.report' | 'health.check') => {
      setReport(await call(app.host, channel, null));
      await refreshInfo(app);
    },
    [app],
  );
  useEffect(() => {
    void run('Looking at the library…', async () => {
      await read('health.report');
      return null;
    });
  }, [run, read]);
  return {
    report,
    busy,
    failure,
    done,
    check: () =>
      void run('Reading every record…', async () => {
        await read('health.check');
        return 'Every record was read.';
      }),
    act: (entry, action) =>
      run(underWay[action] ?? 'Saving…', async () => {
        setReport(await actOnEntry(app, entry, action));
        await refreshInfo(app);
        return doneWords[action];
      }),
    openFolder: () =>
      void run('Opening the folder…', () => openLibraryFolder(app)),
    move: () =>
      void run('Moving the library…', async () => {
        const words = await moveLibrary(app);
        if (words !== null) await read('health.report');
        return words;
      }),
  };
}

/** One piece of work at a time, and what became of the last. */
function useRun() {
  const [busy, setBusy] = useState<string | null>('Looking at the library…');
  const [failure, setFailure] = useState<string | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const run = useCallback(
    async (what: string, work: () => Promise<string | null>) => {
      setBusy(what);
      setFailure(null);
      setDone(null);
      try {
        setDone(await work());
        return true;
      } catch (error) {
        setFailure(failureMessage(error));
        return false;
      } finally {
        setBusy(null);
      }
    },
    [],
  );
  return { busy, failure, done, run };
}

async function openLibraryFolder(app: App): Promise<string> {
  const { folder, shown } = await call(app.host, 'library.openFolder', null);
  return shown
    ? 'The folder is open in the file manager.'
    : `This window cannot open folders. The library is in ${folder}.`;
}

/** @returns what was done; null if the person chose no folder */
async function moveLibrary(app: App): Promise<string | null> {
  await app.editor?.flush();
  const moved = await call(app.host, 'library.move', null);
  if (moved === null) return null;
  const left = moved.skipped.map(({ file, reason }) => `${file}: ${reason}`);
  return [movedWords(moved), ...left].join(' ');
}

/** The notice and the settings show the same state. */
async function refreshInfo(app: App): Promise<void> {
  const library = await call(app.host, 'library.info', null).catch(() => null);
  if (library) app.session.set({ library });
}
