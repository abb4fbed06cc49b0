import type { Host } from '../../core/contract.ts';
import { createLoopbackClient } from './loopback-client.ts';

declare global {
  interface Window {
    /** There when the page runs in the desktop program. */
    readonly collate?: Host;
  }
}

/** The program around the page: the desktop program if it is there, else the loopback server that sent the page. */
export function pickHost(): Host {
  return window.collate ?? createLoopbackClient(window);
}
