/**
 * How much two points agree, in words.
 * @param score and threshold on the scale of the question
 */
export function agreementWords(score: number, threshold: number): string {
  const share = score / threshold;
  if (share >= 1.5) return 'Agrees clearly';
  if (share >= 1) return 'Agrees enough to be merged';
  if (share >= 0.75) return 'Nearly enough to be merged';
  if (share >= 0.3) return 'Agrees a little';
  return 'Hardly agrees';
}

/**
 * How near two merged points are to being one, in words.
 * @param score share of what it takes, 0 to 1
 */
export function nearnessWords(score: number): string {
  if (score >= 0.95) return 'A hair’s breadth from being merged';
  if (score >= 0.85) return 'Close to being merged';
  return 'Some way from being merged';
}

/**
 * Which engine compared, and by what.
 * @param engine as the services name it: `collate-1+vectors`
 */
export function engineWords(engine: string): string {
  const [name = '', means] = engine.split('+');
  const version = /\d+$/.exec(name)?.[0];
  const who = version ? `Collate’s engine, version ${version}` : name;
  return means === 'vectors'
    ? `Compared by words and by meaning, with ${who}.`
    : `Compared by words alone, with ${who}. The part that compares by meaning was not there.`;
}
