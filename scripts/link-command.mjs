// Run by npm after it has installed: makes `npx collate` work in this checkout.
import { linkCommand } from './bootstrap.mjs';

linkCommand();
