/** Child programs of the rig, bundled each on its own: name of the bundle and source, from the root. */
export const programs: Readonly<Record<string, string>> = {
  'saving-child': 'electron/services/store/saving-child.fixture.ts',
  'locking-child': 'electron/services/store/locking-child.fixture.ts',
  'write-worker': 'electron/services/store/write-worker.ts',
  'session-child': 'bench/torture/session-child.ts',
  'asking-child': 'bench/torture/asking-child.ts',
};
