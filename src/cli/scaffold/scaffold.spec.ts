import { describe, expect, it } from 'vitest';
import { placesOf } from './agency-names.js';
import { edited } from './project-edit.js';

describe('the places of the templates', () => {
  it('are filled from the names', () => {
    const names = { name: 'local_tax', zh: '税务机关', en: 'Tax office' };
    expect(placesOf(names)).toEqual({
      name: 'local_tax',
      Name: 'LocalTax',
      member: 'localTax',
      CODE: 'LOCAL_TAX',
      zh: '税务机关',
      short: '税务',
      bare: 'tax office',
      en: 'the tax office',
    });
  });

  it('keep an article, an abbreviation and a short name that were given', () => {
    const names = { name: 'tax', zh: '税务机关', en: 'the STA', short: '国税' };
    expect(placesOf(names)).toMatchObject({ en: 'the STA', short: '国税' });
  });

  const malformed = ['', '1tax', 'Tax', 'tax-office', 'tax_', 'a'.repeat(41)];
  const taken = [
    'police',
    'public',
    'registry',
    'pg_tax',
    'gateway',
    'police_intake',
    'tax_intake',
    'audit_administrator',
  ];
  it.each([...malformed, ...taken])('refuse the name "%s"', (name) => {
    expect(() => placesOf({ name, zh: '税务机关', en: 'Tax office' })).toThrow(/no name|taken/);
  });
});

describe('an edit', () => {
  const edit = { file: 'list.ts', before: /^\]/, lines: ["  'b',"] };

  it('puts lines before the first that matches', () => {
    expect(edited("[\n  'a',\n];\n];", edit)).toBe("[\n  'a',\n  'b',\n];\n];");
  });

  it('is refused where there is no such line', () => {
    expect(() => edited('nothing', edit)).toThrow('list.ts has no line');
  });
});
