import type { SourceId } from '../collection/collection.ts';
import type { Dissent } from '../merge/find-dissent.ts';
import type { ParsedSheet, LineRepair } from './parsed-sheet.ts';

/** One file of an import, as far as it could be read. */
export interface ImportFile {
  /** Unique within the import. */
  readonly id: string;
  readonly name: string;
  /** Why it was refused, as a sentence; null when it was read. */
  readonly refusal: string | null;
  /** What a person may want to know about how it was read: another encoding, pictures left out. */
  readonly remarks: readonly string[];
  /** Empty when the file was refused. */
  readonly sheet: ParsedSheet;
  /** The lines that were left out or stand before the first question, with their numbers counted from 0. */
  readonly leftOut: readonly { readonly line: number; readonly text: string }[];
}

/** How an answer found its question: by the same number, by the wording of the prompt, by what it says, or by its place. */
export type Alignment = 'reference' | 'number' | 'prompt' | 'content' | 'order';

/** One answer of one file, on its way to a question. */
export interface ImportPart {
  /** Id of the file. */
  readonly file: string;
  /** Index in the file's questions. */
  readonly question: number;
  readonly by: Alignment;
  /** 0 to 1. */
  readonly confidence: number;
}

/** A question of the collection to be, with the answers that belong to it. */
export interface ImportQuestion {
  readonly number: number;
  readonly topic: string | null;
  /** Empty when no file has the question's text. */
  readonly prompt: string;
  readonly parts: readonly ImportPart[];
}

/** A collection to which sheets are added. */
export interface ImportTarget {
  readonly collection: string;
  readonly title: string;
  /** Files that are a newer state of a source that the collection has: file id, and the source that it replaces. */
  readonly replaces: readonly {
    readonly file: string;
    readonly source: string;
    readonly title: string;
  }[];
}

/** What would be imported, before anything is written. */
export interface ImportPreview {
  readonly files: readonly ImportFile[];
  readonly questions: readonly ImportQuestion[];
  /**
   * Where the sheets go: for a collection that exists, which of its sources each file replaces, if any. Null for a new one.
   */
  readonly into: ImportTarget | null;
  /** Answers that found no question. */
  readonly unaligned: readonly {
    readonly file: string;
    readonly question: number;
  }[];
}

/** What a person changed in the preview. Each preview and the import itself are made with all of it. */
export interface ImportRepairs {
  /** By file id. */
  readonly lines: Readonly<Record<string, readonly LineRepair[]>>;
  /** New wording of prompts, by question number. */
  readonly prompts: Readonly<Record<string, string>>;
  /** Numbers of questions in the order in which they are to stand; those that are not named follow in their own. */
  readonly order: readonly number[];
  /** Answers put to another question by hand; null leaves the answer out. */
  readonly assignments: readonly {
    readonly file: string;
    /** Number of the answer's first line, counted from 0. */
    readonly line: number;
    readonly number: number | null;
  }[];
}

/** No repairs. */
export const noRepairs: ImportRepairs = {
  lines: {},
  prompts: {},
  order: [],
  assignments: [],
};

/** What adding or renewing sheets changed in one question. */
export interface QuestionDelta {
  readonly question: string;
  readonly number: number;
  readonly prompt: string;
  /** Merged points that nobody made before. */
  readonly newPoints: readonly DeltaPoint[];
  /** Merged points that a further source backs now. */
  readonly strengthened: readonly DeltaPoint[];
  /** Merged points of which a source no longer says so; those that nobody makes any more are gone. */
  readonly weakened: readonly DeltaPoint[];
  /** Contradictions that were not there before. */
  readonly disputes: readonly Dissent[];
}

/** A merged point, as a delta names it. */
export interface DeltaPoint {
  /** Its id, for opening it; that of a point that is gone is not in the question any more. */
  readonly id: string;
  readonly label: string;
  readonly statement: string;
}

/** What has come of an import. */
export interface ImportReport {
  readonly collection: string;
  readonly title: string;
  /** Name of the merge engine and setting. */
  readonly engine: string;
  readonly questions: number;
  readonly points: number;
  readonly mergedPoints: number;
  readonly files: readonly {
    readonly name: string;
    /** The source of the collection that it became or whose newer state it is; null when it answers no question. */
    readonly source: SourceId | null;
    readonly refusal: string | null;
    readonly remarks: readonly string[];
    readonly questions: number;
    readonly points: number;
    /** Number of lines by what became of them. */
    readonly lines: Readonly<Record<string, number>>;
    readonly leftOut: readonly {
      readonly line: number;
      readonly text: string;
    }[];
    readonly doubts: readonly {
      readonly line: number;
      readonly message: string;
    }[];
  }[];
  /** What changed in the collection that the sheets were added to; null for a new collection. Questions without change are left out. */
  readonly delta: readonly QuestionDelta[] | null;
  /** Answers that found no question, by file name and first line. */
  readonly unaligned: readonly {
    readonly file: string;
    readonly line: number;
  }[];
}

/** Steps of an import, in order. What is prepared, the model of meaning, has no steps that could be counted. */
export type ImportStage =
  'reading' | 'understanding' | 'preparing' | 'merging' | 'writing';
