import { addsNothing, ownWords, speaksOfWriting } from './adds-nothing.ts';
import { contentStems, shareAmong } from './content-stems.ts';
import { wordCount } from './question-text.ts';

/** Nouns that stand for the points to come, English and German. */
const announced =
  `factors|reasons|causes|steps|ways|methods|techniques|strateg(?:y|ies)|approaches|types|kinds|forms|roles|elements|components|parts|
considerations|measures|aspects|challenges|problems|issues|benefits|advantages|disadvantages|drawbacks|principles|stages|phases|features|
characteristics|properties|functions|practices|options|things|points|conditions|requirements|effects|consequences|differences|similarities|tools|
mistakes|tips|rules|mechanisms|criteria|arguments|examples|recommendations|solutions|skills|tasks|gründe|faktoren|ursachen|schritte|arten|maßnahmen|
wege|methoden|aspekte|vorteile|nachteile|phasen|merkmale|folgen|unterschiede|funktionen|voraussetzungen|möglichkeiten`.replace(
    /\s+/gu,
    '',
  );
const amounts =
  `several|various|many|multiple|numerous|a few|an? (?:wide )?(?:number|variety|range|mix|series|combination|set) of|two|three|four|five|six|
seven|eight|following|mehrere|verschiedene|viele|zahlreiche|folgende|zwei|drei|vier|fünf|sechs`.replace(
    /\n/gu,
    '',
  );
