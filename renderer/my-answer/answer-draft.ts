import type { OpenQuestion, QuestionRef } from '../../core/contract.ts';
import type { RichText } from '../../core/rich-text/rich-text.ts';
import type { MyAnswer } from '../../core/study/study-record.ts';
import { call } from '../host/call.ts';
import type { App } from '../state/app.ts';
import { showing } from '../state/shown-question.ts';
import { Autosave } from './autosave.ts';

/** A blank page. */
export const blankDocument: RichText = {
  type: 'doc',
  content: [{ type: 'paragraph' }],
};

/** The text being written for one question, with or without an editor on the screen, until all of it is on the disk. */
export interface AnswerDraft {
  readonly ref: QuestionRef;
  readonly autosave: Autosave;
  /** The text as it is now. */
  read(): RichText;
  /** Connects the editor; when it is disconnected, the draft keeps its last text. */
  connect(editor: DraftEditor): () => void;
  /** Replaces the text by a state that is on the disk. */
  adopt(answer: MyAnswer | null): void;
  /** Called after every change of the text. */
  watch(listener: () => void): () => void;
  /** The text has changed in the editor. */
  changed(): void;
}

/** What a draft needs from the editor. */
export interface DraftEditor {
  readonly read: () => RichText;
  readonly replace: (document: RichText) => void;
}

const drafts = new WeakMap<App, Map<string, AnswerDraft>>();

/** The draft of a question: the one with unsaved words if there is one, else a new one from the record. */
export function draftOf(app: App, question: OpenQuestion): AnswerDraft {
  const kept = draftsOf(app);
  const { collection, question: id } = question.record;
  const key = `${collection}/${id}`;
  const before = kept.get(key);
  if (before?.autosave.unsaved) return before;
  const draft = createDraft(app, question);
  kept.set(key, draft);
  return draft;
}

/** The draft of the open question, if it is on the screen. */
export function openDraft(app: App): AnswerDraft | null {
  const record = app.study.get().question?.record;
  if (!record) return null;
  const key = `${record.collection}/${record.question}`;
  return draftsOf(app).get(key) ?? null;
}

/** Words of a question that was left while its save failed are tried again with the others before the window closes. */
async function flushDrafts(app: App): Promise<void> {
  await Promise.all(
    [...draftsOf(app).values()].map(draft => draft.autosave.flush()),
  );
}

function draftsOf(app: App): Map<string, AnswerDraft> {
  const before = drafts.get(app);
  if (before) return before;
  const kept = new Map<string, AnswerDraft>();
  drafts.set(app, kept);
  app.host.onBeforeClose(() => flushDrafts(app));
  return kept;
}

function createDraft(app: App, question: OpenQuestion): AnswerDraft {
  const { collection, question: id, answer } = question.record;
  const ref = { collection, question: id };
  const listeners = new Set<() => void>();
  let text = answer?.document ?? blankDocument;
  let editor: DraftEditor | null = null;
  const read = () => (text = editor?.read() ?? text);
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const autosave = new Autosave(
    {
      read,
      save: (document, base) =>
        call(app.host, 'answer.save', { ...ref, base, document }),
      saved: (document, revision, modified) =>
        keepInRecord(app, ref, { document, revision, modified }),
      show: save => {
        if (isOpen(app, ref)) app.writing.set({ save });
      },
      later: (run, milliseconds) => {
        const timer = setTimeout(run, milliseconds);
        return () => clearTimeout(timer);
      },
    },
    answer?.revision ?? 0,
    answer ? { kind: 'saved', at: answer.modified } : { kind: 'idle' },
  );
  return {
    ref,
    autosave,
    read,
    connect(next) {
      editor = next;
      return () => {
        read();
        if (editor === next) editor = null;
      };
    },
    adopt(next) {
      text = next?.document ?? blankDocument;
      editor?.replace(text);
      autosave.adopt(next?.revision ?? 0, next?.modified ?? null);
      if (next) keepInRecord(app, ref, next);
      tell();
    },
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    changed() {
      autosave.changed();
      tell();
    },
  };
}

function isOpen(app: App, ref: QuestionRef): boolean {
  const record = app.study.get().question?.record;
  return (
    record?.collection === ref.collection && record.question === ref.question
  );
}

/** Puts what was saved into the open record, if it is still the open one. The first save makes a new question a draft. */
function keepInRecord(app: App, ref: QuestionRef, answer: MyAnswer): void {
  const { given, progress } = app.study.get();
  if (given === null || !isOpen(app, ref)) return;
  const { record } = given;
  const status = record.status === 'new' ? 'draft' : record.status;
  app.study.set(showing({ ...given, record: { ...record, answer, status } }));
  const entry = progress[ref.question];
  if (entry && entry.status !== status)
    app.study.set({
      progress: { ...progress, [ref.question]: { ...entry, status } },
    });
}
