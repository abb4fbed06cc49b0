import { siglum } from '../../core/collection/siglum.ts';
import type { ImportFile } from '../../core/import/import-preview.ts';
import { Siglum } from '../reading/Siglum.tsx';
import { count, isUnsure } from './import-words.ts';
import type { PreviewScene } from './preview-scene.ts';
import { useGrowing } from './use-growing.ts';
import styles from './TargetSummary.module.css';

/** What becomes of a collection to which the sheets are added: its sources, and its questions. */
export function TargetSummary({ scene }: { readonly scene: PreviewScene }) {
  const { preview, into } = scene;
  const files = preview.files.filter(file => scene.letters.has(file.id));
  const shown = useGrowing(files.length, 40);
  if (into === null) return null;
  return (
    <section className={styles['target']} aria-labelledby="import-target">
      <h4 id="import-target" className={styles['title']}>
        Into “{into.title}”
      </h4>
      <ul className={styles['files']} aria-label="What becomes of each sheet">
        {files.slice(0, shown).map(file => (
          <li key={file.id}>
            <Siglum letter={siglum(scene.letters.get(file.id) ?? 0)} />
            <p>
              <b>{file.name}</b> {becomes(scene, file)}
            </p>
          </li>
        ))}
      </ul>
      <p className={styles['sentence']}>{questionWords(scene)}</p>
      <p className={styles['sentence']}>
        What you marked, wrote and corrected there stays as it is.
      </p>
    </section>
  );
}

function becomes({ preview }: PreviewScene, { id }: ImportFile): string {
  const replaced = preview.into?.replaces.find(({ file }) => file === id);
  return replaced
    ? `renews “${replaced.title}”, whose former state stays in the bin.`
    : 'is added as a new source.';
}

/** How many answers go where. */
function questionWords(scene: PreviewScene): string {
  const { questions } = scene.preview;
  const fresh = questions.filter(({ number }) => scene.isNew(number));
  const there = questions.filter(({ number }) => !scene.isNew(number));
  const answers = there.reduce((sum, { parts }) => sum + parts.length, 0);
  const unsure = there.filter(({ parts }) => parts.some(isUnsure)).length;
  return [
    there.length > 0
      ? `${count(answers, 'answer')} to ${count(there.length, 'question')} of the collection.`
      : 'None of its questions is answered.',
    fresh.length > 0
      ? `${count(fresh.length, 'question')} ${fresh.length === 1 ? 'is' : 'are'} new.`
      : 'No question is new.',
    ...(unsure > 0
      ? [
          `Of ${count(unsure, 'question')} it is not sure that the answer belongs there; ${unsure === 1 ? 'it is' : 'they are'} marked.`,
        ]
      : []),
  ].join(' ');
}
