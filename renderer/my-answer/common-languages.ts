import { common } from 'lowlight';

/** Grammars of the languages that people most often write, in a file of their own because they are large. */
export const commonLanguages = common;
