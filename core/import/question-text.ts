import { splitSentences } from './split-sentences.ts';

/** Verbs that begin a task of an examination, English and German. */
const taskBeginning =
  /^(?:explain|describe|define|discuss|compare|contrast|list|name|outline|state|summari[sz]e|evaluate|assess|analy[sz]e|identify|justify|distinguish|differentiate|illustrate|give|sketch|derive|prove|calculate|account for|comment on|erklären?|erläutern?|beschreiben?|nennen?|definieren?|vergleichen?|begründen?|skizzieren?|diskutieren?|bewerten?)(?:,?\s)/iu;
/** Question words, for those who forget the mark. */
const questionBeginning =
  /^(?:what|how|why|when|where|which|who|whom|whose|was|wie|warum|weshalb|wieso|wann|wo|welche[rsnm]?|wer|wozu|inwiefern)\s/iu;

/** A task without the verb that sets it, which says nothing about its subject. */
export function withoutTaskVerb(text: string): string {
  return text.replace(taskBeginning, '');
}

/** Marks to be had or minutes to be spent, after the question. */
const allowance =
  /\s*[([](?:\d{1,3}\s*)?(?:marks?|points?|pts?\.?|punkte?|p\.?|min(?:utes?|\.)?|credits?|\d{1,3})\s*\d{0,3}[)\]]\s*$/iu;
const questionEnd = /\?["'”’»)\]*_\s]*$/u;

/** Whether a text ends as a question does. */
export function asks(text: string): boolean {
  if (text.length > 1_000) return false;
  return questionEnd.test(text.replace(allowance, ''));
}

/** Whether a text sets a task, or begins as a question does and ends as no statement does. */
export function setsTask(text: string): boolean {
  if (text.length > 600) return false;
  const words = text.replace(/^[*_"'“„«¿\s]+/u, '');
  if (/:["'”’)*_]*$/u.test(words)) return false;
  if (taskBeginning.test(words)) return true;
  return questionBeginning.test(words) && !/[.,;]/u.test(words);
}

/**
 * Where the question at the beginning of a text ends and its answer begins, in UTF-16 code units: after the last of the
 * questions that open it. Null when the text does not open with a question.
 */
export function questionLength(text: string): number | null {
  const opening = text.slice(0, 2_000);
  let end: number | null = null;
  const mark = /\?+["'”’»)\]*_]*(?=\s|$)/gu;
  for (
    let found = mark.exec(opening);
    found !== null;
    found = mark.exec(opening)
  ) {
    const between = opening.slice(end ?? 0, found.index);
    const isFar = end !== null && /[.!:;]\s/u.test(between);
    if (isFar) break;
    end = found.index + found[0].length;
  }
  if (end === null) return null;
  const tail = allowance.exec(opening);
  return tail !== null && tail.index <= end + 1 ? opening.length : end;
}

/** Longer sentences after a question are no task that belongs to it. */
const mostWordsOfTask = 14;

/** Whether nothing but short tasks follows in a text: *… Explain privity.* */
export function onlySetsTasks(text: string): boolean {
  return splitSentences(text.slice(0, 600)).every(({ start, end }) => {
    const sentence = text.slice(start, end);
    return setsTask(sentence) && wordCount(sentence) <= mostWordsOfTask;
  });
}

/** Number of words. */
export function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;
}

/** A few words without the end of a sentence, as heads and labels have: *Part II: Torts*, *Deployment*. */
export function isShortHead(text: string): boolean {
  const words = text.replace(/[*_]/gu, '').trim();
  if (words.length > 90 || /[.!?;,…]["'”’)\]]*$/u.test(words)) return false;
  const count = wordCount(words);
  return count >= 1 && count <= 9;
}
