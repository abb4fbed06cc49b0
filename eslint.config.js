import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/**
 * Who may import whom. Each room lists the other rooms and the package groups it may use; everything else is refused.
 * `boundaries.test.ts` proves both directions through ESLint itself, because a boundary rule that matches nothing looks
 * exactly like one that works.
 */
export const rooms = {
  core: { folder: 'core', may: ['core'], packages: ['pure'] },
  services: {
    folder: 'electron/services',
    may: ['core', 'services'],
    packages: ['pure', 'node', 'service'],
  },
  main: {
    folder: 'electron/main',
    may: ['core', 'services', 'main'],
    packages: ['pure', 'node', 'electron'],
  },
  preload: {
    folder: 'electron/preload',
    may: ['core', 'preload'],
    packages: ['electron'],
  },
  loopback: {
    folder: 'electron/loopback',
    may: ['core', 'services', 'loopback'],
    packages: ['pure', 'node'],
  },
  cli: {
    folder: 'electron/cli',
    may: ['core', 'services', 'loopback', 'cli'],
    packages: ['pure', 'node'],
  },
  renderer: {
    folder: 'renderer',
    may: ['core', 'renderer'],
    packages: ['pure', 'view'],
  },
  bench: {
    folder: 'bench',
    may: ['core', 'services', 'bench'],
    packages: ['pure', 'node', 'service', 'test'],
  },
  e2e: {
    folder: 'e2e',
    may: ['core', 'e2e'],
    packages: ['node', 'test', 'pure'],
  },
};

/** Regular expressions over the imported name. A bare glob would also match a folder of that name. */
const packageGroups = {
  node: '^node:',
  electron: '^electron(/|$)',
  view: '^(react|react-dom|react-[a-z-]+|@tiptap/.+|lucide-react|katex|lowlight)(/|$)',
  service:
    '^(lowdb|flexsearch|mammoth|hast-util-[a-z-]+|@energetic-ai/.+)(/|$)',
  test: '^(@playwright/.+|@axe-core/.+|vitest|fast-check)(/|$)',
};

const roomFolders = Object.fromEntries(
  Object.entries(rooms).map(([name, room]) => [
    name,
    room.folder.split('/').at(-1),
  ]),
);

/** Patterns refused in a room: the folders of rooms it may not reach, the package groups it may not use. */
function refused(name) {
  const room = rooms[name];
  const patterns = [];
  for (const [other, folder] of Object.entries(roomFolders))
    if (!room.may.includes(other))
      patterns.push({
        group: [`**/../${folder}/**`, `../${folder}/**`, `**/${folder}/**`],
        message: `${name} may not import ${other} (see the table in eslint.config.js).`,
      });
  for (const [group, regex] of Object.entries(packageGroups))
    if (!room.packages.includes(group))
      patterns.push({
        regex,
        message: `${name} may not import ${group} packages (see the table in eslint.config.js).`,
      });
  return patterns;
}

