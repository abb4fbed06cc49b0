import { AppError } from '../../core/app-error.ts';
import type { SearchHit, SearchResults } from '../../core/search/search-hit.ts';
import type { Services } from '../services/services.ts';
import {
  flag,
  textOption,
  UsageError,
  type CliCommand,
  type CliInput,
} from './command.ts';
import { exitCodes } from './exit-code.ts';
import {
  callServices,
  dataDirectoryHelp,
  dataDirectoryOption,
  withServices,
} from './with-services.ts';

function limitOf(input: CliInput): number {
  const limit = Number(textOption(input, 'limit') ?? '20');
  if (!Number.isInteger(limit) || limit < 1 || limit > 100)
    throw new UsageError('--limit takes a whole number from 1 to 100.');
  return limit;
}

/** How often to look whether the index is complete, and how often at most: half a minute in all. */
const patience = { pause: 50, looks: 600 };

/** The index takes a moment to build; an answer from half of it would be a wrong one. */
async function searchWhenReady(
  services: Services,
  input: CliInput,
): Promise<SearchResults> {
  const query = {
    query: input.positionals.join(' '),
    limit: limitOf(input),
    collection: textOption(input, 'collection') ?? null,
    kinds: [],
  };
  for (let look = 0; look < patience.looks; look++) {
    const results = await callServices(services, 'search.query', query);
    if (!results.indexing) return results;
    await new Promise(resolve => setTimeout(resolve, patience.pause));
  }
  throw new AppError(
    'unavailable',
    'The library could not be made ready for searching. Nothing was changed. Try again.',
  );
}

function asText(hit: SearchHit): string {
  const excerpt = hit.excerpt.map(run => run.text).join('');
  return `${hit.title}\n   ${hit.label === null ? '' : `${hit.label}: `}${excerpt}\n`;
}

/** `collate search` */
export const search: CliCommand = {
  name: 'search',
  summary: 'search questions, answers, notes and your own answers',
  help: `Usage: collate search WORD… [--collection ID] [--limit N] [--json] [--data-dir DIR]

Prints what was found, best first. Ends with 1 when nothing was.

  --collection ID  look in one collection only
  --limit N        at most so many results, 1 to 100 (default: 20)
  --json           {"query", "total", "hits": [{"collection", "question", "kind", "title", "label", "excerpt"}]}
${dataDirectoryHelp}
`,
  options: {
    json: { type: 'boolean' },
    limit: { type: 'string' },
    collection: { type: 'string' },
    ...dataDirectoryOption,
  },
  positionals: { least: 1, most: 100 },
  run: (input, context) =>
    withServices(input, context, async services => {
      const results = await searchWhenReady(services, input);
      context.print(
        flag(input, 'json')
          ? `${JSON.stringify(results)}\n`
          : `${results.hits.map(asText).join('\n')}${results.hits.length > 0 ? '\n' : ''}${String(results.total)} found\n`,
      );
      return results.total > 0 ? exitCodes.ok : exitCodes.findings;
    }),
};
