import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { BackupStage } from '../../core/backup/backup.ts';
import { call } from '../host/call.ts';
import type { App } from '../state/app.ts';

/** How far work on backups is. */
export interface BackupProgress {
  readonly stage: BackupStage;
  readonly done: number;
  readonly of: number;
}

/** Work on backups that this part of the page began: one piece at a time. */
export interface BackupWork {
  readonly isRunning: boolean;
  /** Null before the first news. */
  readonly progress: BackupProgress | null;
  /** Whether the person has asked it to stop. */
  readonly isAsked: boolean;
  /** Runs work under the name that it hands over. */
  readonly run: <T>(task: (work: string) => Promise<T>) => Promise<T>;
  /** Asks it to stop. What has begun to change the library comes to its end. */
  readonly cancel: () => void;
}

interface Shown {
  readonly isRunning: boolean;
  readonly progress: BackupProgress | null;
  readonly isAsked: boolean;
}

const idle: Shown = { isRunning: false, progress: null, isAsked: false };

/** Names work, hears how far it is, and can stop it. */
export function useBackupWork(app: App): BackupWork {
  const { host } = app;
  const name = useRef<string | null>(null);
  const [shown, setShown] = useState<Shown>(idle);
  useEffect(
    () =>
      host.subscribe(event => {
        if (event.type !== 'backup-progress' || event.work !== name.current)
          return;
        const { stage, done, of } = event;
        setShown(before => ({ ...before, progress: { stage, done, of } }));
      }),
    [host],
  );
  const run = useCallback(
    async <T>(task: (work: string) => Promise<T>): Promise<T> => {
      const work = crypto.randomUUID();
      name.current = work;
      setShown({ ...idle, isRunning: true });
      try {
        return await task(work);
      } finally {
        if (name.current === work) {
          name.current = null;
          setShown(idle);
        }
      }
    },
    [],
  );
  const cancel = useCallback(() => {
    const work = name.current;
    if (work === null) return;
    setShown(before => ({ ...before, isAsked: true }));
    // If it cannot be stopped it comes to its end, and says so.
    call(host, 'backup.cancel', { work }).catch(() => undefined);
  }, [host]);
  return useMemo(() => ({ ...shown, run, cancel }), [shown, run, cancel]);
}
