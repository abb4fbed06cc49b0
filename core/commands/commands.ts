/** Menu of the native menu bar under which a command appears. */
export type CommandMenu = 'File' | 'Edit' | 'View' | 'Go' | 'Annotate' | 'Help';

/** What every surface needs to know of a command: menu, palette, shortcuts and the cheat-sheet show the same thing. */
export interface Command {
  readonly title: string;
  readonly menu: CommandMenu;
  /**
   * Shortcuts, the first one shown. `Mod` is Command on macOS and Control elsewhere. A single key without `Mod` acts only
   * while no text is being written, and can be switched off in Settings.
   */
  readonly keys: readonly string[];
}

/** The one registry of commands. The renderer supplies an action for each; leaving one out does not compile. */
export const commands = {
  'go.anything': { title: 'Go to anything…', menu: 'Go', keys: ['Mod+P'] },
  'go.palette': {
    title: 'Show all commands',
    menu: 'View',
    keys: ['Mod+Shift+P'],
  },
  'go.search': {
    title: 'Search everything',
    menu: 'Edit',
    keys: ['Mod+Shift+F', 'F6'],
  },
  'go.next-question': {
    title: 'Next question',
    menu: 'Go',
    keys: ['Mod+PageDown', 'J'],
  },
  'go.previous-question': {
    title: 'Previous question',
    menu: 'Go',
    keys: ['Mod+PageUp', 'K'],
  },
  'go.back': { title: 'Back', menu: 'Go', keys: ['Alt+ArrowLeft'] },
  'go.forward': { title: 'Forward', menu: 'Go', keys: ['Alt+ArrowRight'] },
  'go.read': { title: 'Read', menu: 'Go', keys: [] },
  'go.notes': { title: 'Notes', menu: 'Go', keys: [] },
  'focus.questions': {
    title: 'Focus questions',
    menu: 'View',
    keys: ['Mod+1'],
  },
  'focus.reading': { title: 'Focus reading', menu: 'View', keys: ['Mod+2'] },
  'focus.my-answer': {
    title: 'Focus my answer',
    menu: 'View',
    keys: ['Mod+3'],
  },
  'focus.notes': {
    title: 'Focus notes beside the text',
    menu: 'View',
    keys: ['Mod+4'],
  },
  'view.merged': { title: 'Merged', menu: 'View', keys: ['Mod+Alt+1'] },
  'view.by-source': { title: 'By source', menu: 'View', keys: ['Mod+Alt+2'] },
  'view.compare': { title: 'Compare', menu: 'View', keys: ['Mod+Alt+3'] },
  'view.focus-mode': {
    title: 'Focus mode',
    menu: 'View',
    keys: ['Mod+Shift+E'],
  },
  'view.theme': { title: 'Next theme', menu: 'View', keys: [] },
  'view.larger': { title: 'Larger text', menu: 'View', keys: ['Mod+='] },
  'view.smaller': { title: 'Smaller text', menu: 'View', keys: ['Mod+-'] },
  'view.normal-size': {
    title: 'Normal text size',
    menu: 'View',
    keys: ['Mod+0'],
  },
  'find.next': { title: 'Next match', menu: 'Edit', keys: ['F3', 'Mod+G'] },
  'find.previous': {
    title: 'Previous match',
    menu: 'Edit',
    keys: ['Shift+F3', 'Mod+Shift+G'],
  },
  'edit.undo': {
    title: 'Undo highlight, note or correction',
    menu: 'Edit',
    keys: ['Mod+Z'],
  },
  'edit.redo': {
    title: 'Redo highlight, note or correction',
    menu: 'Edit',
    keys: ['Mod+Shift+Z', 'Mod+Y'],
  },
  'annotate.highlight': {
    title: 'Highlight in the last colour',
    menu: 'Annotate',
    keys: ['H'],
  },
  'annotate.note': { title: 'Add note', menu: 'Annotate', keys: ['A'] },
  'annotate.select': {
    title: 'Select a passage by keyboard',
    menu: 'Annotate',
    keys: ['S'],
  },
  'annotate.delete': {
    title: 'Remove highlight',
    menu: 'Annotate',
    keys: ['Delete', 'Backspace'],
  },
  'merging.merge': {
    title: 'Merge point with…',
    menu: 'Annotate',
    keys: ['M'],
  },
  'merging.rename': {
    title: 'Rename point…',
    menu: 'Annotate',
    keys: ['F2'],
  },
  'merging.split': { title: 'Split off wording', menu: 'Annotate', keys: [] },
  'merging.move': { title: 'Move wording to…', menu: 'Annotate', keys: [] },
  'merging.speak': {
    title: 'Let wording speak for its point',
    menu: 'Annotate',
    keys: [],
  },
  'merging.why': { title: 'Why merged?', menu: 'Annotate', keys: ['W'] },
  'merging.maybe-same': {
    title: 'Maybe the same?…',
    menu: 'Annotate',
    keys: [],
  },
  'merging.trust': {
    title: 'How strictly to merge…',
    menu: 'Annotate',
    keys: [],
  },
  'answer.cite': {
    title: 'Cite in my answer',
    menu: 'Annotate',
    keys: ['Mod+Enter'],
  },
  'answer.versions': {
    title: 'Versions of my answer…',
    menu: 'File',
    keys: [],
  },
  'status.next': {
    title: 'Change status of the question',
    menu: 'Annotate',
    keys: [],
  },
  'study.trash': {
    title: 'Move my work on this question to the trash',
    menu: 'File',
    keys: [],
  },
  'app.import': { title: 'Import…', menu: 'File', keys: [] },
  'collection.add-sheets': {
    title: 'Add sheets to this collection…',
    menu: 'File',
    keys: [],
  },
  'collection.sources': {
    title: 'Sources of this collection…',
    menu: 'File',
    keys: [],
  },
  'app.export': { title: 'Export…', menu: 'File', keys: ['Mod+E'] },
  'app.health': { title: 'Library health…', menu: 'File', keys: [] },
  'app.settings': { title: 'Settings…', menu: 'File', keys: ['Mod+,'] },
  'app.shortcuts': {
    title: 'Keyboard shortcuts',
    menu: 'Help',
    keys: ['?', 'F1'],
  },
} as const satisfies Readonly<Record<string, Command>>;

/** Name of a command. */
export type CommandId = keyof typeof commands;

/** True for the name of a command. */
export function isCommandId(name: string): name is CommandId {
  return Object.hasOwn(commands, name);
}
