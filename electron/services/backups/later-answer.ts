type Plain = Readonly<Record<string, unknown>>;

/**
 * The record of a question as it comes back: where its answer is another than the present one, with a later revision, so that
 * a window which still shows the present one hears of a conflict and replaces nothing. Everything else is left as it is.
 */
export function laterAnswer(wanted: unknown, present: unknown): unknown {
  const answer = answerIn(wanted);
  const before = answerIn(present);
  if (!answer || !before) return wanted;
  const document = textOf(answer['document']);
  if (document !== null && document === textOf(before['document']))
    return wanted;
  const revision = before['revision'];
  const isLater = Number(answer['revision']) > Number(revision);
  if (typeof revision !== 'number' || isLater) return wanted;
  return {
    ...(wanted as Plain),
    answer: { ...answer, revision: revision + 1 },
  };
}

/** A record without what tells one state of a window from another: equal for equal work. */
export function withoutAnswerRevision(record: unknown): unknown {
  const answer = answerIn(record);
  if (!answer) return record;
  return { ...(record as Plain), answer: { ...answer, revision: 0 } };
}

/** As JSON; null for what is nested deeper than can be written. */
export function textOf(value: unknown): string | null {
  try {
    return JSON.stringify(value) ?? null;
  } catch {
    return null;
  }
}

function answerIn(record: unknown): Plain | null {
  const answer = isPlain(record) ? record['answer'] : null;
  return isPlain(answer) ? answer : null;
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
