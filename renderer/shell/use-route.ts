import { useEffect } from 'react';
import { parseRoute } from '../route.ts';
import type { App } from '../state/app.ts';
import { openQuestion } from '../state/open-question.ts';

/** Follows the address: back, forward and links within the app. */
export function useRoute(app: App): void {
  useEffect(() => {
    const follow = () => {
      const route = parseRoute(location.hash);
      if (route.page !== 'read') {
        app.session.set({ page: route.page });
        return;
      }
      app.session.set({ page: 'read' });
      const open = app.study.get().question?.record;
      if (route.ref === null || !open) return;
      const same =
        open.collection === route.ref.collection &&
        open.question === route.ref.question;
      if (!same) void openQuestion(app, route.ref);
    };
    window.addEventListener('popstate', follow);
    window.addEventListener('hashchange', follow);
    return () => {
      window.removeEventListener('popstate', follow);
      window.removeEventListener('hashchange', follow);
    };
  }, [app]);
}
