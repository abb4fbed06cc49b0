import { useMemo } from 'react';
import { AnswerView } from './AnswerView.tsx';
import { count } from './import-words.ts';
import { LineButton } from './LineButton.tsx';
import { keyOf, withoutQuestion, type AnswerPlace } from './preview-places.ts';
import type { PreviewScene } from './preview-scene.ts';
import { useGrowing } from './use-growing.ts';
import type { AnswerTools, OpenedAnswer } from './use-opened-answer.ts';
import styles from './LineList.module.css';

/** Answers that found no question: they are not imported unless a person says where they belong. */
export function UnalignedList({
  scene,
  opened,
  tools,
}: {
  readonly scene: PreviewScene;
  readonly opened: OpenedAnswer | null;
  readonly tools: AnswerTools;
}) {
  const { preview } = scene;
  const places = useMemo(() => withoutQuestion(preview), [preview]);
  const index = places.findIndex(place => keyOf(place) === opened?.key);
  const shown = useGrowing(places.length, 40, index + 1);
  if (places.length === 0) return null;
  return (
    <section aria-labelledby="import-unaligned">
      <h4 id="import-unaligned" className={styles['heading']}>
        {count(places.length, 'answer')} without a question
      </h4>
      <p className={styles['sentence']}>
        These are not imported. Open one to say which question it belongs to.
      </p>
      <ul className={styles['list']}>
        {places.slice(0, shown).map(place => (
          <Unaligned
            key={keyOf(place)}
            place={place}
            scene={scene}
            opened={opened?.key === keyOf(place) ? opened : null}
            tools={tools}
          />
        ))}
      </ul>
    </section>
  );
}

function Unaligned({
  place,
  scene,
  opened,
  tools,
}: {
  readonly place: AnswerPlace;
  readonly scene: PreviewScene;
  readonly opened: OpenedAnswer | null;
  readonly tools: AnswerTools;
}) {
  const { file, answer } = place;
  const first = answer.prompt || answer.lead || answer.points[0]?.text || '';
  return (
    <li>
      <LineButton
        place={`${file.name}, line ${answer.line + 1}`}
        text={first}
        open={opened !== null}
        data-answer={keyOf(place)}
        onClick={() => tools.toggle(place)}
      />
      {opened && (
        <AnswerView
          place={place}
          number={null}
          scene={scene}
          meant={opened.line}
          tools={tools}
        />
      )}
    </li>
  );
}
