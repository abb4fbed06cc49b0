import type { QuestionContent } from '../../core/collection/collection.ts';

/** Two sources that agree on one point and contradict each other in another. */
export const disputedQuestion: QuestionContent = {
  schema: 1,
  id: 'thermometer',
  answers: [
    {
      source: 'first',
      lead: '',
      points: [
        { id: 'first-boiling', text: 'Water boils at 100 degrees.' },
        { id: 'first-place', text: 'Hang it in the shade.' },
      ],
      closing: '',
    },
    {
      source: 'second',
      lead: '',
      points: [
        { id: 'second-place', text: 'It hangs in the shade.' },
        { id: 'second-boiling', text: 'Water boils at 90 degrees.' },
      ],
      closing: '',
    },
  ],
  mergedPoints: [
    {
      id: 'boiling',
      label: 'Boiling point',
      statement: 'Water boils at 100 degrees.',
      members: ['first-boiling', 'second-boiling'],
    },
    {
      id: 'place',
      label: 'Place',
      statement: 'Hang it in the shade.',
      members: ['first-place', 'second-place'],
    },
  ],
};
