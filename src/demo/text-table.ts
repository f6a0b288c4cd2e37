/** Characters that a terminal draws two columns wide (Unicode East Asian Width W and F, as far as Chinese needs them). */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;

const GAP = '  ';

/** Narrower, and a last column would hold a word a line. */
const NARROWEST = 24;

/** How many columns of a terminal the text takes. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += WIDE.test(character) ? 2 : 1;
  return width;
}

const OPENING = String.raw`[\p{Ps}\p{Pi}]`;
const CLOSING = String.raw`(?:(?!${OPENING})\p{P})`;
/** A Chinese character with the figures and opening marks before it and the closing marks behind it (GB/T 15834-2011, 5.1). */
const CHARACTER = String.raw`${OPENING}*(?:\d[\d,.]*)?\p{Script=Han}${CLOSING}*`;
const PIECE = new RegExp(
  String.raw`\s*(?:${CHARACTER}|(?:(?!${OPENING}+\d*\p{Script=Han})[^\s\p{Script=Han}])+)`,
  'gu',
);

/** Words, each with the space before it; Chinese may be broken anywhere, so each of its characters is a word. */
function pieces(text: string): string[] {
  return text.match(PIECE) ?? [];
}

/** Breaks a text into lines of at most so many columns; a longer word stands alone. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text)) {
    if (line !== '' && displayWidth(line + piece) > width) {
      lines.push(line);
      line = piece.trimStart();
    } else {
      line = line === '' ? piece.trimStart() : line + piece;
    }
  }
  return [...lines, line];
}

const pad = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - displayWidth(text)));

/**
 * Rows with aligned columns; the last column is broken where it would pass the given width.
 *
 * @param width of the whole table, in terminal columns
 */
export function layTable(rows: readonly (readonly string[])[], width: number): string[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(
      0,
      ...rows.filter((row) => row.length > column + 1).map((row) => displayWidth(row[column] ?? '')),
    ),
  );
  return rows.flatMap((row) => {
    const before = row.slice(0, -1).map((cell, column) => pad(cell, widths[column] ?? 0));
    const start = before.map((cell) => cell + GAP).join('');
    const room = Math.max(NARROWEST, width - displayWidth(start));
    return wrap(row.at(-1) ?? '', room).map((line, index) =>
      index === 0 ? start + line : ' '.repeat(displayWidth(start)) + line,
    );
  });
}
