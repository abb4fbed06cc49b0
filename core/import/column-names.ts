/** What a column of a table holds. */
export type ColumnRole =
  | 'number'
  | 'question'
  /** The words that open a point. */
  | 'label'
  /** What is said: answers, points, explanations. */
  | 'text'
  /** A section, a deck or tags. */
  | 'topic';

const names: readonly (readonly [ColumnRole, RegExp])[] = [
  [
    'number',
    /^(?:no|nr|num|number|nummer|id|index|pos|#|№|n°|q\s?(?:no|nr|#)|question (?:no|number)|frage nr)\.?$/iu,
  ],
  [
    'question',
    /^(?:q|questions?|prompt|front|fragen?|aufgaben?|vorderseite|preguntas?|domand[ae]|vra(?:ag|gen)|perguntas?|tasks?|problem)$/iu,
  ],
  [
    'label',
    /^(?:keywords?|key ?(?:term|point|word|idea)s?|terms?|labels?|points?|aspects?|headings?|concepts?|items?|stichw(?:ort|örter|orte)|begriffe?|punkte?|aspekte?|mots?[- ]clés?|termes?|términos?|conceptos?)$/iu,
  ],
  [
    'text',
    /^(?:a|answers?|back|notes?|responses?|solutions?|explanations?|details?|descriptions?|definitions?|meanings?|comments?|text|antwort(?:en)?|lösung(?:en)?|rückseite|erklärung(?:en)?|bedeutung(?:en)?|beschreibung(?:en)?|réponses?|explications?|définitions?|respuestas?|explicaci(?:ón|ones)|definici(?:ón|ones)|rispost[ae]|antwoord(?:en)?|respostas?)$/iu,
  ],
  [
    'topic',
    /^(?:topics?|tags?|decks?|chapters?|sections?|categor(?:y|ies)|units?|subjects?|modules?|themen?|thema|kapitel|kategorien?|chapitres?|temas?)$/iu,
  ],
];

/** What a column holds, by its name; null when the name is none of those that people use. */
export function roleOfName(name: string): ColumnRole | null {
  return names.find(([, pattern]) => pattern.test(name))?.[0] ?? null;
}
