import type { EditorProps } from '@tiptap/pm/view';
import type { App } from '../state/app.ts';
import { showToast } from '../state/notify.ts';
import { isTooMuchToPaste } from './paste-limit.ts';
import { wellFormedSlice } from './well-formed-slice.ts';

/** Id of the sentence that says how to leave the editor by keyboard. */
export const editorHintId = 'my-answer-hint';

/** Name and role of the text box, the way out by keyboard, and links that open only on purpose. */
export function editorProps(app: App): EditorProps {
  let leaving = false;
  let pointing = false;
  return {
    attributes: {
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': 'My answer',
      'aria-describedby': editorHintId,
      spellcheck: 'true',
      // A text that is read only can be reached and scrolled by keyboard too.
      tabindex: '0',
    },
    transformPasted: wellFormedSlice,
    handleDOMEvents: {
      /** Answering true leaves Tab to the browser, which moves the focus on from the edge of the text box. */
      keydown: (view, event) => {
        const leave = leaving && event.key === 'Tab';
        if (event.key !== 'Shift') leaving = event.key === 'Escape';
        if (leave) focusEdge(view.dom, event.shiftKey);
        return leave;
      },
      pointerdown: () => {
        pointing = true;
        return false;
      },
      pointerup: () => (pointing = false),
      // A citation moves the cursor while the focus is elsewhere; coming back by keyboard, the browser knows only its old place.
      focus: view => {
        if (!pointing) view.focus();
        return false;
      },
      blur: () => {
        leaving = false;
        pointing = false;
        return false;
      },
      paste: (_view, event) => keepOut(app, event, event.clipboardData),
      drop: (_view, event) => keepOut(app, event, event.dataTransfer),
      click: (view, event) =>
        meetLink(app, event, !view.editable || event.ctrlKey || event.metaKey),
      // The middle button opens a link in a window of its own, unasked.
      auxclick: (_view, event) => meetLink(app, event, event.button === 1),
    },
  };
}

/** Answers true for what would stop the page and could not be saved; it is then not read at all. */
function keepOut(app: App, event: Event, data: DataTransfer | null): boolean {
  if (!isTooMuchToPaste(data)) return false;
  event.preventDefault();
  showToast(
    app,
    'That is more than an answer can hold, so nothing was pasted. Your answer is as it was. Paste it in parts, or import it as a sheet.',
  );
  return true;
}

/** A link is never followed from the page; the person is asked if it was clicked on purpose. */
function meetLink(app: App, event: MouseEvent, onPurpose: boolean): boolean {
  const link = (event.target as Element).closest('a[href]');
  if (!link) return false;
  event.preventDefault();
  const address = link.getAttribute('href') ?? '';
  if (onPurpose) app.surface.set({ dialog: { kind: 'link', address } });
  return false;
}

/** The text box may hold checkboxes, which Tab would visit; the elements before and after it take the focus in passing. */
function focusEdge(box: HTMLElement, before: boolean): void {
  const page = box.parentElement;
  const edge = before ? page?.previousElementSibling : page?.nextElementSibling;
  if (edge instanceof HTMLElement) edge.focus();
}
