import { configureGlobal } from 'fast-check';

// A gate has to give the same answer twice. Everywhere else the property tests go on looking with a new seed each time.
if (process.env['CI']) configureGlobal({ seed: 20_261_122 });
