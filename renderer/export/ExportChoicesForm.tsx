import { useApp } from '../state/app.ts';
import { useStore } from '../state/store.ts';
import type { ExportForm } from './export-form.ts';
import styles from './ExportChoicesForm.module.css';

const layouts: readonly Choice<ExportForm['layout']>[] = [
  {
    value: 'one-file',
    name: 'One file',
    sentence: 'Citations become footnotes with their quotes',
  },
  {
    value: 'folder',
    name: 'A folder of files',
    sentence: 'A file for each question, and an index with links',
  },
];

const parts: readonly (readonly [keyof ExportForm['include'], string])[] = [
  ['mergedAnswers', 'Merged answers'],
  ['wordings', 'Sources’ wordings'],
  ['highlights', 'Highlights'],
  ['notes', 'Notes'],
  ['myAnswer', 'My answer'],
];

/** What is exported, as what, and with which parts. */
export function ExportChoicesForm({
  form,
  onChange,
}: {
  readonly form: ExportForm;
  readonly onChange: (form: ExportForm) => void;
}) {
  return (
    <div className={styles['form']}>
      <RadioGroup
        name="scope"
        legend="What"
        choices={useScopes()}
        value={form.scope}
        onChange={scope => onChange({ ...form, scope })}
      />
      <RadioGroup
        name="layout"
        legend="As Markdown"
        choices={layouts}
        value={form.layout}
        onChange={layout => onChange({ ...form, layout })}
      />
      <fieldset className={styles['group']}>
        <legend>With</legend>
        {parts.map(([part, name]) => (
          <label key={part} className={styles['choice']}>
            <input
              type="checkbox"
              checked={form.include[part]}
              onChange={event =>
                onChange({
                  ...form,
                  include: { ...form.include, [part]: event.target.checked },
                })
              }
            />
            <span>{name}</span>
          </label>
        ))}
      </fieldset>
    </div>
  );
}

interface Choice<T extends string> {
  readonly value: T;
  readonly name: string;
  readonly sentence?: string | undefined;
}

function useScopes(): readonly Choice<ExportForm['scope']>[] {
  const app = useApp();
  const collection = useStore(app.study, state => state.collection);
  const entry = useStore(app.study, state => state.question?.entry);
  const topic = collection?.topics.find(each => each.id === entry?.topic);
  return [
    { value: 'question', name: 'This question', sentence: entry?.prompt },
    { value: 'topic', name: 'This topic', sentence: topic?.title },
    {
      value: 'collection',
      name: 'The whole collection',
      sentence: collection?.title,
    },
  ];
}

function RadioGroup<T extends string>({
  name,
  legend,
  choices,
  value,
  onChange,
}: {
  readonly name: string;
  readonly legend: string;
  readonly choices: readonly Choice<T>[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}) {
  return (
    <fieldset className={styles['group']}>
      <legend>{legend}</legend>
      {choices.map(choice => (
        <div key={choice.value} className={styles['choice']}>
          <input
            type="radio"
            id={`${name}-${choice.value}`}
            name={name}
            checked={choice.value === value}
            aria-describedby={`${name}-${choice.value}-more`}
            onChange={() => onChange(choice.value)}
          />
          <div>
            <label htmlFor={`${name}-${choice.value}`}>{choice.name}</label>
            <p
              id={`${name}-${choice.value}-more`}
              className={styles['sentence']}
            >
              {choice.sentence}
            </p>
          </div>
        </div>
      ))}
    </fieldset>
  );
}
