import { join } from 'node:path';
import type { OpenDialogOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { chooseLibraryFolder } from './choose-library-folder.ts';
import { showLibraryFolder } from './open-external.ts';

describe('the library’s folder', () => {
  it('is shown with one of its files marked, and nothing is opened', async () => {
    const marked: string[] = [];
    const shell = {
      showItemInFolder: (path: string) => void marked.push(path),
    };
    expect(await showLibraryFolder(shell, '/library')).toBe(true);
    expect(marked).toEqual([join('/library', 'store.json')]);
  });

  it.each([
    [{ canceled: false, filePaths: ['/elsewhere'] }, '/elsewhere'],
    [{ canceled: true, filePaths: ['/elsewhere'] }, null],
    [{ canceled: false, filePaths: [] }, null],
  ])('is chosen by the person alone: %j gives %j', async (answer, chosen) => {
    const asked: OpenDialogOptions[] = [];
    const dialog = {
      showOpenDialog: (options: OpenDialogOptions) => {
        asked.push(options);
        return Promise.resolve(answer);
      },
    };
    expect(await chooseLibraryFolder(dialog as never)).toBe(chosen);
    expect(asked[0]?.properties).toContain('openDirectory');
  });
});
