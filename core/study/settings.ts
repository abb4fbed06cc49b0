import {
  defaultMeanings,
  type HighlightColour,
} from '../annotation/highlight-colour.ts';

/** Themes that a person can choose; `system` follows the operating system between light and dark. */
export const themes = ['system', 'light', 'dark', 'sepia', 'contrast'] as const;
/** One of {@link themes}. */
export type Theme = (typeof themes)[number];

/** Preferences. One record in the library; unknown fields of newer versions are kept. */
export interface Settings {
  readonly theme: Theme;
  readonly density: 'comfortable' | 'compact';
  /** Per cent of the normal text size, 80 to 200. */
  readonly textSize: number;
  /** Single-letter shortcuts (H, A, J, K, 1–8) can be switched off: WCAG 2.1.4. */
  readonly singleKeys: boolean;
  /** Words aimed at in my answer unless a question says otherwise. */
  readonly wordTarget: number;
  /** What each colour means to this person. */
  readonly meanings: Readonly<Record<HighlightColour, string>>;
  readonly lastColour: HighlightColour;
  /** True once the person has put the first hints away. */
  readonly coached: boolean;
  /** Widths of the side columns in CSS pixels. */
  readonly columns: { readonly questions: number; readonly answer: number };
}

/** Settings of a first run. */
export const defaultSettings: Settings = {
  theme: 'system',
  density: 'comfortable',
  textSize: 100,
  singleKeys: true,
  wordTarget: 250,
  meanings: defaultMeanings,
  lastColour: 'yellow',
  coached: false,
  columns: { questions: 296, answer: 408 },
};
