const deviceName = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/i;

const ofTheWhole: readonly (readonly [RegExp, (shown: string) => string])[] = [
  [/^$/, () => 'a file in it has no name'],
  [/\0/, shown => `the name ${shown} in it holds a NUL`],
  [/\p{Cc}/u, shown => `the name ${shown} in it holds a control character`],
  [
    /^[/\\]|^[a-z]:/i,
    shown =>
      `${shown} in it leads out of the library: it begins at the root of a disk`,
  ],
  [/\\/, shown => `the name ${shown} in it holds a backslash`],
  [/(?:^|\/)\.\.?(?:\/|$)/, shown => `${shown} in it leads out of the library`],
  [
    /\/\/|\/$/,
    shown => `${shown} in it is a folder or has an empty name in it`,
  ],
  [
    /[. ](?:\/|$)/,
    shown => `the name ${shown} in it ends with a dot or a space`,
  ],
  [/:/, shown => `the name ${shown} in it holds a colon`],
];

/**
 * Why a name in an archive is not believed, or null. Names are only ever compared with those that Collate gives; this says
 * in words what is wrong with the others.
 */
export function nameProblem(name: string): string | null {
  const shown = `“${visible(name)}”`;
  const found = ofTheWhole.find(([pattern]) => pattern.test(name));
  if (found) return found[1](shown);
  return name.split('/').some(part => deviceName.test(part))
    ? `${shown} in it has the name of a device`
    : null;
}

/** A name as it may stand in a sentence: short, and without anything that is invisible or turns text around. */
function visible(name: string): string {
  return Array.from(name)
    .slice(0, 80)
    .join('')
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '\ufffd');
}
