import type { Editor } from '@tiptap/core';
import katex from 'katex';
import { useEffect, useRef, useState } from 'react';
import { FormActions } from './FormActions.tsx';
import { formulaAt, setFormula } from './formula-at.ts';
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
  const finish = (text: string) => {
    setFormula(editor, present, text.trim(), block);
    onDone();
  };
  return (
    <form
      className={styles['form']}
      onSubmit={event => {
        event.preventDefault();
        finish(latex);
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
            finish(latex);
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
        onRemove={() => finish('')}
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
