import type { Editor } from '@tiptap/core';
import { insertBlock } from './insert-block.ts';

/** A formula of the document. */
export interface FormulaHere {
  readonly from: number;
  readonly to: number;
  readonly latex: string;
  /** On a line of its own. */
  readonly block: boolean;
}

/** The formula that was clicked, or else the one that is selected. */
export function formulaAt(
  editor: Editor,
  position: number | null,
): FormulaHere | null {
  const from = position ?? editor.state.selection.from;
  const node = editor.state.doc.nodeAt(from);
  if (!node || !['inlineMath', 'blockMath'].includes(node.type.name))
    return null;
  return {
    from,
    to: from + node.nodeSize,
    latex: String(node.attrs['latex']),
    block: node.type.name === 'blockMath',
  };
}

/** Puts a formula in the place of another, or at the selection; an empty one takes the other away. */
export function setFormula(
  editor: Editor,
  present: FormulaHere | null,
  latex: string,
  block: boolean,
): void {
  const range = present && { from: present.from, to: present.to };
  if (latex === '') {
    if (range) editor.commands.deleteRange(range);
    return;
  }
  const type = block ? 'blockMath' : 'inlineMath';
  const node = editor.schema.nodes[type]?.create({ latex });
  if (!node) return;
  if (range) editor.commands.insertContentAt(range, node.toJSON());
  else if (block) insertBlock(editor.view, node, null);
  else editor.commands.insertContent(node.toJSON());
}
