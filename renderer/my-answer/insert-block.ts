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
  let end = 0;
  tr.mapping.maps.at(-1)?.forEach((_from, _to, _newFrom, newTo) => {
    end = newTo;
  });
  view.dispatch(tr.scrollIntoView());
  const behind = Selection.findFrom(view.state.doc.resolve(end), 1, true);
  if (behind) view.dispatch(view.state.tr.setSelection(behind));
}
