import type {
  Collection,
  QuestionContent,
  QuestionId,
} from '../collection/collection.ts';
import type { ExportChoices } from './export-choices.ts';
import type { HighlightColour } from '../annotation/highlight-colour.ts';
import type { StudyRecord } from '../study/study-record.ts';

/** How much of a merged answer my answer covers, in numbers of points. */
export interface ExportedCoverage {
  readonly covered: number;
  readonly points: number;
}

/** Everything an export is made from; the same input gives the same files, byte for byte. */
export interface ExportInput {
  readonly choices: ExportChoices;
  readonly collection: Collection;
  /** Keyed by question id. A question without content (its file is damaged) is exported with the person's own work. */
  readonly contents: ReadonlyMap<QuestionId, QuestionContent>;
  /** Keyed by question id; questions that nobody has touched may be absent. */
  readonly records: ReadonlyMap<QuestionId, StudyRecord>;
  /** Keyed by question id; absent where it is not known. */
  readonly coverage: ReadonlyMap<QuestionId, ExportedCoverage>;
  /** What each colour means to the person. */
  readonly meanings: Readonly<Record<HighlightColour, string>>;
  /** Base64 bytes of the library's images, keyed by image id; an image that is not there is named in words. */
  readonly images: ReadonlyMap<string, string>;
  /** ISO 8601 instant, UTC; absent where exports are to be compared. */
  readonly exportedAt?: string | undefined;
}
