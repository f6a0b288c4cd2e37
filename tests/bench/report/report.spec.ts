import { describe, expect, it } from 'vitest';
import { canonical } from './canonical.js';
import { readOptions } from '../options.js';
import { inRounds } from '../rounds.js';
import { barChart } from './chart.js';
import { fitLine, median, percentile } from './statistics.js';
import { markdownTable, textTable } from './table.js';
import { atLeast, atMost, timesBetter } from './targets.js';
import { replaceBetweenMarks } from './write-docs.js';

describe('statistics', () => {
  it('takes the middle of odd and even numbers of values, in any order', () => {
    expect(median([10, 9, 100])).toBe(10);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(median([])).toBeNaN();
  });

  it('finds percentiles by nearest rank', () => {
    const sorted = Array.from({ length: 200 }, (_, index) => index + 1);
    expect(percentile(sorted, 0.5)).toBe(100);
    expect(percentile(sorted, 0.99)).toBe(198);
    expect(percentile([7], 0.99)).toBe(7);
  });

  it('fits a line and tells how well', () => {
    expect(fitLine([1, 2, 3].map((x) => [x, 4 * x + 2] as const))).toEqual({ slope: 4, intercept: 2, r2: 1 });
    expect(
      fitLine([
        [0, 0],
        [1, 1],
        [2, 0],
      ]).r2,
    ).toBe(0);
  });
});

describe('tables', () => {
  it('puts words left and figures right', () => {
    expect(textTable(['who', 'ms'], [['Huishang', '1.5']])).toBe(
      'who        ms\n────────  ───\nHuishang  1.5',
    );
  });

  it('writes Markdown as the formatter leaves it', () => {
    expect(markdownTable(['who', 'ms'], [['Huishang', '1.5']])).toBe(
      '| who      | ms  |\n| -------- | --- |\n| Huishang | 1.5 |',
    );
  });
});

describe('the chart', () => {
  it('draws each bar to the scale of its group, and escapes what it writes', () => {
    const bars = [
      { label: 'A & <B>', value: 2, ours: true },
      { label: 'C', value: 1, ours: false },
    ];
    const svg = barChart([{ title: 'T', unit: 'ms', bars }]);
    const [long = 0, short = 0] = [...svg.matchAll(/width="([\d.]+)" height="18"/g)].map(([, width]) =>
      Number(width),
    );
    expect(long).toBeGreaterThan(100);
    expect(short).toBe(long / 2);
    expect(svg).toContain('A &amp; &lt;B&gt;');
    expect(svg).not.toContain('<B>');
  });
});

describe('targets', () => {
  it('are met at their bound', () => {
    expect(atMost('t', 0.3, 0.3, 'ms').met).toBe(true);
    expect(atMost('t', 0.31, 0.3, 'ms').met).toBe(false);
    expect(atLeast('t', 50_000, 50_000, 'rows/s')).toMatchObject({ measured: '50000 rows/s', met: true });
    expect(atLeast('t', 49_999, 50_000, 'rows/s').met).toBe(false);
    expect(timesBetter('t', 18, 18).met).toBe(true);
    expect(timesBetter('t', 17.99, 18).met).toBe(false);
  });
});

describe('rounds', () => {
  it('begin with another contestant each', async () => {
    const order: string[] = [];
    const measured = await inRounds(['A', 'B', 'C'], 2, async (name) => {
      order.push(name);
      return `${name}${order.length}`;
    });
    expect(order.join('')).toBe('ABCBCA');
    expect(measured).toEqual([
      ['A1', 'A6'],
      ['B2', 'B4'],
      ['C3', 'C5'],
    ]);
  });
});

describe('options', () => {
  it('run all but memory, unless told otherwise', () => {
    expect(readOptions([])).toMatchObject({ parts: ['engine', 'growth', 'remote', 'hub'], rounds: 3 });
    expect(readOptions(['--only', 'memory,hub', '--minutes', '2'])).toMatchObject({
      parts: ['hub', 'memory'],
      minutes: 2,
    });
  });

  it.each([[['--only', 'speed']], [['--seconds', '0']], [['--rounds', 'many']], [['--fast']]])(
    'refuse %j',
    (flags) => {
      expect(() => readOptions(flags)).toThrow(/--|fast/);
    },
  );
});

describe('answers', () => {
  it('are compared whatever the order of keys, and not whatever the order of items', () => {
    const nullPrototype = Object.assign(Object.create(null), { b: 1, a: [{ d: 1, c: 2 }] });
    expect(canonical(nullPrototype)).toBe(canonical({ a: [{ c: 2, d: 1 }], b: 1 }));
    expect(canonical([1, 2])).not.toBe(canonical([2, 1]));
  });
});

describe('the document', () => {
  it('keeps what stands around its figures', () => {
    const marks = ['<!-- figures: written by npm run bench -- --write-docs -->', '<!-- end of figures -->'];
    expect(replaceBetweenMarks(`a\n${marks[0]}\nold\n${marks[1]}\nb`, 'new')).toBe(
      `a\n${marks[0]}\n\nnew\n\n${marks[1]}\nb`,
    );
    expect(() => replaceBetweenMarks('a', 'new')).toThrow('marks');
  });
});
