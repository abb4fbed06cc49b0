import { ChevronLeft, ChevronRight, List } from 'lucide-react';
import type { OpenQuestion } from '../../core/contract.ts';
import {
  readingViews,
  type ReadingView,
} from '../../core/study/reading-place.ts';
import { MaybeSameButton } from '../correction/MaybeSameButton.tsx';
import { MergingMenu } from '../correction/MergingMenu.tsx';
import { useDissents } from '../dissent/use-dissent.ts';
import { useApp } from '../state/app.ts';
import { neighbour, openQuestion } from '../state/open-question.ts';
import { useStore } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import { PointTools } from './PointTools.tsx';
import { StatusPicker } from './StatusPicker.tsx';
import { supportWords } from './support-words.ts';
import styles from './QuestionHead.module.css';

/** How a view is called. */
export const viewNames: Readonly<Record<ReadingView, string>> = {
  merged: 'Merged',
  'by-source': 'By source',
  compare: 'Compare',
};

/** Topic, number, prompt, what the sources come to, and how to read them. */
export function QuestionHead({
  question,
  wide,
}: {
  readonly question: OpenQuestion;
  readonly wide: boolean;
}) {
  const app = useApp();
  const view = useStore(app.reading, state => state.view);
  return (
    <header className={styles['head']} data-wide={wide}>
      <Crumb question={question} />
      <h1 className={styles['prompt']}>{question.entry.prompt}</h1>
      <div className={styles['tools']}>
        <div className={styles['views']} role="group" aria-label="View">
          {readingViews.map(name => (
            <button
              key={name}
              type="button"
              aria-pressed={name === view}
              onClick={() => app.reading.set({ view: name })}
            >
              {viewNames[name]}
            </button>
          ))}
        </div>
        <StatusPicker question={question} />
        <div className={styles['end']}>
          {view !== 'by-source' && <PointTools />}
          {view === 'merged' && <MergingMenu />}
        </div>
      </div>
    </header>
  );
}

function Crumb({ question }: { readonly question: OpenQuestion }) {
  const app = useApp();
  const collection = useStore(app.study, state => state.collection);
  const disputed = useDissents()?.size ?? 0;
  const topic = collection?.topics.find(
    each => each.id === question.entry.topic,
  );
  return (
    <div className={styles['crumb']}>
      <span className={styles['drawer']}>
        <Button
          look="quiet"
          small
          square
          aria-label="Show questions"
          onClick={() => app.session.set({ drawer: true })}
        >
          <List size={16} strokeWidth={1.75} aria-hidden />
        </Button>
      </span>
      {topic && (
        <span className={`${styles['fact']} ${styles['topic']}`}>
          {topic.title}
        </span>
      )}
      <span className={`${styles['fact']} ${styles['number']}`}>
        Question {question.entry.number} of {collection?.questions.length}
      </span>
      {question.content && (
        <span className={styles['fact']}>
          {supportWords(question.content, disputed)}
        </span>
      )}
      <MaybeSameButton className={`${styles['fact']} ${styles['doubt']}`} />
      <span className={styles['move']}>
        <MoveButton step={-1} />
        <MoveButton step={1} />
      </span>
    </div>
  );
}

function MoveButton({ step }: { readonly step: 1 | -1 }) {
  const app = useApp();
  useStore(app.study, state => state.question);
  const target = neighbour(app, step);
  const Icon = step === 1 ? ChevronRight : ChevronLeft;
  return (
    <Button
      look="quiet"
      small
      square
      aria-label={step === 1 ? 'Next question' : 'Previous question'}
      disabled={target === null}
      onClick={() => {
        if (target) void openQuestion(app, target);
      }}
    >
      <Icon size={16} strokeWidth={1.75} aria-hidden />
    </Button>
  );
}
