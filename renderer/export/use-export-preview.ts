import { useEffect, useState } from 'react';
import type { ExportResult } from '../../core/export/export-choices.ts';
import { call, failureMessage } from '../host/call.ts';
import type { App } from '../state/app.ts';
import { choicesOf, type ExportForm } from './export-form.ts';

/** Pause after a choice before the export is made again: milliseconds. */
const pause = 150;

/** An export made for the preview, and for which choices. */
export interface ExportPreview {
  readonly form: ExportForm;
  readonly result: ExportResult | null;
  readonly failure: string | null;
}

/** Makes the export again after each change of the choices; the one before stays until the new one is here. */
export function useExportPreview(
  app: App,
  form: ExportForm,
): ExportPreview | null {
  const [preview, setPreview] = useState<ExportPreview | null>(null);
  useEffect(() => {
    let stale = false;
    const make = async () => {
      const made = await makeExport(app, form);
      if (!stale) setPreview(made);
    };
    const timer = setTimeout(() => void make(), pause);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [app, form]);
  return preview;
}

/** Builds the export with the text of the editor saved first. Never throws. */
export async function makeExport(
  app: App,
  form: ExportForm,
): Promise<ExportPreview> {
  const choices = choicesOf(app, form);
  if (choices === null)
    return {
      form,
      result: null,
      failure: 'There is no question open that could be exported.',
    };
  try {
    await app.editor?.flush();
    const result = await call(app.host, 'export.markdown', choices);
    return { form, result, failure: null };
  } catch (failure) {
    return { form, result: null, failure: failureMessage(failure) };
  }
}
