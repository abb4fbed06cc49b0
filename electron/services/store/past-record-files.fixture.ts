/**
 * A file of each kind as a program wrote it that had each schema: never changed again. A new schema adds its files here before
 * anything writes it.
 */
export const pastRecordFiles = [
  {
    kind: 'study',
    id: 'ml-lifecycle--q01',
    schema: 1,
    lines: [
      '{"collate":1,"kind":"study","id":"ml-lifecycle--q01","rev":4,"schema":1,"writtenAt":"2026-11-22T16:13:53.000Z","len":677,"sha256":"6d62a16078a7221ddd67f144750b4fed5c344a32ef66cc5edd64134fed350ab8","hsum":"8e33ac1c18d3cb6e5db7ef6a34c84ed07ca063fcea88606b0a9a899068a62b8f"}',
      '{"schema":1,"collection":"ml-lifecycle","question":"q01","status":"draft","annotations":[{"id":"a1","created":"2026-11-22T16:13:53.000Z","modified":"2026-11-22T16:13:53.000Z","target":{"source":"q01-s1-p1","position":{"start":0,"end":4},"quote":{"exact":"Good","prefix":"","suffix":" pipeline"}},"colour":"yellow","note":"Remember this.","tags":["exam"]}],"answer":{"document":{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"Kept since the first version."}]}]},"revision":3,"modified":"2026-11-22T16:13:53.000Z"},"wordTarget":200,"corrections":[{"id":"c1","created":"2026-11-22T16:13:53.000Z","type":"label","point":"q01-s1-p1","label":"Named"}]}',
    ],
  },
  {
    kind: 'versions',
    id: 'ml-lifecycle--q01',
    schema: 1,
    lines: [
      '{"collate":1,"kind":"versions","id":"ml-lifecycle--q01","rev":4,"schema":1,"writtenAt":"2026-11-22T16:13:53.000Z","len":192,"sha256":"81cbee4725386fc641ff07fe5d489ebce6e95bd0ad6c1ac8d72d1d96f44fda8a","hsum":"03d7a0f0104134b2852f8c5e874d0a9727be9fd04bc51babb9b8f40213d4eb64"}',
      '[{"id":"v1","saved":"2026-11-22T16:13:53.000Z","words":2,"reason":"interval","document":{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"An earlier state."}]}]}}]',
    ],
  },
  {
    kind: 'settings',
    id: 'settings',
    schema: 1,
    lines: [
      '{"collate":1,"kind":"settings","id":"settings","rev":4,"schema":1,"writtenAt":"2026-11-22T16:13:53.000Z","len":297,"sha256":"473169bd343465e1062943bfc7637bb01541fc2d97fefd4e32335f24d02f8903","hsum":"64866b1a6ac3d2118fd460dc9ba891b2dc5fccdd2985597b753333e499b9d140"}',
      '{"theme":"sepia","density":"compact","textSize":110,"singleKeys":true,"wordTarget":250,"meanings":{"yellow":"One","red":"Two","green":"Three","blue":"Four","purple":"Five","magenta":"Six","orange":"Seven","grey":"Eight"},"lastColour":"blue","coached":true,"columns":{"questions":300,"answer":500}}',
    ],
  },
  {
    kind: 'place',
    id: 'place',
    schema: 1,
    lines: [
      '{"collate":1,"kind":"place","id":"place","rev":4,"schema":1,"writtenAt":"2026-11-22T16:13:53.000Z","len":118,"sha256":"e26e70c7e84dd1bb8bec3f0c6734dfcb73e4af058d135da3e88f8335d279a112","hsum":"34d1a421059d79d378bf02d502ed1c65a961cef04b4960803f891ed58f82b487"}',
      '{"collection":"ml-lifecycle","question":"q01","places":{"ml-lifecycle/q01":{"view":"merged","text":null,"offset":12}}}',
    ],
  },
] as const;
