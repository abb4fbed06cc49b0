import { isCommandId, type CommandId } from '../../core/commands/commands.ts';
import type { ReadingView } from '../../core/study/reading-place.ts';
import { themes } from '../../core/study/settings.ts';
import {
  forCurrentPoint,
  letSpeak,
  showCorrection,
  splitPoint,
} from '../correction/point-commands.ts';
import { forCurrentWording } from '../correction/wording-commands.ts';
import { trashWork } from '../health/trash-work.ts';
import { addNote } from '../highlight/add-note.ts';
import { highlightPassage } from '../highlight/highlight-passage.ts';
import { removeActive } from '../highlight/remove-active.ts';
import { selectByKeyboard } from '../highlight/select-by-keyboard.ts';
import { citeCurrent } from '../reading/cite-current.ts';
import { nextStatus } from '../reading/set-status.ts';
import { formatRoute } from '../route.ts';
import { stepFound } from '../search/step-found.ts';
import { themeNames } from '../settings/theme-names.ts';
import type { App } from '../state/app.ts';
import { changeSettings } from '../state/change-settings.ts';
import { travel } from '../state/change-study.ts';
import { announce } from '../state/notify.ts';
import { neighbour } from '../state/open-question.ts';
import type { Dialog } from '../state/surface.ts';
import { changeTextSize, textSizes } from './change-text-size.ts';
import { focusPane } from './focus-pane.ts';
import { leaveForQuestion } from './leave-for-question.ts';

const actions: Readonly<Record<CommandId, (app: App) => void>> = {
  'go.anything': open({ kind: 'palette', mode: 'anything' }),
  'go.palette': open({ kind: 'palette', mode: 'commands' }),
  'go.search': focusSearch,
  'go.next-question': app => step(app, 1),
  'go.previous-question': app => step(app, -1),
  'go.back': () => history.back(),
  'go.forward': () => history.forward(),
  'go.read': goToReading,
  'go.notes': () => go('notes'),
  'focus.questions': app => focusPane(app, 'questions'),
  'focus.reading': app => focusPane(app, 'reading'),
  'focus.my-answer': app => focusPane(app, 'answer'),
  'focus.notes': app => focusPane(app, 'notes'),
  'view.merged': app => showView(app, 'merged'),
  'view.by-source': app => showView(app, 'by-source'),
  'view.compare': app => showView(app, 'compare'),
  'view.focus-mode': toggleFocusMode,
  'view.theme': nextTheme,
  'view.larger': app => changeTextSize(app, textSize(app) + textSizes.step),
  'view.smaller': app => changeTextSize(app, textSize(app) - textSizes.step),
  'view.normal-size': app => changeTextSize(app, 100),
  'find.next': app => stepFound(app, 1),
  'find.previous': app => stepFound(app, -1),
  'edit.undo': app => void travel(app, 'undo'),
  'edit.redo': app => void travel(app, 'redo'),
  'annotate.highlight': app =>
    highlightPassage(app, app.session.get().settings.lastColour),
  'annotate.note': addNote,
  'annotate.select': selectByKeyboard,
  'annotate.delete': removeActive,
  'merging.merge': forCurrentPoint('merge-point'),
  'merging.rename': forCurrentPoint('rename-point'),
  'merging.split': forCurrentWording(splitPoint),
  'merging.move': forCurrentWording((app, point) =>
    showCorrection(app, { kind: 'move-point', point }),
  ),
  'merging.speak': forCurrentWording(letSpeak),
  'merging.why': forCurrentPoint('why-merged'),
  'merging.maybe-same': open({
    kind: 'correction',
    about: { kind: 'maybe-same' },
  }),
  'merging.trust': open({ kind: 'correction', about: { kind: 'trust' } }),
  'answer.cite': citeCurrent,
  'answer.versions': open({ kind: 'versions' }),
  'status.next': app => void nextStatus(app),
  'study.trash': app => void trashWork(app),
  'app.import': open({ kind: 'import', dropped: null }),
  'collection.add-sheets': addSheets,
  'collection.sources': showSources,
  'app.export': open({ kind: 'export' }),
  'app.health': open({ kind: 'health' }),
  'app.settings': () => go('settings'),
  'app.shortcuts': open({ kind: 'shortcuts' }),
};

/** Does what a command says, from whichever surface it was chosen. */
export function runCommand(app: App, id: CommandId): void {
  if (app.session.get().phase === 'ready') actions[id](app);
}

/** As {@link runCommand} for a name from outside; unknown names do nothing. */
export function runCommandById(app: App, id: string): void {
  if (isCommandId(id)) runCommand(app, id);
}

function open(dialog: Dialog): (app: App) => void {
  return app => app.surface.set({ dialog });
}

function addSheets(app: App): void {
  const into = app.study.get().collection?.id;
  app.surface.set({
    dialog: { kind: 'import', dropped: null, ...(into && { into }) },
  });
}

function showSources(app: App): void {
  const collection = app.study.get().collection?.id;
  if (collection) app.surface.set({ dialog: { kind: 'sources', collection } });
}

function go(page: 'notes' | 'settings'): void {
  location.hash = formatRoute({ page });
}

function goToReading(app: App): void {
  const record = app.study.get().question?.record;
  const ref = record
    ? { collection: record.collection, question: record.question }
    : null;
  location.hash = formatRoute({ page: 'read', ref });
}

function focusSearch(): void {
  const box = document.querySelector<HTMLInputElement>('[role="searchbox"]');
  box?.focus();
  box?.select();
}

function step(app: App, direction: 1 | -1): void {
  const ref = neighbour(app, direction);
  if (ref) void leaveForQuestion(app, ref);
  else
    announce(
      app,
      direction === 1
        ? 'This is the last question'
        : 'This is the first question',
    );
}

function showView(app: App, view: ReadingView): void {
  if (app.session.get().page !== 'read') goToReading(app);
  app.reading.set({ view });
}

function toggleFocusMode(app: App): void {
  const focusMode = !app.session.get().focusMode;
  app.session.set({ focusMode });
  announce(app, focusMode ? 'Focus mode on' : 'Focus mode off');
}

function nextTheme(app: App): void {
  const index = themes.indexOf(app.session.get().settings.theme) + 1;
  const theme = themes[index % themes.length] ?? 'system';
  announce(app, `Theme: ${themeNames[theme]}`);
  void changeSettings(app, { theme });
}

function textSize(app: App): number {
  return app.session.get().settings.textSize;
}
