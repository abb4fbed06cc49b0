// `run-static.mjs SERVER_BUNDLE FOLDER`: serves a folder until its standard input ends.
import { pathToFileURL } from 'node:url';

const { startStaticServer } = await import(pathToFileURL(process.argv[2]).href);
const { url } = await startStaticServer(process.argv[3]);
console.log(JSON.stringify({ url }));
process.stdin.resume().on('end', () => process.exit());
