/** Texts on their way to a thread of the model. */
export interface EmbeddingOrder {
  readonly number: number;
  readonly texts: readonly string[];
}

/** Their vectors on the way back, or why there are none. */
export type EmbeddingAnswer =
  | { readonly number: number; readonly vectors: readonly Float32Array[] }
  | { readonly number: number; readonly failure: string };

/** What a thread is started with. */
export interface EmbeddingThreadData {
  /** Folder of the model: `model.json`, its weights, `vocab.json` and the WebAssembly of the back end. */
  readonly modelFolder: string;
}
