import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';

const eslint = new ESLint();

const files = {
  core: 'core/probe.ts',
  services: 'electron/services/probe.ts',
  main: 'electron/main/probe.ts',
  preload: 'electron/preload/probe.ts',
  loopback: 'electron/loopback/probe.ts',
  cli: 'electron/cli/probe.ts',
  renderer: 'renderer/feature/probe.tsx',
} as const;

/** How each room would name each other one, and the packages that mark a group. */
const targets = {
  core: {
    core: './point.ts',
    services: '../electron/services/x.ts',
    renderer: '../renderer/App.tsx',
  },
  services: {
    core: '../../core/x.ts',
    services: './x.ts',
    main: '../main/x.ts',
    loopback: '../loopback/x.ts',
    renderer: '../../renderer/x.ts',
  },
  main: {
    core: '../../core/x.ts',
    services: '../services/x.ts',
    main: './x.ts',
    loopback: '../loopback/x.ts',
    preload: '../preload/x.ts',
    renderer: '../../renderer/x.ts',
  },
  preload: {
    core: '../../core/x.ts',
    services: '../services/x.ts',
    main: '../main/x.ts',
    renderer: '../../renderer/x.ts',
  },
  loopback: {
    core: '../../core/x.ts',
    services: '../services/x.ts',
    loopback: './x.ts',
    main: '../main/x.ts',
    renderer: '../../renderer/x.ts',
  },
  cli: {
    core: '../../core/x.ts',
    services: '../services/x.ts',
    loopback: '../loopback/x.ts',
    cli: './x.ts',
    main: '../main/x.ts',
    renderer: '../../renderer/x.ts',
  },
  renderer: {
    core: '../../core/x.ts',
    services: '../../electron/services/x.ts',
    main: '../../electron/main/x.ts',
    loopback: '../../electron/loopback/x.ts',
    renderer: '../state/x.ts',
  },
} as const;

/** The table of the architecture, written a second time on purpose: the rule and this test can only be wrong together. */
const mayReach: Readonly<Record<keyof typeof files, readonly string[]>> = {
  core: ['core'],
  services: ['core', 'services'],
  main: ['core', 'services', 'main'],
  preload: ['core'],
  loopback: ['core', 'services', 'loopback'],
  cli: ['core', 'services', 'loopback', 'cli'],
  renderer: ['core', 'renderer'],
};

const packages = {
  'node:fs': ['services', 'main', 'loopback', 'cli'],
  electron: ['main', 'preload'],
  react: ['renderer'],
  '@tiptap/core': ['renderer'],
  lowdb: ['services'],
  flexsearch: ['services'],
  mammoth: ['services'],
  'hast-util-from-html': ['services'],
  '@energetic-ai/core': ['services'],
} as const;

async function refusals(filePath: string, code: string): Promise<number> {
  const [result] = await eslint.lintText(code, { filePath });
  const rules = ['no-restricted-imports', 'no-restricted-syntax'];
  return (result?.messages ?? []).filter(message =>
    rules.includes(message.ruleId ?? ''),
  ).length;
}

describe('the rooms of the architecture', () => {
  for (const [room, names] of Object.entries(targets)) {
    const filePath = files[room as keyof typeof files];
    for (const [target, path] of Object.entries(names)) {
      const allowed = mayReach[room as keyof typeof files].includes(target);
      test(`${room} ${allowed ? 'may' : 'may not'} import ${target}`, async () => {
        const forms = [
          `import { x } from '${path}';\nexport const y = x;\n`,
          `import type { X } from '${path}';\nexport type Y = X;\n`,
          `export { x } from '${path}';\n`,
        ];
        for (const form of forms)
          expect((await refusals(filePath, form)) > 0).toBe(!allowed);
      });
    }
    for (const [name, rooms] of Object.entries(packages)) {
      const allowed = (rooms as readonly string[]).includes(room);
      test(`${room} ${allowed ? 'may' : 'may not'} import ${name}`, async () => {
        const code = `import { x } from '${name}';\nexport const y = x;\n`;
        expect((await refusals(filePath, code)) > 0).toBe(!allowed);
      });
    }
  }
});

describe('the bans', () => {
  const banned: readonly (readonly [string, string, string])[] = [
    ['a default export', files.services, 'export default 1;\n'],
    [
      'an HTML sink in JSX',
      files.renderer,
      'export const a = <p dangerouslySetInnerHTML={{ __html: "" }} />;\n',
    ],
    [
      'an assignment to innerHTML',
      files.renderer,
      'export function f(e: HTMLElement) { e.innerHTML = ""; }\n',
    ],
    [
      'insertAdjacentHTML',
      files.renderer,
      'export function f(e: HTMLElement) { e.insertAdjacentHTML("beforeend", ""); }\n',
    ],
    [
      'writing into the document',
      files.renderer,
      'export function f() { document.write(""); }\n',
    ],
    [
      'a page of its own in a frame',
      files.renderer,
      'export function f(e: HTMLIFrameElement) { e.srcdoc = ""; }\n',
    ],
    [
      'reading markup into elements',
      files.renderer,
      'export const f = (r: Range) => r.createContextualFragment("");\n',
    ],
    [
      'loading a file into a window',
      files.main,
      'export const f = (w: { loadFile(p: string): void }) => w.loadFile("x");\n',
    ],
    [
      'opening a path',
      'electron/main/open-external.ts',
      'export const f = (o: { openPath(p: string): void }) => o.openPath("x");\n',
    ],
    [
      'handing things to the system elsewhere',
      files.main,
      'export const f = (shell: { openExternal(a: string): void }) => shell.openExternal("x");\n',
    ],
    [
      'starting a program elsewhere',
      files.services,
      'import { spawn } from "node:child_process";\nexport const f = spawn;\n',
    ],
    [
      'copying unknown keys',
      files.services,
      'export const f = (input: object) => Object.assign({}, input);\n',
    ],
    ['a clock in core', files.core, 'export const now = () => Date.now();\n'],
    ['today in core', files.core, 'export const now = () => new Date();\n'],
    [
      'randomness in core',
      files.core,
      'export const roll = () => Math.random();\n',
    ],
    [
      'a dynamic import that leaves core',
      files.core,
      'export const load = () => import("../renderer/App.tsx");\n',
    ],
  ];
  for (const [name, filePath, code] of banned)
    test(`${name} is refused`, async () => {
      expect(await refusals(filePath, code)).toBeGreaterThan(0);
    });

  const dynamic: readonly (readonly [string, string])[] = [
    ['eval', 'export const f = (text: string) => eval(text);\n'],
    ['a function made of text', 'export const f = new Function("a");\n'],
  ];
  for (const [name, code] of dynamic)
    test(`${name} is refused`, async () => {
      const [result] = await eslint.lintText(code, { filePath: files.core });
      const rules = result?.messages.map(({ ruleId }) => ruleId) ?? [];
      expect(
        rules.some(rule => /no-eval|no-new-func|implied-eval/.test(rule ?? '')),
      ).toBe(true);
    });

  test('the one file that may hand things to the system may, and so may the one that starts a program', async () => {
    expect(
      await refusals(
        'electron/main/open-external.ts',
        'export const f = (shell: { openExternal(a: string): void }) => shell.openExternal("x");\n',
      ),
    ).toBe(0);
    expect(
      await refusals(
        'electron/cli/open-browser.ts',
        'import { spawn } from "node:child_process";\nexport const f = spawn;\n',
      ),
    ).toBe(0);
  });
});
