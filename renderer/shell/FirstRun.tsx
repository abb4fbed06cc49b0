import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { commands } from '../../core/commands/commands.ts';
import { keyNamesOf } from '../commands/key-label.ts';
import { useApp } from '../state/app.ts';
import { changeSettings } from '../state/change-settings.ts';
import { useStore } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import styles from './FirstRun.module.css';

/** How to begin, in one line above an empty library; once put away, it does not come back. */
export function FirstRun() {
  const app = useApp();
  const coached = useStore(app.session, state => state.settings.coached);
  const empty = useStore(
    app.session,
    ({ library }) => library?.records === 0 && !library.readOnly,
  );
  const focusMode = useStore(app.session, state => state.focusMode);
  if (coached || !empty || focusMode) return null;
  return (
    <section className={styles['band']} aria-label="Three moves to begin with">
      <ol>
        <Move name="Mark.">
          Select words and press <kbd>1</kbd> to <kbd>8</kbd>.
        </Move>
        <Move name="Cite.">
          Press <Keys of={commands['answer.cite'].keys[0]} /> on a point. It
          lands in my answer with its source.
        </Move>
        <Move name="Take it along.">
          <Keys of={commands['app.export'].keys[0]} /> exports your answer.
        </Move>
      </ol>
      <Button
        look="quiet"
        small
        square
        aria-label="Do not show again"
        onClick={() => void changeSettings(app, { coached: true })}
      >
        <X size={16} strokeWidth={1.75} aria-hidden />
      </Button>
    </section>
  );
}

function Move({
  name,
  children,
}: {
  readonly name: string;
  readonly children: ReactNode;
}) {
  return (
    <li>
      <b>{name}</b> {children}
    </li>
  );
}

function Keys({ of }: { readonly of: string }) {
  return (
    <span className={styles['keys']}>
      {keyNamesOf(of).map(name => (
        <kbd key={name}>{name}</kbd>
      ))}
    </span>
  );
}
