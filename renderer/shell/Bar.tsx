import {
  Download,
  Ellipsis,
  FileInput,
  Settings,
  ShieldCheck,
} from 'lucide-react';
import { useState } from 'react';
import { formatRoute } from '../route.ts';
import { SearchBox } from '../search/SearchBox.tsx';
import { useApp } from '../state/app.ts';
import { useStore } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import { Mark } from './Mark.tsx';
import styles from './Bar.module.css';

/** The bar at the top: where you are, search, export, and the state of the library. */
export function Bar() {
  const app = useApp();
  const page = useStore(app.session, state => state.page);
  return (
    <header className={styles['bar']}>
      <div className={styles['start']}>
        <span className={styles['brand']}>
          <Mark />
          <span>Collate</span>
        </span>
        <nav aria-label="Views" className={styles['tabs']}>
          <ViewLink page="read" name="Read" current={page === 'read'} />
          <ViewLink page="notes" name="Notes" current={page === 'notes'} />
        </nav>
      </div>
      <SearchBox />
      <BarEnd />
    </header>
  );
}

function ViewLink({
  page,
  name,
  current,
}: {
  readonly page: 'read' | 'notes';
  readonly name: string;
  readonly current: boolean;
}) {
  const app = useApp();
  const ref = useStore(app.study, state => state.question?.record ?? null);
  const address =
    page === 'read'
      ? formatRoute({
          page,
          ref: ref && { collection: ref.collection, question: ref.question },
        })
      : formatRoute({ page });
  return (
    <a href={address} aria-current={current ? 'page' : undefined}>
      {name}
    </a>
  );
}

function ImportButton() {
  const app = useApp();
  return (
    <Button
      look="quiet"
      onClick={() =>
        app.surface.set({ dialog: { kind: 'import', dropped: null } })
      }
    >
      <FileInput size={16} strokeWidth={1.75} aria-hidden />
      Import…
    </Button>
  );
}

function BarEnd() {
  const app = useApp();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <div className={styles['end']}>
      <div className={styles['more']}>
        <Button
          look="quiet"
          square
          aria-label="More"
          aria-expanded={open}
          aria-controls="bar-actions"
          onClick={() => setOpen(!open)}
        >
          <Ellipsis size={16} strokeWidth={1.75} aria-hidden />
        </Button>
      </div>
      <div
        id="bar-actions"
        className={styles['actions']}
        data-open={open}
        onClick={close}
        onKeyDown={event => {
          if (event.key === 'Escape') close();
        }}
      >
        <ImportButton />
        <Button
          look="quiet"
          onClick={() => app.surface.set({ dialog: { kind: 'export' } })}
        >
          <Download size={16} strokeWidth={1.75} aria-hidden />
          Export…
        </Button>
        <Button
          look="quiet"
          square
          aria-label="Library health"
          onClick={() => app.surface.set({ dialog: { kind: 'health' } })}
        >
          <ShieldCheck size={16} strokeWidth={1.75} aria-hidden />
        </Button>
        <Button
          look="quiet"
          square
          aria-label="Settings"
          onClick={() => {
            location.hash = formatRoute({ page: 'settings' });
          }}
        >
          <Settings size={16} strokeWidth={1.75} aria-hidden />
        </Button>
      </div>
    </div>
  );
}
