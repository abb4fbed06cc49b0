import { stem } from '../coverage/stem.ts';
import { stopWords } from '../coverage/stop-words.ts';

/** German words that say nothing about a subject; the English ones are those of the coverage check. */
const germanStopWords = new Set(
  `der die das des dem den ein eine einer eines einem einen und oder aber weil dass daß wenn als auch nur noch schon sehr mehr von vom zu zum zur
im in am an auf aus bei mit nach für über unter durch gegen ohne um ist sind war waren wird werden wurde wurden kann können muss müssen soll sollen
hat haben hatte nicht kein keine sich sie er es ihr ihre ihren sein seine wie was warum welche welcher welches wer wo wann dies diese dieser dieses
man so dann damit dabei dazu zwischen sowie etwa bzw`.split(/\s+/u),
);

/** The stems of the words of a text that say something about its subject, in order, each as often as it occurs. */
export function contentStems(text: string): readonly string[] {
  const stems: string[] = [];
  for (const [word] of text
    .toLowerCase()
    .normalize('NFC')
    .matchAll(/[\p{L}\p{N}]+/gu)) {
    if (stopWords.has(word) || germanStopWords.has(word)) continue;
    if (word.length > 1 || /\p{N}/u.test(word)) stems.push(stem(word));
  }
  return stems;
}

/** The share of the stems of a text, each counted once, that are among others. 0 for a text without stems. */
export function shareAmong(text: string, others: ReadonlySet<string>): number {
  const stems = new Set(contentStems(text));
  if (stems.size === 0) return 0;
  return [...stems].filter(one => others.has(one)).length / stems.size;
}
