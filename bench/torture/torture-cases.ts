import { corruptionCase } from './corruption-case.ts';
import { crashStateCase } from './crash-state-case.ts';
import { environmentCase } from './environment-case.ts';
import { killLoopCase } from './kill-loop-case.ts';
import { faultPairCase, operationFaultCase } from './operation-fault-case.ts';
import { outsideChangeCase } from './outside-change-case.ts';
import { plainFileCase } from './plain-file-case.ts';
import { sequenceCase } from './sequence-case.ts';
import { systemCallCase } from './system-call-case.ts';
import { twoWriterCase } from './two-writer-case.ts';
import type { TortureCase } from './torture-case.ts';

/** Every case, in the order of the table. */
export const tortureCases: readonly TortureCase[] = [
  killLoopCase,
  systemCallCase,
  operationFaultCase,
  faultPairCase,
  crashStateCase,
  corruptionCase,
  plainFileCase,
  twoWriterCase,
  outsideChangeCase,
  environmentCase,
  sequenceCase,
];
