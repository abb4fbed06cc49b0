import { TriangleAlert, X } from 'lucide-react';
import { memo, useDeferredValue } from 'react';
import { siglum } from '../../core/collection/siglum.ts';
import type {
  ImportFile,
  ImportPreview,
} from '../../core/import/import-preview.ts';
import { Siglum } from '../reading/Siglum.tsx';
import { useStore } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import { removeFile } from './add-files.ts';
import type { DraftFile, ImportDraft } from './import-draft.ts';
import { count, fileWords } from './import-words.ts';
import { lettersOf } from './preview-places.ts';
import styles from './FileList.module.css';

/** The files of the import, each with what came of it. */
export function FileList({ draft }: { readonly draft: ImportDraft }) {
  const files = useStore(draft.store, state => state.files);
  const preview = useDeferredValue(
    useStore(draft.store, state => state.preview),
  );
  const previewing = useStore(draft.store, state => state.previewing);
  const into = useStore(draft.store, state => state.into);
  const letters = lettersOf(
    preview,
    preview?.into?.collection === into?.id ? into : null,
  );
  return (
    <>
      <Reading files={files} />
      <ul className={styles['list']} aria-label="Files of the import">
        {files.map(file => (
          <FileRow
            key={file.key}
            draft={draft}
            file={file}
            read={readFile(preview, file)}
            waiting={previewing ? 'Reading…' : 'Not looked at yet'}
            letter={letters.get(file.id ?? '')}
          />
        ))}
      </ul>
    </>
  );
}

/** How many files have been handed over, while there are some on their way. */
function Reading({ files }: { readonly files: readonly DraftFile[] }) {
  const there = files.filter(each => each.id !== null || each.failure !== null);
  if (there.length === files.length) return null;
  const sent = files.reduce((sum, each) => sum + each.sent, 0);
  return (
    <div className={styles['reading']}>
      <progress
        aria-label="Reading the files"
        max={files.length}
        value={sent}
      />
      <span>
        {there.length} of {count(files.length, 'file')}
      </span>
    </div>
  );
}

const FileRow = memo(function FileRow({
  draft,
  file,
  read,
  waiting,
  letter,
}: {
  readonly draft: ImportDraft;
  readonly file: DraftFile;
  readonly read: ImportFile | null;
  /** What to say while it has not been looked at. */
  readonly waiting: string;
  readonly letter: number | undefined;
}) {
  const what = read ? fileWords(read) : waiting;
  const refusal = file.failure ?? read?.refusal ?? null;
  return (
    <li className={styles['file']}>
      <span className={styles['sign']}>
        {refusal !== null && (
          <TriangleAlert size={16} strokeWidth={1.75} aria-hidden />
        )}
        {refusal === null && letter !== undefined && (
          <Siglum letter={siglum(letter)} />
        )}
      </span>
      <div className={styles['words']}>
        <p className={styles['name']} title={file.name}>
          {file.name}
        </p>
        {refusal === null ? (
          <p className={styles['what']}>{what}</p>
        ) : (
          <p className={styles['refusal']}>{refusal}</p>
        )}
        {read?.remarks.map(remark => (
          <p key={remark} className={styles['what']}>
            {remark}
          </p>
        ))}
      </div>
      <Button
        look="quiet"
        small
        square
        aria-label={`Remove ${file.name}`}
        onClick={() => void removeFile(draft, file)}
      >
        <X size={14} strokeWidth={1.75} aria-hidden />
      </Button>
    </li>
  );
});

function readFile(
  preview: ImportPreview | null,
  file: DraftFile,
): ImportFile | null {
  if (file.id === null) return null;
  return preview?.files.find(each => each.id === file.id) ?? null;
}
