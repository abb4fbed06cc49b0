import { pathToFileURL } from 'node:url';
import type * as rig from './rig.ts';

/** Loads a bundle of the rig, beside any other that is loaded already. */
export function loadRig(path: string): Promise<typeof rig> {
  const address = pathToFileURL(path).href;
  return import(/* @vite-ignore */ address) as Promise<typeof rig>;
}
