import {
  copyFileSync,
  existsSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import fc from 'fast-check';
import {
  faultKinds,
  FaultyOperations,
  type Fault,
} from '../../../electron/services/store/faulty-operations.fixture.ts';
import { encodeRecord } from '../../../electron/services/store/record-codec.ts';
import {
  currentPath,
  previousPath,
  recordPlace,
} from '../../../electron/services/store/record-place.ts';
import { open } from '../check-library.ts';
import { setAside } from '../library-files.ts';
import {
  ids,
  type Id,
  type LibraryModel,
  type UsedLibrary,
} from './library-model.ts';

type Command = fc.AsyncCommand<LibraryModel, UsedLibrary>;

/** A command that can always be given; what it is shows in a counterexample. */
function command(
  words: string,
  run: (model: LibraryModel, library: UsedLibrary) => Promise<void>,
): Command {
  return { check: () => true, run, toString: () => words };
}

const placeOf = (library: UsedLibrary, id: Id) =>
  recordPlace(library.folder, 'study', id);

function save(id: Id): Command {
  return command(`save ${id}`, async (model, library) => {
    const mayMeet = model.of(id).foreign === library.store;
    const code = await library.save(model, id);
    if (code === 'conflict' && mayMeet) return library.check(model, id);
    if (code !== null) library.add('unreadable', `a save said ${code}`);
    if (code === null && mayMeet)
      library.add('undetected', 'a foreign version was replaced');
  });
}

function saveTwice(id: Id): Command {
  return command(`save ${id} twice at once`, async (model, library) => {
    await library.check(model, id);
    const codes = await Promise.all([
      library.save(model, id),
      library.save(model, id),
    ]);
    for (const code of codes)
      if (code !== null) library.add('unreadable', `a save said ${code}`);
    await library.check(model, id);
  });
}

function read(id: Id): Command {
  return command(`read ${id}`, (model, library) => library.check(model, id));
}

/** Two good versions first, so that one of them survives. */
function damage(id: Id, target: 'current' | 'previous', at: number): Command {
  return command(`damage the ${target} ${id}`, async (model, library) => {
    await library.check(model, id);
    await library.save(model, id);
    const survivor = model.of(id).least;
    await library.save(model, id);
    const place = placeOf(library, id);
    const path =
      target === 'current' ? currentPath(place) : previousPath(place);
    const bytes = readFileSync(path);
    bytes[at % bytes.length]! ^= 1 << (at % 8);
    writeFileSync(path, bytes);
    if (target === 'current') model.of(id).least = survivor;
    await library.reopen();
    await library.check(model, id);
    const kept = [...setAside(library.folder).values()];
    if (!kept.some(each => each.equals(bytes)))
      library.add('undetected', `the damaged ${target} was not set aside`);
  });
}

function spoil(id: Id): Command {
  return command(`cut a save of ${id} short`, async (model, library) => {
    const path = currentPath(placeOf(library, id));
    if (!existsSync(path)) return;
    writeFileSync(`${path}.1.4711.9.tmp`, readFileSync(path).subarray(3));
    await library.reopen();
    await library.check(model, id);
  });
}

function disturb(id: Id, fault: Fault): Command {
  const { kind, at, lasts } = fault;
  const words = `${kind} at ${at} of saving ${id}${lasts ? ', lasting' : ''}`;
  return command(words, async (model, library) => {
    // What another program wrote is read first: a fault in the middle of a conflict is a matter of its own.
    await library.check(model, id);
    if (kind === 'ENOENT') model.mayTell.add('conflict');
    await library.reopen(new FaultyOperations(fault).operations);
    await library.save(model, id);
    await library.save(model, id);
    await library.reopen();
    await library.check(model, id);
  });
}

function changeOutside(id: Id, more: number): Command {
  return command(`another program saves ${id}`, async (model, library) => {
    await library.check(model, id);
    if ((await library.save(model, id)) !== null) return;
    const place = placeOf(library, id);
    const path = currentPath(place);
    const [line = ''] = readFileSync(path, 'utf8').split('\n');
    const { rev } = JSON.parse(line) as { rev: number };
    const number = ++model.number;
    const header = {
      kind: 'study',
      id,
      revision: rev + more,
      schema: 1,
      writtenAt: '',
    };
    writeFileSync(path, encodeRecord(header, JSON.stringify({ number })).bytes);
    Object.assign(model.of(id), {
      least: number,
      most: number,
      foreign: library.store,
    });
    model.mayTell.add('conflict');
  });
}

function lose(id: Id): Command {
  return command(`the files of ${id} go`, async (model, library) => {
    await library.check(model, id);
    await library.reopen();
    const place = placeOf(library, id);
    for (const path of [currentPath(place), previousPath(place)])
      rmSync(path, { force: true });
    model.mayTell.add('missing');
    const wasThere = model.of(id).least > 0;
    model.of(id).least = 0;
    await library.check(model, id);
    const isTold = library.store
      .problems()
      .some(each => each.kind === 'missing');
    if (wasThere && !isTold) library.add('undetected', `${id} is gone, unsaid`);
  });
}

const reopen = command('reopen', (_, library) => library.reopen());
const verify = command('check all', (_, library) => library.store.verify());
const loseIndex = command('lose the index', async (_, library) => {
  await library.store.close();
  rmSync(`${library.folder}/index.json`, { force: true });
  await library.reopen();
});

function jump(years: number): Command {
  return command(`the clock jumps by ${years} years`, async (_, library) => {
    library.clock = years * 365 * 24 * 3600 * 1000;
    await library.reopen();
  });
}

function copyAside(id: Id): Command {
  return command(`a program copies ${id}`, async (model, library) => {
    model.mayTell.add('conflict');
    const path = currentPath(placeOf(library, id));
    if (existsSync(path))
      copyFileSync(path, path.replace('.json', ' (conflicted copy).json'));
    return Promise.resolve();
  });
}

const secondInstance = command('a second Collate', async (model, library) => {
  const other = await open(library.folder);
  if (other.readOnlyReason === null)
    library.add('undetected', 'two may write at once');
  const code = await other.write('study', ids[0], { number: 0 }).then(
    () => 'saved',
    (error: unknown) => (error as { code?: unknown }).code,
  );
  if (code !== 'read-only')
    library.add('undetected', `the second one: ${String(code)}`);
  const found = await other.read('study', ids[0]);
  const { number = 0 } = (found?.payload ?? {}) as { number?: number };
  const { least, most } = model.of(ids[0]);
  if (number < least || number > most)
    library.add('lost', `the second one reads ${number}`);
  await other.close();
});

const id = fc.constantFrom(...ids);
const fault: fc.Arbitrary<Fault> = fc.record({
  kind: fc.constantFrom(...faultKinds),
  at: fc.nat({ max: 45 }),
  lasts: fc.boolean(),
});

/** Everything that can happen to a library, in any order. */
export const commandArbitraries: fc.Arbitrary<Command>[] = [
  id.map(save),
  id.map(save),
  id.map(saveTwice),
  id.map(read),
  fc
    .tuple(
      id,
      fc.constantFrom('current' as const, 'previous' as const),
      fc.nat(4000),
    )
    .map(([each, target, at]) => damage(each, target, at)),
  id.map(spoil),
  fc.tuple(id, fault).map(([each, given]) => disturb(each, given)),
  fc.tuple(id, fault).map(([each, given]) => disturb(each, given)),
  fc
    .tuple(id, fc.constantFrom(0, 1, 7))
    .map(([each, more]) => changeOutside(each, more)),
  id.map(lose),
  id.map(copyAside),
  fc.constantFrom(-10, 0, 10).map(jump),
  fc.constantFrom(reopen, verify, loseIndex, secondInstance),
];
