import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { AGENCY_SUBGRAPHS } from '../../../src/agencies/index.js';
import { readRequiredText } from '../../../src/kernel/index.js';
import { GROUND_MARKS, UPDATE_FREQUENCIES } from '../../../src/access/index.js';
import { entryOfItem, type CatalogueEntry } from '../../../src/access/catalogue/exchange/catalogue-entry.js';
import {
  CATALOGUE_FORMATS,
  readCatalogueFile,
  writeCatalogueFile,
} from '../../../src/access/catalogue/exchange/catalogue-files.js';
import { planCatalogue } from '../../../src/access/catalogue/exchange/plan-catalogue.js';

const HERE = AGENCY_SUBGRAPHS.flatMap(({ items }) => items).map(entryOfItem);
const [FIRST] = HERE;
if (!FIRST) throw new Error('No agency shares anything.');
const first: CatalogueEntry = FIRST;

/** Texts as they are kept: what can be seen, in one form. Formulas, quotation marks and line ends among them. */
const kept = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.string({
      unit: fc.constantFrom('=', '+', '-', '@', "'", '"', ',', ';', '\n', '\r\n', '\t', '是', 'a', ' '),
    }),
  )
  .map((text) => readRequiredText('text', text, 2_000))
  .filter((read) => read.ok)
  .map((read) => (read.ok ? read.value : ''));
const optional = fc.option(kept);

const said = fc
  .record({
    nameZh: kept,
    nameEn: kept,
    format: optional,
    conditions: optional,
    scope: optional,
    updatePeriod: fc.constantFrom(...UPDATE_FREQUENCIES),
    by: fc.option(fc.tuple(kept, fc.constantFrom(...GROUND_MARKS))),
  })
  .map(({ by, ...fields }) => ({ ...fields, ground: by?.[0] ?? null, groundMark: by?.[1] ?? null }));

const catalogues = fc
  .tuple(...HERE.map(() => said))
  .map((all) => HERE.map((entry, place): CatalogueEntry => ({ ...entry, ...all[place] })));

const codesOf = (entries: readonly CatalogueEntry[]): readonly string[] =>
  planCatalogue(entries, HERE).faults.map(({ code }) => code);

describe('a catalogue file', () => {
  test.each(CATALOGUE_FORMATS)('in %s loses nothing of any catalogue', (format) => {
    fc.assert(
      fc.property(catalogues, (entries) => {
        const read = readCatalogueFile(writeCatalogueFile(entries, format), format);
        expect(read).toEqual({ entries, faults: [] });
        expect(planCatalogue(read.entries, entries)).toMatchObject({ differences: [], absent: [] });
      }),
      { numRuns: 30 },
    );
  });

  it('holds no formula, and may have been saved with other line ends, columns moved', () => {
    const formula = { ...first, format: '=HYPERLINK("http://a.invalid")', scope: "'quoted" };
    const csv = writeCatalogueFile([formula], 'csv');
    expect(csv).toMatch(/^\uFEFF目录项编号,/);
    expect(csv).toContain(`"'=HYPERLINK(""http://a.invalid"")"`);
    const [header = '', row = ''] = csv.slice(1).split('\r\n');
    const moved = [header, row].map((line) => line.replace(/^([^,]*),([^,]*),/, '$2,$1,')).join('\n');
    expect(readCatalogueFile(moved, 'csv')).toEqual({ entries: [formula], faults: [] });
  });

  it('is refused with the item and the field that cannot be read, all at once', () => {
    const csv = writeCatalogueFile([{ ...first, nameZh: '“”', updatePeriod: 'DAILY' }, first], 'csv')
      .replace(',DAILY,', ',YEARLY,')
      .replace(',否,', ',也许,');
    expect(readCatalogueFile(csv, 'csv').faults.map(({ code, facts }) => [code, facts['field']])).toEqual([
      ['CATALOGUE_ENTRY_UNREADABLE', 'updatePeriod'],
      ['CATALOGUE_ENTRY_UNREADABLE', 'personal'],
    ]);
    for (const [text, format] of [
      ['目录项编号\r\n', 'csv'],
      ['{', 'json'],
      ['{"items":[]}', 'json'],
    ] as const) {
      expect(readCatalogueFile(text, format).faults).toMatchObject([{ code: 'CATALOGUE_FILE_UNREADABLE' }]);
    }
  });
});

describe('what a file would change', () => {
  it('is told field by field, and what it does not have stays', () => {
    const plan = planCatalogue([{ ...first, format: '结构化数据', scope: '全国' }], HERE);
    expect(plan).toMatchObject({
      differences: [
        { item: first.item, field: 'format', before: null, after: '结构化数据' },
        { item: first.item, field: 'scope', before: null, after: '全国' },
      ],
      unchanged: 0,
      faults: [],
    });
    expect(plan.absent).toHaveLength(HERE.length - 1);
  });

  it('is never who reads what', () => {
    expect(codesOf([{ ...first, shareType: 'NOT_SHARED', ground: '某法', groundMark: 'KNOWN' }])).toEqual([
      'CATALOGUE_FIELD_OF_BUILD',
    ]);
    const closed = HERE.find(({ shareType }) => shareType === 'NOT_SHARED') ?? first;
    expect(codesOf([{ ...closed, ground: null, groundMark: null }])).toEqual(['CATALOGUE_GROUND_MISSING']);
    expect(codesOf([{ ...first, ground: '某法', groundMark: null }])).toEqual(['CATALOGUE_GROUND_MISSING']);
  });

  it('is no second source of anything: another provider, or another agency’s name', () => {
    const other = HERE.find(({ provider }) => provider !== first.provider) ?? first;
    expect(codesOf([{ ...first, provider: other.provider }])).toContain('CATALOGUE_SECOND_SOURCE');
    expect(codesOf([first, { ...first, provider: other.provider }])).toEqual(['CATALOGUE_SECOND_SOURCE']);
    expect(codesOf([first, first])).toEqual(['CATALOGUE_ITEM_REPEATED']);
    expect(codesOf([{ ...first, nameZh: ` ${other.nameZh}` }])).toEqual(['CATALOGUE_SECOND_SOURCE']);
    expect(codesOf([{ ...first, item: 'pboc.nothing' }])).toEqual(['CATALOGUE_ITEM_UNKNOWN']);
  });
});