/** Shared by every block: flat configuration replaces a rule's options, it never merges them. */
const syntaxBans = [
  {
    selector: 'ExportDefaultDeclaration',
    message: 'Named exports only.',
  },
  { selector: 'TSEnumDeclaration', message: 'Use a union of literals.' },
  {
    selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
    message: 'No HTML sink: build elements.',
  },
  {
    selector:
      'AssignmentExpression > MemberExpression[property.name=/^(innerHTML|outerHTML|srcdoc)$/]',
    message: 'No HTML sink: build elements.',
  },
  {
    selector:
      'CallExpression > MemberExpression[property.name=/^(insertAdjacentHTML|setHTMLUnsafe|createContextualFragment|parseFromString)$/]',
    message: 'No HTML sink: build elements.',
  },
  {
    selector:
      "CallExpression[callee.object.name='document'][callee.property.name=/^write(ln)?$/]",
    message: 'No HTML sink: build elements.',
  },
];
/** What hands things to the system, each with the one file that may. */
const systemBans = [
  {
    selector:
      'CallExpression > MemberExpression[property.name=/^(loadFile|openPath)$/]',
    message: 'The window shows its own page only, and no path is ever opened.',
  },
  {
    selector: "CallExpression > MemberExpression[object.name='shell']",
    message: 'Only electron/main/open-external.ts hands things to the system.',
    except: 'electron/main/open-external.ts',
  },
  {
    selector: 'ImportDeclaration[source.value=/^(node:)?child_process$/]',
    message: 'Only electron/cli/open-browser.ts starts a program.',
    except: 'electron/cli/open-browser.ts',
  },
  {
    selector:
      "CallExpression[callee.object.name='Object'][callee.property.name='assign'][arguments.1.type!='ObjectExpression']",
    message: 'Copying unknown keys reaches prototypes: name them.',
  },
];
/** The bans of a room for one of its files, or for all that are no exception. */
function systemBansFor(file) {
  return systemBans
    .filter(({ except }) => except === undefined || except !== file)
    .map(({ selector, message }) => ({ selector, message }));
}
/** `no-restricted-imports` does not see `import()`: the same table once more, as a selector. */
function dynamicImportBan(name) {
  const room = rooms[name];
  const others = Object.entries(roomFolders).filter(
    ([other]) => !room.may.includes(other),
  );
  const folders = others.map(([, folder]) => folder).join('|');
  return {
    selector: `ImportExpression[source.value=/(^|\\/)(${folders})\\//]`,
    message: `${name} may not import this room (see the table in eslint.config.js).`,
  };
}
const purityBans = [
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'core has no clock: take `now` as a parameter.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'core has no clock: take `now` as a parameter.',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'core has no randomness: take an id as a parameter.',
  },
];

const budgets = {
  'max-lines': [
    'error',
    { max: 300, skipBlankLines: true, skipComments: true },
  ],
  'max-lines-per-function': [
    'error',
    { max: 60, skipBlankLines: true, skipComments: true },
  ],
  complexity: ['error', 10],
};

/** Rooms that ship; the others start programs and browsers all day. */
const shipped = name => name !== 'bench' && name !== 'e2e';

function roomSyntaxBans(name, file) {
  return [
    'error',
    ...syntaxBans,
    ...(shipped(name) ? systemBansFor(file) : []),
    dynamicImportBan(name),
    ...(name === 'core' ? purityBans : []),
  ];
}

const exceptions = [
  ['main', 'electron/main/open-external.ts'],
  ['cli', 'electron/cli/open-browser.ts'],
].map(([name, file]) => ({
  files: [file],
  rules: { 'no-restricted-syntax': roomSyntaxBans(name, file) },
}));

const roomBlocks = Object.entries(rooms).map(([name, room]) => ({
  files: [`${room.folder}/**/*.{ts,tsx}`],
  ignores: ['**/*.test.{ts,tsx}', '**/*.fixture.ts'],
  rules: {
    'no-restricted-imports': ['error', { patterns: refused(name) }],
    'no-restricted-syntax': roomSyntaxBans(name, null),
  },
}));

export default tseslint.config(
  {
    ignores: [
      'dist/**',
      'out/**',
      'node_modules/**',
      'test-results/**',
      '**/*.mjs',
    ],
  },
  ...tseslint.configs.strict,
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      ...budgets,
      'no-console': 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-syntax': ['error', ...syntaxBans],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_' },
      ],
    },
  },
  ...roomBlocks,
  ...exceptions,
  {
    files: ['renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
    },
  },
  {
    files: [
      'electron/cli/**/*.ts',
      'electron/services/log.ts',
      'bench/**/*.ts',
    ],
    rules: { 'no-console': 'off' },
  },
  {
    files: [
      '**/*.test.{ts,tsx}',
      'e2e/**/*.ts',
      'bench/**/*.ts',
      '**/*.fixture.ts',
    ],
    rules: {
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['*.ts', '*.js', '**/css-modules.d.ts'],
    rules: { 'no-restricted-syntax': ['error', ...syntaxBans.slice(1)] },
  },
);
