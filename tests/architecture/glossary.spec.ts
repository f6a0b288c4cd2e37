import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isEnumType, parse, type GraphQLEnumType } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { projectFile } from '../../src/cli/inputs/project-file.js';
import { readPublicSchema } from '../../src/engine/supergraph/public-schema.js';

/** Code names in the last column of the glossary's tables. */
function codeNames(glossary: string): string[] {
  return glossary
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .flatMap((line) => [...(line.split('|').at(-2) ?? '').matchAll(/`([^`]+)`/g)])
    .flatMap(([, name]) => (name === undefined ? [] : [name]));
}

async function textOf(folder: string, extension: string): Promise<string> {
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith(extension));
  return (await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')))).join('\n');
}

describe('the glossary', () => {
  let names: string[];
  let words: ReadonlySet<string>;

  beforeAll(async () => {
    names = codeNames(await readFile(projectFile('docs', 'glossary.md'), 'utf8'));
    const text = (
      await Promise.all([textOf(projectFile('src'), '.ts'), textOf(projectFile('schema'), '.graphql')])
    ).join('\n');
    words = new Set(text.match(/[A-Za-z_]\w*/g));
  });

  it('gives many names', () => {
    expect(names.length).toBeGreaterThan(100);
  });

  it('names nothing that the code does not have', () => {
    expect(names.filter((name) => !words.has(name))).toEqual([]);
  });

  it('gives each term once', async () => {
    const rows = (await readFile(projectFile('docs', 'glossary.md'), 'utf8'))
      .split('\n')
      .filter((line) => line.startsWith('|') && line.includes('`'))
      .map((line) => `${line.split('|')[1]?.trim()} ${line.split('|')[2]?.trim()}`);
    expect(rows).toEqual([...new Set(rows)]);
  });
});

/** Enums that a lawyer reads closely: the glossary has the term of each of their values. */
const READ_CLOSELY = [
  'AccessSignalKind',
  'CrimeTransferReview',
  'Handling',
  'InterimMeasureStatus',
  'OpinionAct',
  'SharingAgreementStatus',
];

describe('the terms of the public schema', () => {
  let terms: ReadonlyMap<string, readonly string[]>;
  /** What is said of each type and each enum value, by name; a value may stand in several enums. */
  const said = new Map<string, string[]>();
  const enums = new Map<string, GraphQLEnumType>();

  beforeAll(async () => {
    const found = new Map<string, string[]>();
    for (const line of (await readFile(projectFile('docs', 'glossary.md'), 'utf8')).split('\n')) {
      const [, chinese = '', , names = ''] = line.split('|');
      for (const [, name = ''] of names.matchAll(/`([^`]+)`/g))
        found.set(name, [...(found.get(name) ?? []), ...chinese.trim().split('、')]);
    }
    terms = found;
    const supergraph = await readFile(projectFile('schema', 'supergraph.graphql'), 'utf8');
    for (const type of Object.values(readPublicSchema(parse(supergraph)).getTypeMap())) {
      said.set(type.name, [type.description ?? '']);
      if (!isEnumType(type)) continue;
      enums.set(type.name, type);
      for (const { name, description } of type.getValues())
        said.set(name, [...(said.get(name) ?? []), description ?? '']);
    }
  });

  it('are those of the glossary, where it names the type or the value', () => {
    const others = [...terms].flatMap(([name, chinese]) => {
      const texts = said.get(name);
      if (!texts || chinese.some((term) => texts.some((text) => text.includes(term)))) return [];
      return [`${name}: ${chinese.join('、')}, and not ${texts.join(' ')}`];
    });
    expect(terms.size).toBeGreaterThan(100);
    expect(others).toEqual([]);
  });

  it.each(READ_CLOSELY)('%s has each of its terms in the glossary', (name) => {
    const values = enums.get(name)?.getValues() ?? [];
    const missing = values.filter(
      (value) => !terms.get(value.name)?.some((term) => value.description?.includes(term)),
    );
    expect(values.length).toBeGreaterThan(0);
    expect(missing.map((value) => `${value.name}: ${value.description}`)).toEqual([]);
  });
});
