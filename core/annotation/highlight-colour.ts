/** The eight marks in the order of their keys, 1 to 8. The names are part of the interface: *Highlight yellow*. */
export const highlightColours = [
  'yellow',
  'red',
  'green',
  'blue',
  'purple',
  'magenta',
  'orange',
  'grey',
] as const;

/** Name of a mark. */
export type HighlightColour = (typeof highlightColours)[number];

/** What each colour means until the person says otherwise. */
export const defaultMeanings: Readonly<Record<HighlightColour, string>> = {
  yellow: 'Key fact',
  red: 'Doubt',
  green: 'Example',
  blue: 'Definition',
  purple: 'Method',
  magenta: 'Ask about',
  orange: 'Number',
  grey: 'Background',
};
