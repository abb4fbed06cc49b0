import type { AnswerEditor } from '../state/app.ts';
import type { AnswerDraft } from './answer-draft.ts';

/** What the loaded editor can do that the draft cannot. */
export interface EditorHands {
  focus(): void;
  cite(point: string, source: string | null, quote: string): void;
}

/** The editor as the rest of the app sees it: it takes citations before the editor's code has arrived. */
export interface EditorDoor extends AnswerEditor {
  /** The editor is here: what waited for it happens now. */
  open(hands: EditorHands): () => void;
}

export function createEditorDoor(draft: AnswerDraft): EditorDoor {
  let hands: EditorHands | null = null;
  let waiting: ((arrived: EditorHands) => void)[] = [];
  const soon = (act: (arrived: EditorHands) => void) => {
    if (hands) act(hands);
    else waiting.push(act);
  };
  return {
    focus: () => soon(arrived => arrived.focus()),
    cite: (point, source, quote) =>
      soon(arrived => arrived.cite(point, source, quote)),
    flush: () => draft.autosave.flush(),
    open(arrived) {
      hands = arrived;
      for (const act of waiting) act(arrived);
      waiting = [];
      return () => {
        if (hands === arrived) hands = null;
      };
    },
  };
}
