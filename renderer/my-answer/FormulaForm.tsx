import type { Editor } from '@tiptap/core';
import katex from 'katex';
import { useEffect, useRef, useState } from 'react';
import { FormActions } from './FormActions.tsx';
import styles from './EditorPopover.module.css';

interface FormulaFormProps {
  readonly editor: Editor;
  /** Place of the formula in the document, or null for a new one. */
  readonly position: number | null;
  readonly onDone: () => void;
}

const longestFormula = 20_000;

/** LaTeX of a formula, with what it looks like. */
export function FormulaForm({ editor, position, onDone }: FormulaFormProps) {
  const [present] = useState(() => formulaAt(editor, position));
  const [latex, setLatex] = useState(present?.latex ?? '');
  const [block, setBlock] = useState(present?.block ?? false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const remove = () => {
    if (present) replace(editor, present, null);
    onDone();
  };
  const save = () => {
    const trimmed = latex.trim();
    if (trimmed === '') {
      remove();
      return;
    }
    const node = {
      type: block ? 'blockMath' : 'inlineMath',
      attrs: { latex: trimmed },
    };
    if (present) replace(editor, present, node);
    else editor.commands.insertContent(node);
    onDone();
  };
  return (
    <form
      className={styles['form']}
      onSubmit={event => {
        event.preventDefault();
        save();
      }}
    >
      <label>
        Formula in LaTeX
        <textarea
          ref={field}
          rows={2}
          spellCheck={false}
          maxLength={longestFormula}
          value={latex}
          placeholder="P = \frac{TP}{TP + FP}"
          onChange={event => setLatex(event.target.value)}
          onKeyDown={event => {
            if (event.key !== 'Enter' || event.shiftKey) return;
            event.preventDefault();
            save();
          }}
        />
      </label>
      <Preview latex={latex} block={block} />
      <label className={styles['choice']}>
        <input
          type="checkbox"
          checked={block}
          onChange={event => setBlock(event.target.checked)}
        />
        On a line of its own
      </label>
      <FormActions
        thing="formula"
        present={present !== null}
        onRemove={remove}
        onCancel={onDone}
      />
    </form>
  );
}

interface PreviewProps {
  readonly latex: string;
  readonly block: boolean;
}

function Preview({ latex, block }: PreviewProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (box.current)
      katex.render(latex, box.current, {
        displayMode: block,
        throwOnError: false,
        trust: false,
        maxSize: 20,
      });
  }, [latex, block]);
  return <div ref={box} className={styles['preview']} />;
}

interface FormulaHere {
  readonly from: number;
  readonly to: number;
  readonly latex: string;
  readonly block: boolean;
}

/** The formula that was clicked, or else the one that is selected. */
function formulaAt(
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

function replace(
  editor: Editor,
  { from, to }: FormulaHere,
  node: { type: string; attrs: { latex: string } } | null,
): void {
  if (node) editor.commands.insertContentAt({ from, to }, node);
  else editor.commands.deleteRange({ from, to });
}
