import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type {
  ImportPreview,
  ImportRepairs,
} from '../../core/import/import-preview.ts';
import type { ImportLine } from '../../core/import/learned-repairs.ts';
import type { LineRepair } from '../../core/import/parsed-sheet.ts';
import { useApp } from '../state/app.ts';
import type { ImportDraft } from './import-draft.ts';
import { answerAt, keyOf, type AnswerPlace } from './preview-places.ts';
import { repair } from './preview-draft.ts';
import { repairLine } from './repair-offer.ts';

/** The answer whose lines are shown, and the line that is meant. */
export interface OpenedAnswer {
  /** Null for a line that is part of no answer. */
  readonly key: string | null;
  readonly file: string;
  readonly line: number | null;
}

/** What can be done with answers of a preview. */
export interface AnswerTools {
  /** Shows an answer's lines, or hides them when they are shown. */
  toggle(place: AnswerPlace): void;
  /** Marks a line of the shown answer as the one that is meant. */
  point(place: AnswerPlace, line: number | null): void;
  /** Hides the lines of the answer that is shown. */
  close(): void;
  /** Shows the answer that holds a line, or the lines that no answer holds, and goes there. */
  jump(file: string, line: number): void;
  /** Says something about a line, and shows the answer that holds it then. */
  repairLine(place: ImportLine, role: LineRepair['role']): void;
  /**
   * Repairs something of a file and shows the answer that holds the line then.
   * @param name what it does, as the end of a sentence
   */
  repair(
    name: string,
    change: (repairs: ImportRepairs) => ImportRepairs,
    place: ImportLine,
  ): void;
}

/** Keeps track of the one answer whose lines are shown, also over repairs that move it. */
export function useOpenedAnswer(
  draft: ImportDraft,
  /** The preview as it is drawn. */
  preview: ImportPreview | null,
): {
  readonly opened: OpenedAnswer | null;
  readonly tools: AnswerTools;
} {
  const app = useApp();
  const [opened, setOpened] = useState<OpenedAnswer | null>(null);
  const repaired = useRef<ImportLine | null>(null);
  const jump = useCallback(
    (file: string, line: number) => {
      const now = draft.store.get().preview;
      const key = now && keyAt(now, file, line);
      setOpened({ key, file, line });
      requestAnimationFrame(() =>
        goTo(
          key ? `[data-answer="${CSS.escape(key)}"]` : '[data-meant="true"]',
        ),
      );
    },
    [draft],
  );
  useEffect(() => {
    const place = repaired.current;
    if (place === null) return;
    repaired.current = null;
    // The lines that were repaired may be gone, and the focus with them.
    jump(place.file, place.line);
  }, [preview, jump]);
  const tools = useMemo<AnswerTools>(
    () => ({
      toggle: place => {
        const key = keyOf(place);
        const next = { key, file: place.file.id, line: null };
        setOpened(now => (now?.key === key ? null : next));
      },
      point: (place, line) =>
        setOpened({ key: keyOf(place), file: place.file.id, line }),
      close: () => setOpened(null),
      jump,
      repairLine: (place, role) => {
        repaired.current = place;
        repairLine(app, draft, place, role);
      },
      repair: (name, change, place) => {
        repaired.current = place;
        repair(draft, name, change);
      },
    }),
    [app, draft, jump],
  );
  return { opened, tools };
}

function keyAt(
  preview: ImportPreview,
  id: string,
  line: number,
): string | null {
  const file = preview.files.find(each => each.id === id);
  return file ? answerAt(file, line) : null;
}

function goTo(selector: string): void {
  const mark = document.querySelector<HTMLElement>(selector);
  mark?.scrollIntoView({ block: 'center' });
  mark?.focus({ preventScroll: true });
}
