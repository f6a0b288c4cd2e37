import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from '@swc/core';
import { isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { readSupergraph } from '../../src/engine/supergraph/supergraph.js';
import { isNode, textsOf as textsWith, type Node } from './source-nodes.js';

const root = join(import.meta.dirname, '../..');

/** A sentence that a client may be told, as it stands in the source; what is put into it is a placeholder. */
interface Sentence {
  readonly file: string;
  readonly language: 'en' | 'zh';
  readonly text: string;
}

const textsOf = (node: unknown): readonly string[] => textsWith(node, () => '⟨⟩');

function keyOf(property: Node): string | null {
  const { key, value } = property;
  if (property['type'] === 'KeyValueProperty' && isNode(key)) {
    return key['type'] === 'Computed' ? null : String(key['value']);
  }
  return property['type'] === 'Identifier' ? String(value) : null;
}

/** Folders whose sentences are read by officers, leaders and auditors; those of the others are for developers. */
const DOMAIN =
  /^src\/(?:access|agencies|attachments|clues|coordination|corrections|crime-transfers|determination|leading-groups|major-cases|platform-identity|platform-registry|rectification|statistics|warrants|workflow)\//;

/** The texts with placeholders that neither `inEnglish` nor `inChinese` fills in. */
function rawTextsOf(node: unknown): readonly string[] {
  if (!isNode(node)) return [];
  switch (node['type']) {
    case 'TemplateLiteral':
      return (node['expressions'] as unknown[]).length > 0 ? textsOf(node) : [];
    case 'ConditionalExpression':
      return [...rawTextsOf(node['consequent']), ...rawTextsOf(node['alternate'])];
    case 'ParenthesisExpression':
      return rawTextsOf(node['expression']);
    default:
      return [];
  }
}

/** Identifiers of matters that are put into a sentence, where people know them by a number, or by “this” and “that”. */
function identifiersOf(node: unknown): readonly string[] {
  if (!isNode(node)) return [];
  switch (node['type']) {
    case 'TemplateLiteral':
      return (node['expressions'] as Node[]).flatMap(({ type, value }) =>
        type === 'Identifier' && isIdentifier(String(value)) ? [String(value)] : [],
      );
    case 'TaggedTemplateExpression':
      return identifiersOf(node['template']);
    case 'ConditionalExpression':
      return [...identifiersOf(node['consequent']), ...identifiersOf(node['alternate'])];
    default:
      return [];
  }
}

/** An item of the catalogue has no other name than its id. */
const isIdentifier = (name: string): boolean => /^id$|Id$/.test(name) && name !== 'itemId';

/** What is wrong with the shape of an error, and the sentences of a source. */
class Reading {
  readonly sentences: Sentence[] = [];
  /** Sentences of domain code that put a value in as it is, and not as people tell it. */
  readonly raw: string[] = [];
  /** Identifiers in sentences of domain code. */
  readonly identifiers: string[] = [];
  /** Errors with a code and without a remedy. */
  readonly bare: string[] = [];

  read(file: string): void {
    const text = readFileSync(join(root, file), 'utf8');
    if (!/\b(zh|extensions):/.test(text)) return;
    this.#walk(parseSync(text, { syntax: 'typescript', decorators: true }), false, file);
  }

  #walk(node: unknown, told: boolean, file: string): void {
    if (Array.isArray(node)) {
      for (const each of node) this.#walk(each, told, file);
      return;
    }
    if (!isNode(node)) return;
    const { type, callee } = node;
    const key = type === 'KeyValueProperty' ? keyOf(node) : null;
    const within =
      told ||
      key === 'message' ||
      key === 'remedy' ||
      (type === 'CallExpression' && isNode(callee) && callee['value'] === 'defineRefusal');
    if (type === 'ObjectExpression') this.#object(node['properties'] as Node[], within, file);
    for (const value of Object.values(node)) this.#walk(value, within, file);
  }

  #object(properties: readonly Node[], told: boolean, file: string): void {
    const values = new Map(properties.map((property) => [keyOf(property), property['value']]));
    if (told && values.has('en') && values.has('zh')) {
      for (const language of ['en', 'zh'] as const) {
        for (const text of textsOf(values.get(language))) this.sentences.push({ file, language, text });
        if (!DOMAIN.test(file)) continue;
        this.raw.push(...rawTextsOf(values.get(language)).map((text) => `${file}: ${text}`));
        this.identifiers.push(...identifiersOf(values.get(language)).map((name) => `${file}: ${name}`));
      }
    }
    const extensions = values.get('extensions');
    if (!isNode(extensions) || extensions['type'] !== 'ObjectExpression' || values.has('remedy')) return;
    const inside = new Set((extensions['properties'] as Node[]).map(keyOf));
    // What is spread, or has a computed name, may hold a remedy.
    if (inside.has('code') && !inside.has('remedy') && !inside.has(null)) this.bare.push(file);
  }
}

const reading = new Reading();
for (const file of globSync('src/**/*.ts', { cwd: root })) if (!file.endsWith('.spec.ts')) reading.read(file);

/** Names that a client writes: of fields, arguments and members of inputs. */
function schemaNames(): ReadonlySet<string> {
  const { publicSchema } = readSupergraph(readFileSync(join(root, 'schema/supergraph.graphql'), 'utf8'));
  const names = new Set<string>();
  for (const type of Object.values(publicSchema.getTypeMap())) {
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      names.add(field.name);
      for (const { name } of 'args' in field ? field.args : []) names.add(name);
    }
  }
  return names;
}

/** Names of headers, of members of an answer, of values, and of standards. */
const OTHER_NAMES: ReadonlySet<string> = new Set([
  'Accept',
  'Expect',
  'Host',
  'detail',
  'null',
  'true',
  'Unicode',
]);

describe('what a client is told', () => {
  const named = schemaNames();

  it('is found in the sources', () => {
    expect(reading.sentences.length).toBeGreaterThan(1_000);
    expect(reading.sentences.filter(({ language }) => language === 'en')).toHaveLength(
      reading.sentences.length / 2,
    );
  });

  it('is a whole sentence in English', () => {
    const broken = reading.sentences.filter(
      ({ language, text }) => language === 'en' && !/^["“A-Z\d⟨][^]*[.?⟩]$/.test(text),
    );
    expect(broken).toEqual([]);
  });

  it('is a whole sentence in Chinese', () => {
    const broken = reading.sentences.filter(
      ({ language, text }) => language === 'zh' && !/\p{Script=Han}[^]*[。？⟩]$/u.test(text),
    );
    expect(broken).toEqual([]);
  });

  it('has in Chinese no English words but names', () => {
    const stray = reading.sentences.flatMap(({ file, language, text }) => {
      if (language !== 'zh') return [];
      const plain = text.replaceAll(/“[^”]*”|"[^"]*"|⟨⟩|\/[\w/:-]+/g, ' ');
      const words = plain.match(/(?<![\w.-])[A-Z]?[a-z]{2,}(?![\w.-])/g) ?? [];
      const unnamed = words.filter((word) => !named.has(word) && !OTHER_NAMES.has(word));
      return unnamed.map((word) => `${file}: ${word}`);
    });
    expect(stray).toEqual([]);
  });

  it('tells codes by their words and instants in Beijing time', () => {
    expect(reading.raw).toEqual([]);
  });

  it('names matters by their numbers and not by identifiers', () => {
    expect(reading.identifiers).toEqual([]);
  });

  it('has a remedy wherever it has a code', () => {
    expect(reading.bare).toEqual([]);
  });
});
