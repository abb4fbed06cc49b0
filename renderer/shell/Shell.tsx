import { Suspense } from 'react';
import { useShortcuts } from '../commands/use-shortcuts.ts';
import { useMarkingKeys } from '../highlight/use-marking-keys.ts';
import { useAppliedSettings } from '../settings/apply-settings.ts';
import { DropOverlay } from '../import/DropOverlay.tsx';
import { useApp } from '../state/app.ts';
import { useStore } from '../state/store.ts';
import { lazyPart } from '../ui/lazy-part.ts';
import { Announcer } from './Announcer.tsx';
import { Bar } from './Bar.tsx';
import { DialogHost } from './DialogHost.tsx';
import { FirstRun } from './FirstRun.tsx';
import { LoadingPage } from './LoadingPage.tsx';
import { Notices } from './Notices.tsx';
import { PaneTabs } from './PaneTabs.tsx';
import { ReadPage } from './ReadPage.tsx';
import { Toast } from './Toast.tsx';
import { useFirstScreen } from './use-first-screen.ts';
import { useHostEvents } from './use-host-events.ts';
import { useRoute } from './use-route.ts';
import styles from './Shell.module.css';

const NotesView = lazyPart(() =>
  import('../notes/NotesView.tsx').then(module => module.NotesView),
);
const SettingsView = lazyPart(() =>
  import('../settings/SettingsView.tsx').then(module => module.SettingsView),
);

/** The window: bar, notices, one page, and what floats above it. */
export function Shell() {
  const app = useApp();
  useAppliedSettings(app);
  useShortcuts(app);
  useMarkingKeys(app);
  useHostEvents(app);
  useRoute(app);
  useFirstScreen(app);
  const phase = useStore(app.session, state => state.phase);
  const page = useStore(app.session, state => state.page);
  return (
    <div className={styles['shell']}>
      <Bar />
      <Notices />
      {phase !== 'ready' && <LoadingPage />}
      {phase === 'ready' && page === 'read' && (
        <>
          <FirstRun />
          <ReadPage />
        </>
      )}
      {phase === 'ready' && page !== 'read' && (
        <main className={styles['page']}>
          <Suspense fallback={null}>
            {page === 'notes' ? <NotesView /> : <SettingsView />}
          </Suspense>
        </main>
      )}
      {phase === 'ready' && page === 'read' && <PaneTabs />}
      <Toast />
      <Announcer />
      <DialogHost />
      <DropOverlay />
    </div>
  );
}
