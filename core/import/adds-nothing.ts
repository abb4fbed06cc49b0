import { stem } from '../coverage/stem.ts';
import { contentStems } from './content-stems.ts';
import { wordCount } from './question-text.ts';

/**
 * Words about answering, about examinations and courses, about how a text is built and how much something matters, English and
 * German. A sentence that has nothing besides them and the words of its question says nothing about the subject.
 */
const telling = `answer answers question questions topic topics point points aspect aspects issue issues exam exams examination examiner examiners
test paper essay mark marks grade revision revise slide slides lecture lectures lecturer seminar tutorial class course professor handout script
textbook chapter page section note notes summary outline overview introduction conclusion definition definitions basics detail details list listed
idea ideas fact facts reason reasons factor factors key main essential crucial central vital fundamental decisive core heart nutshell gist
complicated complex difficult tricky hard broad vast big huge wide classic favourite popular misunderstood confusing interesting worthwhile
indispensable necessary cornerstone backbone compromise trade-off tradeoff off trade headings heading story sure unsure clear unclear
complete incomplete thin brief briefly short shortly following listed mention mentioned remember recall discuss discussed cover covered explain explained
describe described distinguish distinguished distinction separate memorise memorize aside apart deserve deserves worth matters matter
antwort antworten frage fragen thema themen punkt punkte aspekt aspekte klausur prüfung vorlesung skript folie folien kapitel seite zusammenfassung
überblick einleitung definition grundlagen stichpunkte stichworte wichtig wichtige wichtigsten wichtigste wesentlich wesentliche wesentlichen zentral
entscheidend umfangreich komplex schwierig kompliziert unterscheiden unterschieden folgende folgenden nennen erklären beschreiben unverzichtbar`;
/** Words that any sentence may have; they say nothing by themselves. */
const idle = `start starts starting look looks looking think thinking thought know known write wrote writing read reading tell told go through turn turns
mix mixed confuse understand understood learn learnt learned follow follows followed end ends finish finished done bear mind play plays role roles
half halves side sides year years week weeks time times length long turn order everybody people everyone ask asked base based belong belongs view like likes liked likely helpful
wrong correct guess hope nice ok okay well yes no right left rest else below above back front top bottom line way two three four five six seven eight ten third
second common commonly typical usual usually general generally basic basically actual actually simple simply easy pretty fairly rather
depend depends case cases example examples different difference whole overall together comes come deal deals subject consider considered
drei vier fünf zwei mehrere viele hier dazu darüber weiter weitere immer oft alle alles ganz sehr genau etwa einfach`;

function stemsOf(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/u).map(stem));
}

const tellingStems = stemsOf(telling);
const idleStems = stemsOf(idle);
const mostWords = 18;
/** The writer speaks of himself, or to the reader. */
const firstPerson =
  /(?:^|\s)(?:I|I['’](?:ll|d|m|ve)|my|me|we|let['’]s|let (?:us|me)|ich|mir|wir|meine?)(?![\p{L}'’])/iu;
/** What is said about a question and its answer in words that have other uses, too. */
const aboutAnswer =
  /\b(?:comes? up (?:every|each|again|often|in)|(?:a lot|much|more) to (?:say|tell)|sides? to (?:this|it)|one by one|in turn|should (?:do|suffice|be enough)|enough for|(?:gets?|got|getting) (?:this|it|them) wrong)\b/iu;
const reason = /\b(?:because|since|so that|by \w+ing|weil|nämlich|damit)\b/iu;
/** A number says something, unless it counts pages and the like. */
const number =
  /(?<!(?:chapter|page|section|slide|lecture|week|unit|kapitel|seite|folie|no\.?|p\.?)\s?)\b\d/iu;

/** Whether a sentence has a word about answering, examinations or importance, or speaks in the first person. */
export function speaksOfWriting(sentence: string): boolean {
  return (
    firstPerson.test(sentence) ||
    aboutAnswer.test(sentence) ||
    contentStems(sentence).some(one => tellingStems.has(one))
  );
}

/** The stems of a sentence that neither the question has nor words about answering are. */
function ownStems(
  sentence: string,
  subject: ReadonlySet<string>,
): readonly string[] {
  return contentStems(sentence).filter(
    one =>
      !subject.has(one) &&
      !tellingStems.has(one) &&
      !idleStems.has(one) &&
      !/^\d+$/u.test(one),
  );
}

/** How many words of a sentence say something about its subject that the question has not said. */
export function ownWords(
  sentence: string,
  subject: ReadonlySet<string>,
): number {
  return ownStems(sentence, subject).length;
}

/**
 * Whether a sentence says nothing about the subject: its words are those of the question, and words about answering, about
 * examinations or about how much something matters. *This question comes up every year. Routing is a broad topic.*
 */
export function addsNothing(
  sentence: string,
  subject: ReadonlySet<string>,
): boolean {
  if (wordCount(sentence) > mostWords || number.test(sentence)) return false;
  if (reason.test(sentence)) return false;
  return speaksOfWriting(sentence) && ownWords(sentence, subject) === 0;
}
