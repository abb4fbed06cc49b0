import { access } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { BrowserWindow, Dialog } from 'electron';
import { AppError } from '../../core/app-error.ts';
import type { Reply, SaveOutcome } from '../../core/contract.ts';
import type { ExportResult } from '../../core/export/export-choices.ts';
import { parseExportResult, writeExport } from '../services/write-export.ts';

/** The dialogs that saving needs. */
export type SaveDialogs = Pick<
  Dialog,
  'showSaveDialog' | 'showOpenDialog' | 'showMessageBox'
>;

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

async function saveFile(
  dialogs: SaveDialogs,
  window: BrowserWindow,
  result: ExportResult,
  documents: string,
): Promise<string | null> {
  const choice = await dialogs.showSaveDialog(window, {
    title: 'Export',
    defaultPath: join(documents, result.suggestedName),
    filters: [{ name: 'Markdown', extensions: ['md'] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  if (choice.canceled || choice.filePath === '') return null;
  await writeExport(
    result,
    dirname(choice.filePath),
    basename(choice.filePath),
  );
  return choice.filePath;
}

async function saveFolder(
  dialogs: SaveDialogs,
  window: BrowserWindow,
  result: ExportResult,
  documents: string,
): Promise<string | null> {
  const choice = await dialogs.showOpenDialog(window, {
    title: `Choose where to put the folder “${result.suggestedName}”`,
    buttonLabel: 'Export here',
    defaultPath: documents,
    properties: ['openDirectory', 'createDirectory'],
  });
  const parent = choice.filePaths[0];
  if (choice.canceled || parent === undefined) return null;
  const folder = join(parent, result.suggestedName);
  if (await exists(folder)) {
    const { response } = await dialogs.showMessageBox(window, {
      type: 'question',
      message: `There is a folder “${result.suggestedName}” already.`,
      detail: 'Files of the same name in it are replaced; others stay.',
      buttons: ['Export into it', 'Cancel'],
      defaultId: 1,
      cancelId: 1,
      noLink: true,
    });
    if (response !== 0) return null;
  }
  await writeExport(result, folder);
  return folder;
}

/**
 * Lets the person choose where an export goes and writes it there. The page only proposes a name; no path ever comes from
 * it.
 * @param documents folder in which the dialog starts
 */
export async function saveExport(
  dialogs: SaveDialogs,
  window: BrowserWindow,
  raw: unknown,
  documents: string,
): Promise<Reply<SaveOutcome>> {
  const result = parseExportResult(raw);
  if (!result)
    return {
      ok: false,
      code: 'invalid-input',
      message:
        'This export cannot be saved under its names. Nothing was written.',
    };
  try {
    const save = result.layout === 'folder' ? saveFolder : saveFile;
    return {
      ok: true,
      value: { saved: await save(dialogs, window, result, documents) },
    };
  } catch (error) {
    if (error instanceof AppError)
      return { ok: false, code: error.code, message: error.message };
    throw error;
  }
}
