import type { HostileGroup } from './hostile-group.fixture.ts';

/** Group 49: titles, tags and names of files. */
export const hostileNames: HostileGroup<string> = {
  group: 49,
  tries: 'A name is markup, a path, a device or something invisible.',
  inputs: [
    '<img src=x onerror=top.__c=1>',
    '../../x',
    '..\\..\\x',
    '/etc/x',
    'CON',
    'a\u202egpj.exe',
    'n'.repeat(300),
    '...',
    '🥖🧂',
    'name with a space at its end ',
    'nul\u0000.md',
  ],
};

/** Group 50: two questions whose files would have one name. */
export const collidingNames: HostileGroup<readonly [string, string]> = {
  group: 50,
  tries: 'Two names are one after cleaning.',
  inputs: [
    ['Why: bread?', 'Why - bread*'],
    ['CAFÉ?', 'cafe\u0301|'],
    ['../x', './x'],
  ],
};
