import type { Editor } from '@tiptap/core';
import { Selection } from '@tiptap/pm/state';
import type { Citation } from '../../core/rich-text/rich-text.ts';

/** Puts a citation after the selection, or at the end; words that are selected stay. A place that holds no citations, such as code, gets it below. */
export function insertCitation(
  editor: Editor,
  citation: Citation,
  atEnd: boolean,
): void {
  const { state } = editor;
  const chip = state.schema.nodes['citation']?.create({ ...citation });
  const paragraph = state.schema.nodes['paragraph'];
  if (!chip || !paragraph) return;
  const { $to } = atEnd ? Selection.atEnd(state.doc) : state.selection;
  const space = state.schema.text(' ');
  const { tr } = state;
  const index = $to.index();
  if (
    $to.parent.inlineContent &&
    $to.parent.canReplaceWith(index, index, chip.type)
  ) {
    const before = $to.parent.textBetween(
      0,
      $to.parentOffset,
      undefined,
      '\ufffc',
    );
    const nodes = /\S$/.test(before) ? [space, chip] : [chip];
    const last = before === '' ? [...nodes, space] : nodes;
    tr.insert($to.pos, last);
    const size = last.reduce((sum, node) => sum + node.nodeSize, 0);
    tr.setSelection(Selection.near(tr.doc.resolve($to.pos + size), -1));
  } else {
    const at = $to.depth === 0 ? $to.pos : $to.after(1);
    tr.insert(at, paragraph.create(null, [chip, space]));
    tr.setSelection(Selection.near(tr.doc.resolve(at + 3), -1));
  }
  editor.view.dispatch(tr.scrollIntoView());
}
