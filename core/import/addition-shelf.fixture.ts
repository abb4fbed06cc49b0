import { expect } from 'vitest';
import type { Addition } from '../collection/addition.ts';
import type {
  Collection,
  QuestionContent,
  SourceId,
} from '../collection/collection.ts';
import { mergeQuestions } from '../merge/merge-questions.ts';
import { placePoints } from '../merge/place-points.ts';
import { additionTarget, type AdditionTarget } from './addition-target.ts';
import {
  draftCollection,
  finishCollection,
  mergeQuestionsOf,
} from './build-collection.ts';
import { draftAdditions } from './draft-additions.ts';
import { finishAdditions, placeQuestionsOf } from './finish-additions.ts';
import { noRepairs } from './import-preview.ts';
import { nameSources } from './name-sources.ts';
import { referenceQuestions } from './reference-questions.ts';
import { understandSheets } from './understand-sheets.ts';

/** A file of an import. */
export interface SheetOfStory {
  readonly name: string;
  readonly text: string;
}

/** An import of some files, or a source that is withdrawn. */
export type StoryStep = readonly SheetOfStory[] | SourceId;

/** A library of one collection: what was made, and what each import brought, the last at the end. */
export interface Shelf {
  readonly base: Collection;
  readonly contents: ReadonlyMap<string, QuestionContent>;
  readonly imports: readonly (readonly Addition[])[];
}

function made(sheets: readonly SheetOfStory[]): Shelf {
  const { questions, sheets: parsed } = understandSheets(
    sheets.map(({ name, text }) => ({ id: name, text })),
    noRepairs,
  );
  const draft = draftCollection(
    'bread',
    'Bread',
    [...parsed].map(([file, sheet]) => ({
      file,
      title: file.slice(0, 1).toUpperCase(),
      sheet,
    })),
    questions,
  );
  const { collection, contents } = finishCollection(
    draft,
    mergeQuestions(mergeQuestionsOf(draft), null),
  );
  return {
    base: collection,
    contents: new Map(contents.map(content => [content.id, content])),
    imports: [],
  };
}

/** Of each source the last state. */
function held({ imports }: Shelf): readonly Addition[] {
  const bySource = new Map(
    imports.flat().map(addition => [addition.source.id, addition]),
  );
  return [...bySource.values()];
}

/** The collection as a window shows it. */
export function shown(shelf: Shelf): AdditionTarget {
  return additionTarget(shelf.base, shelf.contents, held(shelf));
}

function added(shelf: Shelf, given: readonly SheetOfStory[]): Shelf {
  const target = shown(shelf);
  const { questions, sheets } = understandSheets(
    given.map(({ name, text }) => ({ id: name, text })),
    noRepairs,
    referenceQuestions(target.collection, target.contents),
  );
  const sources = nameSources(
    target.collection,
    new Set(),
    given.map(({ name }) => ({ id: name, name })),
  );
  const draft = draftAdditions(
    target,
    sources.flatMap(({ file, source }) => {
      const sheet = sheets.get(file);
      return sheet ? [{ file, source, title: source.title, sheet }] : [];
    }),
    questions,
  );
  const results = placePoints(placeQuestionsOf(draft), null);
  const { additions, after } = finishAdditions(draft, results);
  expect(draft.collection).toEqual(after.collection);
  const grown = { ...shelf, imports: [...shelf.imports, additions] };
  expect(shown(grown)).toEqual(after);
  return grown;
}

/** Takes back the last state of a source. */
export function withdrawn(shelf: Shelf, source: SourceId): Shelf {
  const last = shelf.imports.findLastIndex(additions =>
    additions.some(each => each.source.id === source),
  );
  return {
    ...shelf,
    imports: shelf.imports.map((additions, index) =>
      index === last
        ? additions.filter(each => each.source.id !== source)
        : additions,
    ),
  };
}

/** Runs a story of imports and withdrawals, and calls back at each step. */
export function tellStory(
  first: readonly SheetOfStory[],
  steps: readonly StoryStep[],
  onStep: (before: Shelf, after: Shelf, step: StoryStep) => void,
): void {
  let shelf = made(first);
  for (const each of steps) {
    const before = shelf;
    shelf =
      typeof each === 'string' ? withdrawn(shelf, each) : added(shelf, each);
    onStep(before, shelf, each);
  }
}
