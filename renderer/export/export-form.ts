import type { ExportChoices } from '../../core/export/export-choices.ts';
import type { App } from '../state/app.ts';

/** What the dialog asks: the choices without the names of what is open. */
export interface ExportForm {
  readonly scope: ExportChoices['scope']['kind'];
  readonly layout: ExportChoices['layout'];
  readonly include: ExportChoices['include'];
}

/** Everything of the open question in one file. */
export const firstForm: ExportForm = {
  scope: 'question',
  layout: 'one-file',
  include: {
    mergedAnswers: true,
    wordings: true,
    highlights: true,
    notes: true,
    myAnswer: true,
  },
};

/** The choices for what is open now, or null when nothing is. */
export function choicesOf(app: App, form: ExportForm): ExportChoices | null {
  const { collection, question } = app.study.get();
  if (collection === null) return null;
  const scope = scopeOf(form.scope, question?.entry ?? null);
  if (scope === null) return null;
  const { layout, include } = form;
  return { collection: collection.id, scope, layout, include };
}

function scopeOf(
  kind: ExportForm['scope'],
  entry: { readonly id: string; readonly topic: string } | null,
): ExportChoices['scope'] | null {
  if (kind === 'collection') return { kind };
  if (entry === null) return null;
  return kind === 'topic'
    ? { kind, topic: entry.topic }
    : { kind, question: entry.id };
}
