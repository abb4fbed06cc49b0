import sheets from './found-sheets.fixture.json' with { type: 'json' };
import type { MessySheet } from './messy-sheets.fixture.ts';

/**
 * Sheets in the layouts that programs and people leave behind: exports of cards, notes and documents, copied pages, tables,
 * scans, slides, chats, in several languages.
 */
export const foundSheets: readonly MessySheet[] = sheets;
