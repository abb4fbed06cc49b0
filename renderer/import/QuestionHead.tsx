import { Ellipsis, GripVertical, Pencil } from 'lucide-react';
import { useRef, useState } from 'react';
import type { ImportQuestion } from '../../core/import/import-preview.ts';
import { Button } from '../ui/Button.tsx';
import type { ImportDraft } from './import-draft.ts';
import { repair } from './preview-draft.ts';
import type { PreviewScene } from './preview-scene.ts';
import { PromptEditor } from './PromptEditor.tsx';
import { withPrompt } from './repair-changes.ts';
import styles from './QuestionHead.module.css';

interface QuestionHeadProps {
  readonly question: ImportQuestion;
  readonly scene: PreviewScene;
  readonly draft: ImportDraft;
  readonly canMove: boolean;
  /** Whether its further tools are shown. */
  readonly unfolded: boolean;
  readonly onUnfold: () => void;
  readonly onDrag: (event: React.PointerEvent) => void;
}

/** A question's number and text, which can be changed where it stands, and what else can be done with it. */
export function QuestionHead(props: QuestionHeadProps) {
  const { question, scene, draft } = props;
  const { number, prompt } = question;
  const [editing, setEditing] = useState(false);
  const rename = useRef<HTMLButtonElement>(null);
  const finish = (text: string | null) => {
    setEditing(false);
    const next = text?.replace(/\s+/g, ' ').trim() ?? '';
    if (next !== '' && next !== prompt)
      repair(draft, `question ${number} is renamed`, repairs =>
        withPrompt(repairs, number, next),
      );
    requestAnimationFrame(() => rename.current?.focus());
  };
  const isThere = scene.into !== null && !scene.isNew(number);
  return (
    <div className={styles['line']}>
      <span className={styles['number']} aria-hidden={!editing}>
        {number}
      </span>
      {editing ? (
        <PromptEditor number={number} prompt={prompt} onFinish={finish} />
      ) : (
        <>
          <h5 className={styles['prompt']} data-empty={prompt === ''}>
            <span className="visually-hidden">{number}. </span>
            {prompt === '' ? 'No sheet has the text of this question' : prompt}
          </h5>
          {scene.isNew(number) && (
            <span className={styles['new']}>New question</span>
          )}
          <div className={styles['tools']}>
            {!isThere && (
              <Button
                ref={rename}
                look="quiet"
                small
                square
                aria-label={`Rename question ${number}`}
                onClick={() => setEditing(true)}
              >
                <Pencil size={14} strokeWidth={1.75} aria-hidden />
              </Button>
            )}
            <Handles {...props} />
          </div>
        </>
      )}
    </div>
  );
}

/** The handle for the pointer, and the way to the tools for everybody. */
function Handles({
  question: { number },
  canMove,
  unfolded,
  onUnfold,
  onDrag,
}: QuestionHeadProps) {
  return (
    <>
      {canMove && (
        <span
          className={styles['grip']}
          title="Drag to move. By keyboard: Alt with the arrow up or down."
          data-grip={number}
          onPointerDown={onDrag}
        >
          <GripVertical size={14} strokeWidth={1.75} aria-hidden />
        </span>
      )}
      <Button
        look="quiet"
        small
        square
        aria-label={`Move or join question ${number}`}
        aria-expanded={unfolded}
        onClick={onUnfold}
      >
        <Ellipsis size={14} strokeWidth={1.75} aria-hidden />
      </Button>
    </>
  );
}
