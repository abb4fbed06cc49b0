import { join } from 'node:path';

/** The path of something in a library. @param path folders parted by `/`, and already checked */
export function pathBelow(library: string, path: string): string {
  return join(library, ...path.split('/'));
}
