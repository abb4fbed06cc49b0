import { expect, it } from 'vitest';
import { chooseFolders } from './library-folder.ts';

it('follows the XDG folders of Linux and ignores those that are not absolute', () => {
  const home = '/home/someone';
  expect(chooseFolders({ platform: 'linux', environment: {}, home })).toEqual({
    library: '/home/someone/.local/share/collate',
    cache: '/home/someone/.cache/collate',
    logs: '/home/someone/.local/state/collate/logs',
    state: '/home/someone/.local/state/collate',
  });
  const environment = {
    XDG_DATA_HOME: '/data',
    XDG_CACHE_HOME: 'relative',
    XDG_STATE_HOME: '/state',
  };
  expect(chooseFolders({ platform: 'linux', environment, home })).toEqual({
    library: '/data/collate',
    cache: '/home/someone/.cache/collate',
    logs: '/state/collate/logs',
    state: '/state/collate',
  });
});

it('uses the Library of macOS', () => {
  expect(
    chooseFolders({
      platform: 'darwin',
      environment: {},
      home: '/Users/someone',
    }),
  ).toEqual({
    library: '/Users/someone/Library/Application Support/Collate/library',
    cache: '/Users/someone/Library/Caches/Collate',
    logs: '/Users/someone/Library/Logs/Collate',
    state: '/Users/someone/Library/Application Support/Collate/state',
  });
});

it('keeps work in the roaming folder of Windows and the rest in the local one', () => {
  const environment = { APPDATA: 'D:\\Roaming', LOCALAPPDATA: 'D:\\Local' };
  expect(
    chooseFolders({
      platform: 'win32',
      environment,
      home: 'C:\\Users\\someone',
    }),
  ).toEqual({
    library: 'D:\\Roaming\\Collate\\library',
    cache: 'D:\\Local\\Collate\\Cache',
    logs: 'D:\\Local\\Collate\\logs',
    state: 'D:\\Local\\Collate\\state',
  });
  const without = chooseFolders({
    platform: 'win32',
    environment: {},
    home: 'C:\\Users\\someone',
  });
  expect(without.library).toBe(
    'C:\\Users\\someone\\AppData\\Roaming\\Collate\\library',
  );
});

it('puts everything into a folder that the person named, the command line before the environment', () => {
  const environment = {
    COLLATE_DATA_DIR: '/from/environment',
    XDG_DATA_HOME: '/data',
  };
  const home = '/home/someone';
  expect(chooseFolders({ platform: 'linux', environment, home }).library).toBe(
    '/from/environment',
  );
  expect(
    chooseFolders({
      platform: 'linux',
      environment,
      home,
      dataFolder: '/named',
    }),
  ).toEqual({
    library: '/named',
    cache: '/named/.collate/cache',
    logs: '/named/.collate/logs',
    state: '/named/.collate/state',
  });
});
