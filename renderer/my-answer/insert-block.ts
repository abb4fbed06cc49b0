import { Selection } from '@tiptap/pm/state';
import type { Node } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';

/**
 * Puts a picture or a formula into the text and the cursor behind it: a block that stays selected would be replaced by
 * the next key.
 * @param at position in the document, or null for the selection
 */
export function insertBlock(
  view: EditorView,
  node: Node,
  at: number | null,
): void {
  const { tr, doc } = view.state;
  if (at === null) tr.replaceSelectionWith(node, false);
  else tr.insert(Math.min(at, doc.content.size), node);
  const end = tr.mapping.map(at ?? view.state.selection.to, 1);
  view.dispatch(tr.scrollIntoView());
  const behind = Selection.findFrom(
    view.state.doc.resolve(Math.min(end, view.state.doc.content.size)),
    1,
    true,
  );
  if (behind) view.dispatch(view.state.tr.setSelection(behind));
}
