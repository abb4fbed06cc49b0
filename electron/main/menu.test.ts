import type { MenuItemConstructorOptions } from 'electron';
import { expect, it } from 'vitest';
import { commands, type CommandId } from '../../core/commands/commands.ts';
import { accelerator, menuTemplate } from './menu.ts';

function menu(
  platform: NodeJS.Platform,
  chosen: CommandId[] = [],
  inspectable = false,
): MenuItemConstructorOptions[] {
  return menuTemplate({
    platform,
    inspectable,
    choose: command => chosen.push(command),
  });
}
function items(
  template: MenuItemConstructorOptions[],
): MenuItemConstructorOptions[] {
  return template.flatMap(item => [
    item,
    ...((item.submenu ?? []) as MenuItemConstructorOptions[]),
  ]);
}

it.each(['darwin', 'win32', 'linux'] as const)(
  'on %s every command is in the menu once and is handed on when chosen',
  platform => {
    const chosen: CommandId[] = [];
    const clickable = items(menu(platform, chosen)).filter(item => item.click);
    for (const item of clickable) (item.click as () => void)();
    expect([...chosen].sort()).toEqual(Object.keys(commands).sort());
  },
);

it('has the menus that each system expects', () => {
  expect(menu('darwin').map(item => item.label ?? item.role)).toEqual([
    'Collate',
    'File',
    'Edit',
    'View',
    'Go',
    'Annotate',
    'windowMenu',
    'help',
  ]);
  expect(menu('win32').map(item => item.label ?? item.role)).toEqual([
    'File',
    'Edit',
    'View',
    'Go',
    'Annotate',
    'help',
  ]);
  const roles = (platform: NodeJS.Platform): unknown[] =>
    items(menu(platform))
      .map(({ role }) => role)
      .filter(Boolean);
  for (const role of [
    'undo',
    'redo',
    'cut',
    'copy',
    'paste',
    'selectAll',
    'quit',
    'togglefullscreen',
    'about',
  ]) {
    expect(roles('darwin')).toContain(role);
    expect(roles('linux')).toContain(role);
  }
});

it('shows the developer tools only while developing', () => {
  expect(JSON.stringify(menu('linux'))).not.toMatch(/toggleDevTools|reload/);
  expect(JSON.stringify(menu('linux', [], true))).toMatch(/toggleDevTools/);
});

it('writes shortcuts as Electron does and never makes a plain letter one', () => {
  expect(accelerator(['Mod+Shift+P'])).toBe('CommandOrControl+Shift+P');
  expect(accelerator(['Alt+ArrowLeft'])).toBe('Alt+Left');
  expect(accelerator(['?', 'F1'])).toBe('F1');
  expect(accelerator(['J'])).toBeUndefined();
  expect(accelerator([])).toBeUndefined();
});

it('leaves every shortcut of a command to the page', () => {
  const commandItems = items(menu('linux')).filter(item => item.click);
  expect(commandItems.every(item => item.registerAccelerator === false)).toBe(
    true,
  );
});
