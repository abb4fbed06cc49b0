import type { HostileGroup } from './hostile-group.fixture.ts';

/** Groups 46 to 48: addresses that must not be opened outside of Collate, whoever asks. */
export const refusedAddresses: readonly HostileGroup<string>[] = [
  {
    group: 46,
    tries: 'An address starts a program or reaches a share.',
    inputs: [
      'file:///c:/windows/system32/calc.exe',
      'file:///etc/passwd',
      '\\\\host\\s',
      'smb://h/s',
    ],
  },
  {
    group: 47,
    tries: 'An address is of a kind that does something.',
    inputs: [
      'ms-msdt:/x',
      'search-ms:q',
      'vbscript:x',
      'javascript:top.__c=1',
      'data:text/html,x',
      'blob:app://collate/1',
      'app://collate/index.html',
      'view-source:http://a',
      'chrome://settings',
      'tel:123',
    ],
  },
  {
    group: 48,
    tries: 'An address looks like another one.',
    inputs: [
      'https://good.example@evil.example/',
      'https://user:password@evil.example/',
      'http:\\\\evil.example',
      ' https://a',
      'https:evil',
      '//evil.example',
      'https://a\r\nb.example/',
      'https://a\u0000.example/',
      `https://example.org/${'a'.repeat(100_000)}`,
    ],
  },
];

/** The rest of group 48: addresses that the open function takes apart before it decides. */
export const changedAddresses: HostileGroup<{
  readonly asked: string;
  readonly opened: string | null;
}> = {
  group: 48,
  tries: 'An address is shown for what it is, and only so opened.',
  inputs: [
    { asked: 'https://g%6fod.example/', opened: null },
    { asked: 'https://аpple.com/', opened: 'https://xn--pple-43d.com/' },
    {
      asked: 'mailto:a@b.org?attach=/etc/passwd&bcc=x@y.org&body=Hi',
      opened: 'mailto:a@b.org?body=Hi',
    },
    { asked: 'mailto:a%0d%0abcc:b@example.org', opened: null },
  ],
};
