import { useApp } from '../state/app.ts';
import { changeSettings } from '../state/change-settings.ts';
import { useStore } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import { NumberField } from './NumberField.tsx';
import { SettingRow } from './SettingRow.tsx';
import { Switch } from './Switch.tsx';

/** Fewest and most words to aim at. */
const targets = { min: 10, max: 5000 } as const;

/** How many words to aim at, and whether single letters are commands. */
export function WritingSettings() {
  const app = useApp();
  const singleKeys = useStore(app.session, state => state.settings.singleKeys);
  const wordTarget = useStore(app.session, state => state.settings.wordTarget);
  return (
    <>
      <SettingRow
        label="Word target"
        sentence="Words to aim at in my answer, unless a question has a target of its own"
        htmlFor="word-target"
      >
        <NumberField
          id="word-target"
          value={wordTarget}
          min={targets.min}
          max={targets.max}
          onChange={value => void changeSettings(app, { wordTarget: value })}
        />
      </SettingRow>
      <SettingRow
        label="Single-letter keys"
        sentence="1 to 8, H, A, S, J, K and ? act while no text is being written"
        htmlFor="single-keys"
      >
        <Switch
          id="single-keys"
          on={singleKeys}
          onChange={on => void changeSettings(app, { singleKeys: on })}
        />
      </SettingRow>
      <SettingRow
        label="Keyboard shortcuts"
        sentence="Every command with its keys"
      >
        <Button
          onClick={() => app.surface.set({ dialog: { kind: 'shortcuts' } })}
        >
          Show shortcuts
        </Button>
      </SettingRow>
    </>
  );
}
