import { useState } from 'react';
import { HealthSettings } from '../health/HealthSettings.tsx';
import { AboutSettings } from './AboutSettings.tsx';
import { BackupsSettings } from './BackupsSettings.tsx';
import { ColourMeanings } from './ColourMeanings.tsx';
import { LibraryFacts } from './LibraryFacts.tsx';
import { ReadingSettings } from './ReadingSettings.tsx';
import { WritingSettings } from './WritingSettings.tsx';
import styles from './SettingsView.module.css';

const sections = [
  { id: 'settings-reading', name: 'Reading', Content: ReadingSettings },
  { id: 'settings-highlights', name: 'Highlights', Content: ColourMeanings },
  {
    id: 'settings-writing',
    name: 'Writing and keys',
    Content: WritingSettings,
  },
  { id: 'settings-library', name: 'Library', Content: LibraryFacts },
  { id: 'settings-backups', name: 'Backups', Content: BackupsSettings },
  { id: 'settings-about', name: 'About', Content: AboutSettings },
] as const;

/** Preferences, where the library is, and what Collate is made of. A change takes effect and is saved at once. */
export function SettingsView() {
  const [current, setCurrent] = useState<string>(sections[0].id);
  const go = (id: string) => {
    setCurrent(id);
    const heading = document.getElementById(id);
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  };
  return (
    <div className={styles['page']}>
      <nav className={styles['sections']} aria-label="Sections">
        {sections.map(({ id, name }) => (
          <button
            key={id}
            type="button"
            aria-current={id === current ? 'true' : undefined}
            onClick={() => go(id)}
          >
            {name}
          </button>
        ))}
      </nav>
      <div className={styles['content']}>
        <h1>Settings</h1>
        {sections.map(({ id, name, Content }) => (
          <section key={id} aria-labelledby={id}>
            <h2 id={id} tabIndex={-1}>
              {name}
            </h2>
            <Content />
            {id === 'settings-library' && <HealthSettings />}
          </section>
        ))}
      </div>
    </div>
  );
}
