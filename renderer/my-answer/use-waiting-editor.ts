import { useLayoutEffect } from 'react';
import { useApp, type App } from '../state/app.ts';
import { createWaitingEditor } from './waiting-editor.ts';

/** Until the editor's code is here, citations for the open question wait for it. Those of a question that was left are dropped. */
export function useWaitingEditor(): void {
  const app = useApp();
  useLayoutEffect(() => {
    const waiting = createWaitingEditor();
    const question = openQuestionKey(app);
    app.editor = waiting;
    return () => {
      if (app.editor === waiting) app.editor = null;
      // The editor that takes over is put in place by the same commit as this clean-up.
      queueMicrotask(() => {
        if (app.editor && openQuestionKey(app) === question)
          waiting.handOver(app.editor);
      });
    };
  }, [app]);
}

function openQuestionKey(app: App): string {
  const record = app.study.get().question?.record;
  return `${record?.collection}/${record?.question}`;
}
