import { BookOpen, List, MessageSquare, PenLine } from 'lucide-react';
import { useApp } from '../state/app.ts';
import type { NarrowPane } from '../state/session.ts';
import { useStore } from '../state/store.ts';
import styles from './PaneTabs.module.css';

const panes: readonly {
  readonly pane: NarrowPane;
  readonly name: string;
  readonly Icon: typeof List;
}[] = [
  { pane: 'questions', name: 'Questions', Icon: List },
  { pane: 'reading', name: 'Reading', Icon: BookOpen },
  { pane: 'answer', name: 'My answer', Icon: PenLine },
  { pane: 'notes', name: 'Notes', Icon: MessageSquare },
];

/** In a narrow window: one pane at a time, chosen at the bottom. */
export function PaneTabs() {
  const app = useApp();
  const current = useStore(app.session, state => state.narrowPane);
  return (
    <nav className={styles['tabs']} aria-label="Panes">
      {panes.map(({ pane, name, Icon }) => (
        <button
          key={pane}
          type="button"
          aria-current={pane === current ? 'true' : undefined}
          onClick={() => app.session.set({ narrowPane: pane })}
        >
          <Icon size={16} strokeWidth={1.75} aria-hidden />
          {name}
        </button>
      ))}
    </nav>
  );
}
