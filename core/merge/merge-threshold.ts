import { mergeSetting } from './merge-setting.ts';

/**
 * What two groups must match by to be joined. Matches are relative to the question already, so one figure serves all.
 * @param trust 0 strict to 1 generous; 0.5 is the setting
 */
export function mergeThreshold(trust: number): number {
  return mergeSetting.threshold * (1.5 - trust);
}
