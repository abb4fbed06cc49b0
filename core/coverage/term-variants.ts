import { stem } from './stem.ts';

/**
 * Different ways to write the same term of machine learning: abbreviations, hyphenations and a few common synonyms. The
 * first of each group stands for all. Small on purpose: a general thesaurus makes everything resemble everything.
 */
const groups: readonly (readonly string[])[] = [
  ['cross validation', 'cv', 'crossvalidation'],
  ['machine learning', 'ml'],
  [
    'personally identifiable information',
    'pii',
    'personal data',
    'personal information',
  ],
  [
    'continuous integration continuous delivery',
    'ci cd',
    'cicd',
    'continuous integration',
    'continuous delivery',
    'continuous deployment',
  ],
  ['role based access control', 'rbac'],
  ['natural language processing', 'nlp'],
  ['principal component analysis', 'pca'],
  ['receiver operating characteristic', 'roc'],
  ['area under curve', 'auc', 'area curve'],
  ['precision recall', 'pr'],
  ['synthetic minority over sampling', 'smote'],
  ['service level agreement', 'sla'],
  ['service level objective', 'slo'],
  ['key performance indicator', 'kpi'],
  ['return on investment', 'roi'],
  ['total cost ownership', 'tco'],
  ['infrastructure as code', 'iac'],
  ['virtual machine', 'vm'],
  ['application programming interface', 'api'],
  ['extract transform load', 'etl'],
  ['privacy impact assessment', 'pia'],
  ['data protection', 'gdpr'],
  ['load balancing', 'load balancer'],
  [
    'auto scaling',
    'autoscaling',
    'autoscaler',
    'scale out',
    'scale automatically',
  ],
  ['over sampling', 'oversampling', 'oversample'],
  ['under sampling', 'undersampling', 'undersample'],
  ['overfit', 'over fit', 'overfitting'],
  ['underfit', 'under fit', 'underfitting'],
  ['hyperparameter', 'hyper parameter'],
  ['dataset', 'data set'],
  ['real time', 'realtime', 'on the fly'],
  ['up to date', 'current'],
  ['test set', 'holdout', 'held out', 'hold out'],
  ['downtime', 'outage'],
  ['failure', 'fault', 'crash', 'breakdown'],
  ['failover', 'fail over'],
  ['checkpoint', 'check point'],
  ['time stamp', 'timestamp'],
  ['employee', 'staff', 'personnel'],
  ['member', 'colleague', 'teammate'],
  ['law', 'regulation', 'legislation', 'statute'],
  ['conflict', 'quarrel', 'dispute', 'disagreement'],
  ['vendor', 'supplier', 'provider'],
  ['delete', 'erase', 'dispose'],
  ['alert', 'alarm', 'notify', 'notification'],
  ['choose', 'select', 'pick', 'selection', 'choice'],
  ['assess', 'evaluate', 'evaluation', 'assessment'],
  ['expense', 'cost', 'spending', 'price', 'expenditure'],
  ['retrain', 'train again', 're train'],
  ['anonymize', 'anonymous', 'pseudonymize', 'de identify', 'deidentify'],
  ['rare', 'scarce', 'minority'],
  ['artificial', 'synthetic'],
  ['error', 'mistake'],
  ['fast', 'quick', 'rapid', 'speed'],
  ['share', 'common'],
  ['mediator', 'mediation', 'mediate', 'arbitrator'],
  ['neutral', 'impartial'],
  ['document', 'documentation', 'write down'],
  ['idle', 'unused'],
  ['impute', 'fill in missing', 'missing value', 'missing'],
  ['clean', 'tidy', 'cleanse'],
  ['image', 'picture', 'photo'],
];

const doubled =
  /^(model|label|cancel|travel|signal|level|channel|fuel)l(?=ing|ed|er)/;

/** British and American spellings in one form, and then the stem. */
export function termOf(word: string): string {
  const spelled = word
    .replace(/(?<=.{3})is(?=e[ds]?$|ing$|ers?$|ations?$)/, 'iz')
    .replace(/(?<=.{2}l)ys(?=e[ds]?$|ing$)/, 'yz')
    .replace(/(?<=.{3})our(?=s?$|al|ed$|ing$|able)/, 'or')
    .replace(/(?<=cent|met|fib)re(?=s?$)/, 'er')
    .replace(doubled, '$1');
  return stem(spelled);
}

/** A phrase of one group, as terms, with the terms that stand for it. */
interface Variant {
  readonly phrase: readonly string[];
  readonly canonical: readonly string[];
}

function compiled(): ReadonlyMap<string, readonly Variant[]> {
  const variants = new Map<string, Variant[]>();
  const termsIn = (phrase: string): readonly string[] =>
    phrase.split(' ').map(termOf);
  for (const group of groups) {
    const canonical = termsIn(group[0] ?? '');
    for (const phrase of group.map(termsIn)) {
      const first = phrase[0] ?? '';
      const known = variants.get(first) ?? [];
      variants.set(first, [...known, { phrase, canonical }]);
    }
  }
  for (const known of variants.values())
    known.sort((a, b) => b.phrase.length - a.phrase.length);
  return variants;
}

const variantsByFirst = compiled();

/**
 * The longest known variant that starts at a place in a list of terms: how many terms it spans, and the terms that stand
 * for it. A term without variants stands for itself.
 */
export function variantAt(
  terms: readonly string[],
  at: number,
): { readonly length: number; readonly canonical: readonly string[] } {
  const first = terms[at] ?? '';
  const found = variantsByFirst
    .get(first)
    ?.find(({ phrase }) => phrase.every((term, by) => terms[at + by] === term));
  return found === undefined
    ? { length: 1, canonical: [first] }
    : { length: found.phrase.length, canonical: found.canonical };
}
