import type { QuestionContent } from '../../../core/collection/collection.ts';
import type { CollectionToStore } from './store-collection.ts';

/** @param said distinguishes one state of the collection from another */
export function smallBread(said = 'makes gas'): CollectionToStore {
  const questions = ['q01', 'q02'];
  return {
    collection: {
      schema: 1,
      id: 'bread',
      title: 'Bread',
      description: '',
      language: 'en',
      licence: 'Yours',
      engine: 'collate-1',
      sources: [{ id: 'own', title: 'Own' }],
      topics: [{ id: 'dough', title: 'Dough' }],
      questions: questions.map((id, index) => ({
        id,
        number: index + 1,
        topic: 'dough',
        prompt: 'Why?',
      })),
    },
    contents: questions.map((id): QuestionContent => ({
      schema: 1,
      id,
      answers: [
        {
          source: 'own',
          lead: '',
          points: [{ id: 'own.1', text: `Yeast ${said}.` }],
          closing: '',
        },
      ],
      mergedPoints: [
        {
          id: 'm1',
          label: 'Yeast',
          statement: `Yeast ${said}.`,
          members: ['own.1'],
        },
      ],
    })),
    texts: new Map([['own', `1. Why? Yeast ${said}.`]]),
  };
}
