/** Vectors that stand for the meaning of texts: the nearer two of them, the more alike what the texts say. */
export interface Embeddings {
  /**
   * One vector of length 1 a text, in their order, or null when there is no model here.
   * @param onProgress told after each batch
   * @throws AppError `cancelled`
   */
  vectorsOf(
    texts: readonly string[],
    onProgress: (done: number) => void,
    signal: AbortSignal,
  ): Promise<readonly Float32Array[] | null>;
  close(): Promise<void>;
}
