import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from '@swc/core';
import { expect, it } from 'vitest';

type Node = Readonly<Record<string, unknown>>;
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

const HAN = /\p{Script=Han}/u;
/** A code, an instant of a machine, or a word of English; the field is called P2P网络借贷 in the plans. */
const FOREIGN = /\d{4}-\d{2}-\d{2}|(?!P2P)[A-Za-z][A-Za-z_0-9]+/;

interface Found {
  /** Texts with Chinese characters, and what stands under `zh`. */
  readonly texts: string[];
  /** Texts under `zh` into which something is put that `inChinese` does not turn into words. */
  readonly raw: string[];
}

const textOf = (template: Node): string =>
  (template['quasis'] as readonly Node[]).map(({ cooked }) => String(cooked)).join('…');

/** Walks a syntax tree; `told` while within the value of a property `zh`. */
function visit(node: unknown, told: boolean, found: Found): void {
  if (Array.isArray(node)) return node.forEach((each) => visit(each, told, found));
  if (!isNode(node)) return;
  const type = node['type'];
  if (type === 'StringLiteral' && HAN.test(String(node['value']))) found.texts.push(String(node['value']));
  if (type === 'TemplateLiteral' && Array.isArray(node['expressions'])) {
    const text = textOf(node);
    if (told || HAN.test(text)) found.texts.push(text);
    if (told && node['expressions'].length > 0) found.raw.push(text);
    return visit(node['expressions'], false, found);
  }
  const { tag, template } = node;
  if (
    type === 'TaggedTemplateExpression' &&
    isNode(tag) &&
    isNode(template) &&
    tag['value'] === 'inChinese'
  ) {
    found.texts.push(textOf(template));
    return visit(template['expressions'], false, found);
  }
  const key = node['key'];
  const isChinese = type === 'KeyValueProperty' && isNode(key) && key['value'] === 'zh';
  for (const child of Object.values(node)) visit(child, told || isChinese, found);
}

const found: Found = { texts: [], raw: [] };
for (const file of globSync('**/*.ts', { cwd: import.meta.dirname })) {
  if (file.endsWith('.spec.ts')) continue;
  const source = readFileSync(join(import.meta.dirname, file), 'utf8');
  visit(parseSync(source, { syntax: 'typescript', target: 'es2022' }), false, found);
}

it('no Chinese text of the demo has a code, an ISO instant or an English word', () => {
  expect(found.texts.length).toBeGreaterThan(200);
  expect(found.texts.filter((text) => FOREIGN.test(text))).toEqual([]);
});

it('whatever is put into a Chinese text is told in words', () => {
  expect(found.raw).toEqual([]);
});
