import { Check } from 'lucide-react';
import {
  themes,
  type Settings,
  type Theme,
} from '../../core/study/settings.ts';
import { textSizes } from '../commands/change-text-size.ts';
import { useApp } from '../state/app.ts';
import { changeSettings } from '../state/change-settings.ts';
import { useStore } from '../state/store.ts';
import { SettingRow } from './SettingRow.tsx';
import { themeNames } from './theme-names.ts';
import styles from './ReadingSettings.module.css';

/** How the page looks: theme, text size and density. */
export function ReadingSettings() {
  return (
    <>
      <ThemeCards />
      <TextSize />
      <Density />
    </>
  );
}

function ThemeCards() {
  const app = useApp();
  const chosen = useStore(app.session, state => state.settings.theme);
  return (
    <fieldset className={styles['themes']}>
      <legend>Theme</legend>
      <div className={styles['cards']}>
        {themes.map(theme => (
          <label key={theme} className={styles['card']}>
            <input
              type="radio"
              name="theme"
              value={theme}
              checked={theme === chosen}
              onChange={() => void changeSettings(app, { theme })}
            />
            <ThemePreview theme={theme} />
            <span className={styles['name']}>
              {theme === chosen && (
                <Check size={16} strokeWidth={1.75} aria-hidden />
              )}
              {themeNames[theme]}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** A page in small, in the theme's own colours; the system's shows its two halves. */
function ThemePreview({ theme }: { readonly theme: Theme }) {
  const halves: readonly Theme[] =
    theme === 'system' ? ['light', 'dark'] : [theme];
  return (
    <span className={styles['preview']} aria-hidden="true">
      {halves.map(half => (
        <span key={half} className={styles['sheet']} data-theme={half}>
          <span className={styles['line']} />
          <span className={styles['accent']} />
          <span className={styles['mark']} />
        </span>
      ))}
    </span>
  );
}

function TextSize() {
  const app = useApp();
  const size = useStore(app.session, state => state.settings.textSize);
  return (
    <SettingRow label="Text size" htmlFor="text-size">
      <input
        id="text-size"
        className={styles['range']}
        type="range"
        min={textSizes.min}
        max={textSizes.max}
        step={textSizes.step}
        value={size}
        aria-valuetext={`${size} per cent`}
        onChange={event =>
          void changeSettings(app, { textSize: event.target.valueAsNumber })
        }
      />
      <output className={styles['value']} htmlFor="text-size">
        {size} %
      </output>
    </SettingRow>
  );
}

const densities: readonly {
  readonly density: Settings['density'];
  readonly name: string;
}[] = [
  { density: 'comfortable', name: 'Comfortable' },
  { density: 'compact', name: 'Compact' },
];

function Density() {
  const app = useApp();
  const chosen = useStore(app.session, state => state.settings.density);
  return (
    <SettingRow label="Density">
      <div
        className={styles['segments']}
        role="radiogroup"
        aria-label="Density"
      >
        {densities.map(({ density, name }) => (
          <label key={density} className={styles['segment']}>
            <input
              type="radio"
              name="density"
              checked={density === chosen}
              onChange={() => void changeSettings(app, { density })}
            />
            {name}
          </label>
        ))}
      </div>
    </SettingRow>
  );
}
