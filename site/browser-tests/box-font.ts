/**
 * A font in which every Chinese sign is the same box, as wide as it is high, as all of them are. On a machine without a Chinese font
 * Chromium draws nothing in their place, too narrow, and axe passes over text that leaves no mark: with boxes, widths and
 * contrast are tested there as anywhere.
 *
 * @returns a TrueType file with what FreeType and fontconfig ask for and nothing else
 */
export function boxFont(): Buffer {
  const glyph = box();
  return font({
    cmap: cmap(),
    glyf: glyph,
    head: Buffer.concat([
      u32(0x00010000, 0x00010000, 0, 0x5f0f3cf5),
      u16(0, EM),
      u32(0, 0, 0, 0),
      u16(EDGE, EDGE, EM - EDGE, EM - EDGE, 0, 8, 2, 1, 0),
    ]),
    hhea: Buffer.concat([u32(0x00010000), u16(880, -120, 0, EM, EDGE, EDGE, EM - EDGE, 1, 0, 0, 0, 0, 0, 0, 0, 1)]),
    // Both glyphs are as wide; then how far each begins from the left.
    hmtx: u16(EM, EDGE, EDGE),
    // The first glyph, for what the font doesn't have, is empty.
    loca: u32(0, 0, glyph.length),
    maxp: Buffer.concat([u32(0x00010000), u16(2, 8, 2, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)]),
    name: names('Boxes for Chinese signs'),
  });
}

/** Units of a sign's side, and how far the box stands from it. */
const EM = 1000;
const EDGE = 80;
const STROKE = 90;

/** Radicals, punctuation, kana, the ideographs, and the forms as wide as they are. */
const SIGNS = [
  [0x2e80, 0x9fff],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe4f],
  [0xff00, 0xffef],
] as const;

/** Two squares, one within the other and the other way round, so that what lies between is filled. */
function box(): Buffer {
  const far = EM - EDGE;
  const points = [
    ...([
      [EDGE, EDGE],
      [EDGE, far],
      [far, far],
      [far, EDGE],
    ] as const),
    ...(
      [
        [EDGE, EDGE],
        [far, EDGE],
        [far, far],
        [EDGE, far],
      ] as const
    ).map(([x, y]) => [inner(x), inner(y)] as const),
  ];
  const steps = (axis: 0 | 1) => points.map((point, n) => point[axis] - (points[n - 1]?.[axis] ?? 0));
  return padded(
    Buffer.concat([u16(2, EDGE, EDGE, far, far, 3, 7, 0), Buffer.alloc(points.length, 1), u16(...steps(0)), u16(...steps(1))]),
  );
}

const inner = (at: number): number => (at === EDGE ? at + STROKE : at - STROKE);

/** Format 12, with each sign for itself: Chromium's fontconfig doesn't read the format in which many signs share one glyph. */
function cmap(): Buffer {
  const signs = SIGNS.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, n) => first + n));
  const groups = signs.map((sign) => u32(sign, sign, 1));
  return Buffer.concat([u16(0, 1, 3, 10), u32(12), u16(12, 0), u32(16 + groups.length * 12, 0, groups.length), ...groups]);
}

/** The font's name, in the places where it is looked for: family, style, full name, file name. */
function names(name: string): Buffer {
  const texts = [
    [1, name],
    [2, 'Regular'],
    [4, name],
    [6, name.replaceAll(' ', '')],
  ] as const;
  let offset = 0;
  const records = texts.map(([id, text]) => {
    const record = u16(3, 1, 0x409, id, text.length * 2, offset);
    offset += text.length * 2;
    return record;
  });
  const letters = texts.map(([, text]) => u16(...[...text].map((letter) => letter.charCodeAt(0))));
  return Buffer.concat([u16(0, texts.length, 6 + texts.length * 12), ...records, ...letters]);
}

/** The directory, then the tables, each on a multiple of four. */
function font(tables: Readonly<Record<string, Buffer>>): Buffer {
  const entries = Object.entries(tables);
  let offset = 12 + entries.length * 16;
  const directory = entries.map(([tag, table]) => {
    const entry = Buffer.concat([Buffer.from(tag, 'latin1'), u32(0, offset, table.length)]);
    offset += padded(table).length;
    return entry;
  });
  const header = Buffer.concat([u32(0x00010000), u16(entries.length, 0, 0, 0)]);
  return Buffer.concat([header, ...directory, ...entries.map(([, table]) => padded(table))]);
}

const padded = (bytes: Buffer): Buffer => Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);

const u16 = (...values: number[]): Buffer => Buffer.from(new Uint8Array(values.flatMap((value) => [value >> 8, value])));
const u32 = (...values: number[]): Buffer => Buffer.concat(values.map((value) => u16(value >>> 16, value)));
