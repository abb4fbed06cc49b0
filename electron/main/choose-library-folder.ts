import type { Dialog } from 'electron';

/** Lets the person choose the folder that the library is moved to; null if they chose none. */
export async function chooseLibraryFolder(
  dialog: Pick<Dialog, 'showOpenDialog'>,
): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog({
    title: 'Choose or make an empty folder for the library',
    buttonLabel: 'Move the library here',
    properties: ['openDirectory', 'createDirectory', 'promptToCreate'],
  });
  return canceled ? null : (filePaths[0] ?? null);
}
