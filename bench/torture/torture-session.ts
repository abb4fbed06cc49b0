import type { RecordStore } from '../../electron/services/store/record-store.ts';

/** Records of the session, before it: what the disk holds of each, and what is wrong with it. */
export const sessionRecords = [
  'unharmed',
  'unrenamed',
  'between-renames',
  'damaged',
  'cut-short',
  'changed-places',
] as const;

/**
 * An ordinary piece of work on a library: every record is read, which recovers it, two are saved twice, one is new. Says
 * what was tried and confirmed. Goes on after a failure, as a person does, as long as it is one that they are told.
 */
export async function runSession(
  store: RecordStore,
  say: (line: string) => void,
  tolerate: (error: unknown) => void,
): Promise<void> {
  const save = async (id: string, number: number) => {
    say(`try ${id} ${number}`);
    await store
      .write('study', id, { number, words: 'x'.repeat(700) })
      .then(() => {
        say(`done ${id} ${number}`);
      }, tolerate);
  };
  await save('unharmed', 11);
  for (const id of sessionRecords)
    await store.read('study', id).catch(tolerate);
  await save('unharmed', 12);
  await save('unrenamed', 13);
  await save('brand-new', 14);
  await save('brand-new', 15);
  await store.list('study').catch(tolerate);
}
