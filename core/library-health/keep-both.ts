import type { AnswerVersion, StudyRecord } from '../study/study-record.ts';

/**
 * Mine, with the highlights and notes that only theirs has, and with their answer where I have none. Where both have an
 * answer, mine stays and theirs has to be kept as a version; corrections stay mine, because two lists of them may contradict.
 */
export function keepBoth(mine: StudyRecord, theirs: StudyRecord): StudyRecord {
  const known = new Set(mine.annotations.map(({ id }) => id));
  const added = theirs.annotations.filter(({ id }) => !known.has(id));
  return {
    ...mine,
    annotations: [...mine.annotations, ...added],
    answer: mine.answer ?? theirs.answer,
    status: mine.status === 'new' ? theirs.status : mine.status,
    wordTarget: mine.wordTarget ?? theirs.wordTarget,
    corrections:
      mine.corrections.length > 0 ? mine.corrections : theirs.corrections,
  };
}

/** All versions of both, each once, the latest saved first. */
export function keepBothVersions(
  mine: readonly AnswerVersion[],
  theirs: readonly AnswerVersion[],
): readonly AnswerVersion[] {
  const known = new Set(mine.map(({ id }) => id));
  return [...mine, ...theirs.filter(({ id }) => !known.has(id))].sort(
    (one, other) => (one.saved < other.saved ? 1 : -1),
  );
}
