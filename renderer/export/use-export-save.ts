import { useEffect, useRef, useState } from 'react';
import { failureMessage } from '../host/call.ts';
import type { App } from '../state/app.ts';
import type { ExportForm } from './export-form.ts';
import { exportedWords } from './export-words.ts';
import { makeExport, type ExportPreview } from './use-export-preview.ts';

/** An export on its way to where the person wants it. */
export interface ExportSave {
  readonly busy: boolean;
  readonly failure: string | null;
  start(form: ExportForm, preview: ExportPreview | null): void;
  forgetFailure(): void;
}

/** Saves exports. One that is still being made when the dialog goes away is never handed over. */
export function useExportSave(
  app: App,
  onSaved: (message: string) => void,
): ExportSave {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const wanted = useRef<AbortController | null>(null);
  useEffect(() => () => wanted.current?.abort(), []);
  const start = async (form: ExportForm, preview: ExportPreview | null) => {
    const controller = new AbortController();
    wanted.current = controller;
    setBusy(true);
    setFailure(null);
    const outcome = await saveExport(app, form, preview, controller.signal);
    if (controller.signal.aborted) return;
    setBusy(false);
    if (outcome.kind === 'failed') setFailure(outcome.message);
    if (outcome.kind === 'saved') onSaved(outcome.message);
  };
  return {
    busy,
    failure,
    start: (form, preview) => void start(form, preview),
    forgetFailure: () => setFailure(null),
  };
}

type Outcome =
  | { readonly kind: 'saved' | 'failed'; readonly message: string }
  | { readonly kind: 'cancelled' };

/** Saves what the preview shows, or makes it anew when the choices have changed since. */
async function saveExport(
  app: App,
  form: ExportForm,
  preview: ExportPreview | null,
  signal: AbortSignal,
): Promise<Outcome> {
  const fresh =
    preview?.form === form && preview.result
      ? preview
      : await makeExport(app, form);
  if (signal.aborted) return { kind: 'cancelled' };
  const { result } = fresh;
  if (result === null)
    return { kind: 'failed', message: fresh.failure ?? failureMessage(null) };
  try {
    const reply = await app.host.saveExport(result);
    if (!reply.ok) return { kind: 'failed', message: reply.message };
    const { saved } = reply.value;
    if (saved === null) return { kind: 'cancelled' };
    return { kind: 'saved', message: exportedWords(result.questions, saved) };
  } catch (failure) {
    return { kind: 'failed', message: failureMessage(failure) };
  }
}
