import type { ImportRepairs } from '../../core/import/import-preview.ts';
import type {
  ImportLine,
  LikeLines,
} from '../../core/import/learned-repairs.ts';
import type { LineRepair } from '../../core/import/parsed-sheet.ts';
import { call } from '../host/call.ts';
import { announce } from '../state/notify.ts';
import type { App } from '../state/app.ts';
import type { ImportDraft } from './import-draft.ts';
import { count, lineRepairWords } from './import-words.ts';
import { repair } from './preview-draft.ts';
import { withLine } from './repair-changes.ts';

/** The same repair for lines that look like one that was repaired. */
export interface RepairOffer extends LikeLines {
  readonly role: LineRepair['role'];
}

/** Says something about a line, and then asks whether there are lines like it. */
export function repairLine(
  app: App,
  draft: ImportDraft,
  { file, line }: ImportLine,
  role: LineRepair['role'],
): void {
  const { repairs } = draft.store.get();
  repair(draft, `line ${line + 1} ${lineRepairWords(role)}`, now =>
    withLine(now, file, { line, role }),
  );
  void offerForLike(app, draft, repairs, { file, line }, role);
}

/** Does to the chosen like lines what was done to the first, as one step. */
export function acceptOffer(
  draft: ImportDraft,
  offer: RepairOffer,
  chosen: readonly ImportLine[],
): void {
  const { role } = offer;
  const words = lineRepairWords(role);
  const name = `${count(chosen.length, 'like line')} ${chosen.length === 1 ? words : `each ${words}`}`;
  repair(draft, name, repairs =>
    chosen.reduce(
      (sum, { file, line }) => withLine(sum, file, { line, role }),
      repairs,
    ),
  );
}

/** Takes the offer away. */
export function dismissOffer(draft: ImportDraft): void {
  draft.store.set({ offer: null });
}

/** How many files lines stand in. */
export function filesOf(lines: readonly ImportLine[]): number {
  return new Set(lines.map(({ file }) => file)).size;
}

/** Asks beside the preview: where nothing comes of it, nobody misses it. */
async function offerForLike(
  app: App,
  draft: ImportDraft,
  before: ImportRepairs,
  place: ImportLine,
  role: LineRepair['role'],
): Promise<void> {
  const { session } = draft;
  const { repairs } = draft.store.get();
  if (session === null) return;
  const like = await call(draft.host, 'import.like', {
    import: await session,
    repairs: before,
    ...place,
  }).catch(() => null);
  if (like === null || like.lines.length === 0) return;
  // By now the person may have gone on.
  if (draft.session !== session || draft.store.get().repairs !== repairs)
    return;
  draft.store.set({ offer: { ...like, role } });
  announce(
    app,
    `${count(like.lines.length, 'line')} in ${count(filesOf(like.lines), 'file')} ${like.lines.length === 1 ? 'looks' : 'look'} the same. Control and full stop goes to the offer to do the same there.`,
  );
}
