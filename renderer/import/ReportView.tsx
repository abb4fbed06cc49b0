import { useRef } from 'react';
import type { ImportReport } from '../../core/import/import-preview.ts';
import { useStore } from '../state/store.ts';
import { deltaWords } from './delta-words.ts';
import { DeltaReport } from './DeltaReport.tsx';
import type { ImportDraft } from './import-draft.ts';
import { count, engineWords, reportWords } from './import-words.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import styles from './ReportView.module.css';

/** What has come of an import: what is there now, and what is not. */
export function ReportView({ draft }: { readonly draft: ImportDraft }) {
  const report = useStore(draft.store, state => state.report);
  const heading = useRef<HTMLHeadingElement>(null);
  useKeptFocus(heading);
  if (report === null) return null;
  const refused = report.files.filter(file => file.refusal !== null);
  return (
    <div className={styles['report']}>
      <h3 ref={heading} tabIndex={-1} className={styles['title']}>
        {report.delta === null ? report.title : `Added to “${report.title}”`}
      </h3>
      <p role="status" className={styles['sum']}>
        {report.delta === null ? reportWords(report) : deltaWords(report.delta)}
      </p>
      <p className={styles['engine']}>{engineWords(report.engine)}.</p>
      {report.delta !== null && <DeltaReport report={report} />}
      <Sheets report={report} />
      {refused.length > 0 && (
        <section className={styles['part']} aria-labelledby="import-refused">
          <h4 id="import-refused">{count(refused.length, 'file')} refused</h4>
          <ul>
            {refused.map(({ name, refusal }, index) => (
              <li key={index}>
                {!refusal?.includes(name) && <b>{name}</b>} {refusal}
              </li>
            ))}
          </ul>
        </section>
      )}
      <LeftOut report={report} />
    </div>
  );
}

function Sheets({ report }: { readonly report: ImportReport }) {
  const read = report.files.filter(file => file.refusal === null);
  return (
    <section className={styles['part']} aria-labelledby="import-sheets">
      <h4 id="import-sheets">Sheets</h4>
      <ul>
        {read.map(({ name, questions, points }, index) => (
          <li key={index}>
            <b>{name}</b>{' '}
            {questions === 0
              ? 'No question was found in it.'
              : `${count(questions, 'question')}, ${count(points, 'point')}`}
          </li>
        ))}
      </ul>
    </section>
  );
}

function LeftOut({ report }: { readonly report: ImportReport }) {
  const lines = report.files.flatMap(({ name, leftOut }) =>
    leftOut
      .filter(({ text }) => text.trim() !== '')
      .map(each => ({ ...each, name })),
  );
  const without = report.unaligned.map(({ file, line }) => ({
    name: file,
    line,
    text: 'An answer without a question',
  }));
  const all = [...without, ...lines];
  if (all.length === 0) return null;
  return (
    <details className={styles['part']}>
      <summary>{count(all.length, 'line')} left out</summary>
      <ul>
        {all.slice(0, 500).map(({ name, line, text }, index) => (
          <li key={index}>
            <b>
              {name}, line {line + 1}
            </b>{' '}
            {text}
          </li>
        ))}
        {all.length > 500 && <li>And {all.length - 500} more.</li>}
      </ul>
    </details>
  );
}
