const deviceNames = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/;

/**
 * True for an identifier of a collection, which is also the name of its folder: 1 to 40 lower-case letters, digits and
 * hyphens, and not a name that Windows keeps for a device. Such a name cannot leave the folder that it is joined to.
 */
export function isCollectionId(text: string): boolean {
  return /^[a-z0-9][a-z0-9-]{0,39}$/.test(text) && !deviceNames.test(text);
}

/**
 * True for an identifier of a question, source or text, which may become a file's name: 1 to 80 lower-case letters, digits,
 * dots, hyphens and underlines, beginning with a letter or digit, and not a name that Windows keeps for a device.
 */
export function isItemId(text: string): boolean {
  return /^[a-z0-9][a-z0-9._-]{0,79}$/.test(text) && !deviceNames.test(text);
}
