import { useEffect, useState } from 'react';
import { call } from '../host/call.ts';
import { SettingRow } from '../settings/SettingRow.tsx';
import { useApp } from '../state/app.ts';
import { useStore } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import { verdictWords } from './health-words.ts';

/** The row of the settings that says how the library is and leads to *Library health*. */
export function HealthSettings() {
  const app = useApp();
  const dialog = useStore(app.surface, state => state.dialog.kind);
  const [words, setWords] = useState('The library is being looked at.');
  // What was decided in the dialog changes the sentence.
  useEffect(() => {
    if (dialog !== 'none') return;
    call(app.host, 'health.report', null).then(
      report => setWords(verdictWords(report)),
      () => setWords('The state of the library could not be read now.'),
    );
  }, [app, dialog]);
  return (
    <SettingRow label="Library health" sentence={words}>
      <Button
        aria-label="Open library health"
        onClick={() => app.surface.set({ dialog: { kind: 'health' } })}
      >
        Open
      </Button>
    </SettingRow>
  );
}
