import Table from 'cli-table3';

const NONE = '';

/** Two spaces between columns, and no lines. */
const PLAIN = {
  chars: {
    top: NONE,
    'top-mid': NONE,
    'top-left': NONE,
    'top-right': NONE,
    bottom: NONE,
    'bottom-mid': NONE,
    'bottom-left': NONE,
    'bottom-right': NONE,
    left: NONE,
    'left-mid': NONE,
    mid: NONE,
    'mid-mid': NONE,
    right: NONE,
    'right-mid': NONE,
    middle: '  ',
  },
  style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
};

/**
 * Rows as lines of a terminal: columns as wide as their widest cell, a Chinese character as wide as two letters, and no
 * spaces at the ends of lines.
 */
export function aligned(rows: readonly (readonly string[])[]): string[] {
  const table = new Table(PLAIN);
  for (const row of rows) table.push([...row]);
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd());
}
