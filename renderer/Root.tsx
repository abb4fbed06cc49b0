import { AppContext, type App } from './state/app.ts';
import { ErrorBoundary } from './shell/ErrorBoundary.tsx';
import { Shell } from './shell/Shell.tsx';

/** The whole interface, around one app. */
export function Root({ app }: { readonly app: App }) {
  return (
    <AppContext value={app}>
      <ErrorBoundary>
        <Shell />
      </ErrorBoundary>
    </AppContext>
  );
}
