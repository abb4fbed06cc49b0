import type { CollectionSummary } from '../../core/contract.ts';
import type { LibraryInfo } from '../../core/library-problem.ts';
import type { ReadingPlace } from '../../core/study/reading-place.ts';
import { noReadingPlace } from '../../core/study/reading-place.ts';
import { defaultSettings, type Settings } from '../../core/study/settings.ts';

/** Which whole-window page is shown. */
export type Page = 'read' | 'notes' | 'settings';
/** Which pane a narrow window shows. */
export type NarrowPane = 'questions' | 'reading' | 'answer' | 'notes';

/** What belongs to the window rather than to a question. */
export interface Session {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: string | null;
  /** True when trying again from this page cannot help, because the program does not know the page any more. */
  readonly cutOff: boolean;
  readonly collections: readonly CollectionSummary[];
  readonly settings: Settings;
  readonly library: LibraryInfo | null;
  readonly place: ReadingPlace;
  readonly page: Page;
  readonly narrowPane: NarrowPane;
  readonly focusMode: boolean;
  /** The drawer of questions in a window of middle width. */
  readonly drawer: boolean;
  /** Ids of highlights whose changed passage the person did not want: they wait in the repair tray until a new start. */
  readonly setAside: ReadonlySet<string>;
  /** False while the program behind the page is out of reach. */
  readonly connected: boolean;
}

export const firstSession: Session = {
  phase: 'loading',
  failure: null,
  cutOff: false,
  collections: [],
  settings: defaultSettings,
  library: null,
  place: noReadingPlace,
  page: 'read',
  narrowPane: 'reading',
  focusMode: false,
  drawer: false,
  setAside: new Set(),
  connected: true,
};
