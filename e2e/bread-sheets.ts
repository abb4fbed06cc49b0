/** Sheets about baking bread as three people might keep them: other marks, other words, other orders. */
export const breadSheets = [
  {
    name: 'baking-course.md',
    mimeType: 'text/markdown',
    text: `# Bread baking course

## 1. Why does bread dough need to rest before it is baked?

Resting is where most of the flavour comes from.

- **Fermentation:** the yeast turns sugar into gas, and the gas lifts the dough.
- **Gluten relaxes:** a rested dough can be shaped without springing back.
- **Flavour:** slow fermentation makes acids that give the crumb its taste.

## 2. What does salt do in a bread dough?

- **Taste:** bread without salt tastes flat.
- **Slows the yeast:** salt holds back fermentation, so the dough does not rise too fast.
- **Firms the gluten:** the dough becomes less sticky and keeps its shape.

## 3. How can you tell that a loaf is done?

- **Hollow sound:** tap the bottom of the loaf; it sounds hollow when it is done.
- **Core temperature:** a thermometer in the middle shows about 96 degrees.
- Keeping bread fresh
- Store the loaf in a linen bag, cut side down.
- Freeze sliced bread if it will not be eaten within three days.
`,
  },
  {
    name: 'night-shift.txt',
    mimeType: 'text/plain',
    text: [
      'Q: Why does bread dough need to rest before it is baked?',
      'A: Yeast needs time to turn the sugar into gas that lifts the dough. Resting relaxes the gluten, so shaping is easier and the dough does not spring back.',
      '',
      'Q: What does salt do in a bread dough?',
      'A: Salt gives taste; bread without it is flat. It slows down the yeast so that the dough rises less fast. It also costs very little.',
      '',
      'Page 1 of 2',
      '',
      'Q: How can you tell that a loaf is done?',
      'A: The loaf sounds hollow when you tap its bottom. The crust has a deep brown colour.',
      '',
    ].join('\r\n'),
  },
  {
    name: 'grandmother.html',
    mimeType: 'text/html',
    text: `<!doctype html><html><head><title>Bread</title></head><body>
<h2>Why does bread dough need to rest before it is baked?</h2>
<ul><li>A rested dough has relaxed gluten and can be shaped without springing back.</li>
<li>Long resting brings out the flavour of the crumb through acids.</li></ul>
<h2>How can you tell that a loaf is done?</h2>
<ul><li>Tap the bottom of the loaf: when it is done it sounds hollow.</li>
<li>The middle of the loaf has a temperature of about 96 degrees.</li></ul>
<h2>What does salt do in a bread dough?</h2>
<ul><li>Salt slows the yeast, so the dough does not rise too fast.</li>
<li>Salt firms the gluten, and the dough gets less sticky.</li></ul>
</body></html>`,
  },
] as const;

/** A picture that somebody gave the wrong name. */
export const notASheet = {
  name: 'oven-photo.txt',
  mimeType: 'text/plain',
  bytes: [
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d,
    0x49, 0x48, 0x44, 0x52, 0x00, 0x00, 0x02, 0x00, 0x00, 0x00, 0x02, 0x00,
  ],
} as const;
