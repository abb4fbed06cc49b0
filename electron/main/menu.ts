import type { MenuItemConstructorOptions } from 'electron';
import {
  commands,
  type CommandId,
  type CommandMenu,
} from '../../core/commands/commands.ts';

/** What the menu needs to know and do. */
export interface MenuOptions {
  readonly platform: NodeJS.Platform;
  /** True while developing: reloading and the developer tools are in the menu. */
  readonly inspectable: boolean;
  /** Hands a command to the page. */
  readonly choose: (command: CommandId) => void;
}

type Item = MenuItemConstructorOptions;
const separator: Item = { type: 'separator' };
/** The system's own undo has these keys while text is being written, and the page acts on them otherwise. */
const withoutKeys = new Set<CommandId>(['edit.undo', 'edit.redo']);

/**
 * Electron's spelling of a shortcut, or undefined for one that is a plain letter: in a native menu such a letter could no
 * longer be typed.
 */
export function accelerator(keys: readonly string[]): string | undefined {
  const shown = keys.find(key => /Mod\+|Alt\+|^F\d+$/.test(key));
  return shown
    ?.replace('Mod', 'CommandOrControl')
    .replace(/Arrow(?=Left|Right|Up|Down)/, '');
}

function commandItem(id: CommandId, options: MenuOptions): Item {
  const keys = withoutKeys.has(id) ? undefined : accelerator(commands[id].keys);
  return {
    label: commands[id].title,
    ...(keys ? { accelerator: keys } : {}),
    // The page listens for the keys itself, the same in both hosts; here they are only shown.
    registerAccelerator: false,
    click: () => {
      options.choose(id);
    },
  };
}

function itemsOf(menu: CommandMenu, options: MenuOptions): readonly Item[] {
  return (Object.keys(commands) as CommandId[])
    .filter(id => commands[id].menu === menu)
    .filter(id => id !== 'app.settings' || options.platform !== 'darwin')
    .map(id => commandItem(id, options));
}

function appMenu(options: MenuOptions): Item {
  return {
    label: 'Collate',
    submenu: [
      { role: 'about' },
      separator,
      commandItem('app.settings', options),
      separator,
      { role: 'services' },
      separator,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      separator,
      { role: 'quit' },
    ],
  };
}

function editMenu(options: MenuOptions): Item {
  return {
    label: 'Edit',
    submenu: [
      { role: 'undo' },
      { role: 'redo' },
      separator,
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'pasteAndMatchStyle' },
      { role: 'selectAll' },
      separator,
      ...itemsOf('Edit', options),
    ],
  };
}

function viewMenu(options: MenuOptions): Item {
  const developing: Item[] = options.inspectable
    ? [separator, { role: 'reload' }, { role: 'toggleDevTools' }]
    : [];
  return {
    label: 'View',
    submenu: [
      ...itemsOf('View', options),
      separator,
      { role: 'togglefullscreen' },
      ...developing,
    ],
  };
}

/** The native menu: the system's own items as roles, every command of the page from the one registry. */
export function menuTemplate(options: MenuOptions): Item[] {
  const mac = options.platform === 'darwin';
  const file: Item = {
    label: 'File',
    submenu: [
      ...itemsOf('File', options),
      separator,
      mac ? { role: 'close' } : { role: 'quit' },
    ],
  };
  return [
    ...(mac ? [appMenu(options)] : []),
    file,
    editMenu(options),
    viewMenu(options),
    { label: 'Go', submenu: [...itemsOf('Go', options)] },
    { label: 'Annotate', submenu: [...itemsOf('Annotate', options)] },
    ...(mac ? [{ role: 'windowMenu' } satisfies Item] : []),
    {
      role: 'help',
      submenu: [
        ...itemsOf('Help', options),
        ...(mac ? [] : [separator, { role: 'about' } satisfies Item]),
      ],
    },
  ];
}
