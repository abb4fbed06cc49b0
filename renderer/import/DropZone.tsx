import { Files } from 'lucide-react';
import { useRef, useState } from 'react';
import { useApp } from '../state/app.ts';
import { Button } from '../ui/Button.tsx';
import {
  accepted,
  chosenFiles,
  folderFiles,
  type Gathered,
} from './gather-files.ts';
import type { ImportDraft } from './import-draft.ts';
import { PasteForm } from './PasteForm.tsx';
import { take } from './use-import-draft.ts';
import styles from './DropZone.module.css';

/** The ways in: drop, choose files, choose a folder, paste. Dropping works anywhere on the window; this says so. */
export function DropZone({
  draft,
  large,
}: {
  readonly draft: ImportDraft;
  readonly large: boolean;
}) {
  const app = useApp();
  const [pasting, setPasting] = useState(false);
  const paste = useRef<HTMLButtonElement>(null);
  const give = (gathered: Gathered) => take(app, draft, gathered);
  const endPasting = () => {
    setPasting(false);
    paste.current?.focus();
  };
  return (
    <div className={styles['ways']} data-large={large}>
      <div className={styles['zone']}>
        <Invitation large={large} />
        <div className={styles['buttons']}>
          <ChooserButton
            label="Choose files…"
            name="Answer sheets"
            accept={accepted}
            large={large}
            onChosen={list => give(chosenFiles(list))}
          />
          <ChooserButton
            label="Choose a folder…"
            name="Folder of answer sheets"
            large={large}
            onChosen={list => give(folderFiles(list))}
          />
          <Button
            ref={paste}
            small={!large}
            aria-expanded={pasting}
            onClick={() => setPasting(!pasting)}
          >
            Paste text…
          </Button>
        </div>
      </div>
      {pasting && (
        <PasteForm
          onGiven={file => {
            give({ files: [file], passedOver: 0 });
            endPasting();
          }}
          onClose={endPasting}
        />
      )}
    </div>
  );
}

function Invitation({ large }: { readonly large: boolean }) {
  return (
    <>
      {large && <Files size={24} strokeWidth={1.75} aria-hidden />}
      <p className={styles['title']}>Drop answer sheets here</p>
      {large && (
        <p className={styles['sentence']}>
          Markdown, plain text, web pages and Word documents, as many as you
          have. Collate finds the questions, shows you what it found, and writes
          nothing until you say so.
        </p>
      )}
    </>
  );
}

/** Opens the browser's file chooser: for a folder when nothing is said about kinds of files. */
function ChooserButton({
  label,
  name,
  accept,
  large,
  onChosen,
}: {
  readonly label: string;
  readonly name: string;
  readonly accept?: string;
  readonly large: boolean;
  readonly onChosen: (list: FileList | null) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  const kind = accept === undefined ? { webkitdirectory: '' } : { accept };
  return (
    <>
      <Button
        look={large && accept !== undefined ? 'primary' : 'normal'}
        small={!large}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={name}
        {...kind}
        onChange={event => {
          onChosen(event.target.files);
          // Choosing the same file once more must be heard too.
          event.target.value = '';
        }}
      />
    </>
  );
}
