import sheets from './messy-sheets.fixture.json' with { type: 'json' };

/** A sheet as people write them, and what a person finds in it. */
export interface MessySheet {
  readonly name: string;
  /** Its lines. */
  readonly sheet: readonly string[];
  /** As `sketch` jots it down. */
  readonly sketch: readonly string[];
}

/** Sheets in several subjects and two languages, no two in one form. */
export const messySheets: readonly MessySheet[] = sheets;