/** Words that stand before such nouns in claims, too: in a short sentence only they announce. */
const vagueAmounts = 'some|different|certain|main|key|common|einige|wichtige';
function announcementOf(amount: string): RegExp {
  const between =
    '(?:(?!(?:of|by|in|for|to|with|from|on|at|an?|the|that|which|is|are|von|in|mit|für)\\s)[\\p{L}-]+,?\\s+(?:and\\s+|und\\s+)?){0,3}';
  const end = '(?![\\p{L}-])(?!\\s+(?:such as|like|of|wie)\\b)';
  return new RegExp(
    `(?:^|\\s)(?:${amount})\\s+${between}(?:${announced})${end}`,
    'iu',
  );
}
const announcement = announcementOf(amounts);
const vagueAnnouncement = announcementOf(`${amounts}|${vagueAmounts}`);
const plainAnnouncement =
  /^(?:here(?:['’]s| is| are)\b|let['’]s\b|below\b|im folgenden\b)|\b(?:as follows|the following|folgende[rnms]?)\b/iu;
const reason =
  /\b(?:because|since|so that|as it|as they|as the|by \w+ing|namely|such as|weil|nämlich)\b/iu;

/** Whether a sentence only says that points follow: *Several techniques can be employed.* */
export function announces(sentence: string): boolean {
  if (/:["'”’)*_]*$/u.test(sentence)) return true;
  if (plainAnnouncement.test(sentence)) return true;
  if (reason.test(sentence) || /\d/u.test(sentence)) return false;
  const words = wordCount(sentence);
  if (words <= 12) return vagueAnnouncement.test(sentence);
  return words <= 28 && announcement.test(sentence);
}

const appraisal =
  /\b(?:is|are|plays?|remains?)\b.{0,40}\b(?:crucial|essential|important|importance|vital|critical|key|necessary|fundamental|inevitable|complex|challenging|difficult)\b|\brequires?\b|\berforder[nt]\b|\b(?:ist|sind)\b.{0,40}\b(?:wichtig|entscheidend|wesentlich)\b/iu;
const restatedShare = 0.4;

/** Whether a sentence has a word of the subject at all. */
function speaksOf(sentence: string, subject: ReadonlySet<string>): boolean {
  return contentStems(sentence).some(one => subject.has(one));
}

/** Whether a sentence says no more than that the subject of the question matters. */
export function restates(
  sentence: string,
  subject: ReadonlySet<string>,
): boolean {
  if (!appraisal.test(sentence) || reason.test(sentence)) return false;
  if (/\d/u.test(sentence)) return false;
  return (
    shareAmong(sentence, subject) >= restatedShare ||
    (ownWords(sentence, subject) <= 1 && speaksOf(sentence, subject))
  );
}

const vagueOpening =
  /^(?:several|various|many|multiple|numerous|a number of|different|certain|two|three|four|five|mehrere|verschiedene|viele|plusieurs|différents|varios|varias|diversos)\s+(?:[\p{L}-]+\s+){1,6}(?:bear on|play an?|matter|contribute|are (?:involved|relevant|at work|at play|possible|known|used|discussed|distinguished)|exist|come (?:into play|together)|work together|interact|must be (?:met|considered|distinguished)|spielen eine|wirken zusammen|entrent en jeu|intervienen)(?![\p{L}-])/iu;

/** Whether a sentence says that there is something to be said, and not what: *Several lines of evidence bear on the question.* */
export function staysVague(sentence: string): boolean {
  if (reason.test(sentence) || /\d/u.test(sentence)) return false;
  return wordCount(sentence) <= 12 && vagueOpening.test(sentence);
}

/** Whether a sentence above a list only introduces it. */
export function introduces(
  sentence: string,
  subject: ReadonlySet<string>,
): boolean {
  return (
    announces(sentence) ||
    addsNothing(sentence, subject) ||
    restates(sentence, subject) ||
    staysVague(sentence)
  );
}

const enumeration =
  /\b(?:includes?|including|are|comprises?|consists? of|umfass(?:t|en)|sind)\b[^,]*,[^,]*,/iu;

/** Whether a sentence lists by name what the text after it goes through one by one. */
export function enumerates(sentence: string, after: string): boolean {
  const listed = enumeration.exec(sentence);
  if (listed === null) return false;
  const names = sentence.slice(listed.index).replace(/^\S+/u, '');
  return shareAmong(names, new Set(contentStems(after))) >= 0.7;
}

const sumUpOpening =
  /^["'*_]*(?:so,?\s+)?(?:overall|(?:the\s+)?(?:short version|upshot|takeaways?|key takeaways?|moral)\b|long story short|tl;?dr|in (?:summary|conclusion|short|sum|brief|essence)|to (?:sum up|summari[sz]e|conclude|wrap up)|summing up|in a nutshell|all in all|on the whole|in the end|at the end of the day|taken as a whole|as (?:you can see|we have seen)|all (?:of )?this\b(?= (?:makes|shows|means))|that['’]?s (?:basically|pretty much|essentially)|ultimately|altogether|taken together|bottom line|remember\b|conclusion\b|summary\b|insgesamt|unterm strich|letzten endes|im großen und ganzen|zusammenfassend|zusammengefasst|abschließend|alles in allem|fazit|kurz gesagt|letztlich|en (?:résumé|conclusion|bref|somme|resumen|conclusión|definitiva)\b|bref\b|pour (?:conclure|résumer)|para (?:concluir|terminar)|resumiendo|in (?:sintesi|conclusione)\b|riassumendo|samengevat|kortom|al met al|em (?:resumo|conclusão|suma))(?![\p{L}\p{N}])/iu;
/** What opens a sentence that draws a conclusion; it sums up when it says next to nothing new. */
const concludingOpening =
  /^(?:so|thus|hence|therefore|(?:and )?(?:this|that|which) is why|together,? these|either way|everything|somit|also|daher|deshalb|letzten endes|unterm strich)(?![\p{L}])/iu;
const backReference =
  /^(?:by|through|with|using|to|all|together|when|if|durch|mit|um)\b.{0,60}\b(?:these|those|this|such|diese[rnms]?|solche[rn]?)\b|^(?:these|those|all of (?:these|this)|diese|all dies)\b/iu;
const dependence = /\b(?:depends?|abhängig|hängt|hängen)\b/iu;
const caution =
  /\b(?:it(?:['’]s| is) (?:important|essential|crucial|worth)|let me know|keep in mind|bear in mind|good luck|hope this helps)\b/iu;

/** It draws a conclusion and says next to nothing new. */
function concludes(sentence: string, subject: ReadonlySet<string>): boolean {
  return (
    concludingOpening.test(sentence) &&
    speaksOfWriting(sentence) &&
    ownWords(sentence, subject) <= 1
  );
}

/** How much a sentence looks like one that sums up, from 0; 2 and more is sure. */
export function summingUp(
  sentence: string,
  subject: ReadonlySet<string>,
): number {
  const isExact = /\d/u.test(sentence);
  if (sumUpOpening.test(sentence)) return isExact ? 0.5 : 3;
  if (addsNothing(sentence, subject)) return 2;
  let score = 0;
  if (concludes(sentence, subject)) score += 2;
  if (backReference.test(sentence)) score += 1.5;
  if (dependence.test(sentence)) score += 1;
  if (caution.test(sentence)) score += 1;
  if (shareAmong(sentence, subject) >= 0.5) score += 1;
  if (isExact) score -= 1;
  return Math.max(0, score);
}

const exemplification =
  /^(?:for example|for instance|e\.g\.|i\.e\.|that is(?=,)|(?:that|this) means|in other words|in this (?:case|way|sense)|this way|as such|doing so|zum beispiel|z\. ?b\.|das heißt|das bedeutet|d\. ?h\.|par exemple|c['’]est-à-dire|por ejemplo|es decir)(?![\p{L}])|^(?:this|that|these|those|such [\p{L}]+|dies)\s+(?:(?:may|might|can|could|would|will|often|usually|typically|also|kann|können)\s+){0,2}(?:involves?|includes?|means?|refers?|comprises?|consists?|ranges?|be (?:done|achieved)|is (?:done|achieved)|umfass(?:t|en)|bedeutet)\b/iu;
/** A sentence of few words that only takes up the one before. */
const takingUp =
  /^(?:this|that|these|those|hence|therefore|thereby|otherwise|dies(?:e[rsnm]?)?|dadurch|deshalb|daher|somit)\b/iu;
const mostWordsTakingUp = 7;
/** What a pronoun *is* or *has* describes it further; what it does is a claim of its own. */
const description =
  /^(?:(?:they|these|sie)\s+(?:are|have|sind|haben)|(?:it|er|sie|es)\s+(?:is|has|ist|hat))\b/iu;
/** *It is no answer that …*: the pronoun stands for nothing that was said before. */
const expletive =
  /^(?:it|es)\s+(?:is|ist)\s+[^,.;]{0,60}?\b(?:that|whether|to|if|when|who|dass|ob|zu|wenn)\b/iu;
const pronoun = /^(?:they|it|he|she|its|their|sie|er|es)\b/iu;

/** How a sentence leans on the one before it. */
export type Leaning = 'none' | 'whole' | 'subject' | 'description';

/** Whether a sentence goes on with the whole sentence before it, describes its subject further, or only speaks of it. */
export function leaning(sentence: string, before: string): Leaning {
  if (exemplification.test(sentence)) return 'whole';
  if (takingUp.test(sentence) && wordCount(sentence) <= mostWordsTakingUp)
    return 'whole';
  if (expletive.test(sentence)) return 'none';
  if (description.test(sentence)) return 'description';
  if (pronoun.test(sentence)) return 'subject';
  return isPartOf(sentence, before) ? 'whole' : 'none';
}

/** *Some diets …* after a sentence about diets. */
function isPartOf(sentence: string, before: string): boolean {
  const [, some = ''] =
    /^(?:some|many|most|other|both)\s+([\p{L}-]+)/iu.exec(sentence) ?? [];
  return some.length > 3 && before.toLowerCase().includes(some.toLowerCase());
}
