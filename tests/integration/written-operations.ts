import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseSync } from '@swc/core';
import { Kind, parse, validate, type GraphQLSchema, type OperationTypeNode } from 'graphql';
import { projectFile } from '../../src/cli/inputs/project-file.js';

/** An operation that stands somewhere in the project. */
export interface WrittenOperation {
  readonly text: string;
  readonly name: string | null;
  readonly kind: `${OperationTypeNode}`;
}

const PLACES = ['tests', 'src', 'docs', 'README.md', 'README.zh-CN.md'];

const OPENING = /^\s*(?:query|mutation|\{|#)/;
const LARGEST_TOKENS = 5000;

export function isValid(schema: GraphQLSchema, text: string): boolean {
  try {
    return validate(schema, parse(text, { maxTokens: LARGEST_TOKENS })).length === 0;
  } catch {
    return false;
  }
}

async function filesOf(place: string): Promise<string[]> {
  if (place.endsWith('.md')) return [projectFile(place)];
  const root = projectFile(place);
  const files = await readdir(root, { recursive: true });
  return files
    .filter((file) => /\.(ts|md)$/.test(file) && !file.includes('node_modules'))
    .map((file) => join(root, file));
}

/** A node of swc's syntax tree, as far as it is looked at. */
type SyntaxNode = Readonly<Record<string, unknown>> & { readonly type: string };

const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
const childrenOf = (node: object): unknown[] =>
  Object.values(node).flatMap((child: unknown) => (Array.isArray(child) ? (child as unknown[]) : [child]));

/** Puts the texts of one file together as its code does, where constants and functions of one expression tell it. */
class TextReader {
  readonly #constants = new Map<string, SyntaxNode>();
  readonly texts: string[] = [];

  constructor(module: object) {
    this.#visit(module, (node) => {
      const { id, init } = node as { id?: { value?: string }; init?: unknown };
      if (node.type === 'VariableDeclarator' && id?.value && isNode(init))
        this.#constants.set(id.value, init);
    });
    this.#visit(module, (node) => {
      const text = this.#textOf(node, new Map(), 4);
      if (text !== null && OPENING.test(text)) this.texts.push(text);
    });
  }

  #visit(from: unknown, see: (node: SyntaxNode) => void): void {
    if (typeof from !== 'object' || from === null) return;
    if (isNode(from)) see(from);
    // The arguments of a call stand in an object without a type.
    for (const child of childrenOf(from)) this.#visit(child, see);
  }

  #textOf(node: unknown, given: ReadonlyMap<string, string>, depth: number): string | null {
    if (!isNode(node) || depth === 0) return null;
    const {
      value,
      quasis,
      expressions,
      callee,
      arguments: passed,
    } = node as SyntaxNode &
      Readonly<Record<'quasis' | 'expressions' | 'arguments', Readonly<Record<string, unknown>>[]>>;
    switch (node.type) {
      case 'StringLiteral':
        return String(value);
      case 'Identifier':
        return given.get(String(value)) ?? this.#textOf(this.#constants.get(String(value)), given, depth - 1);
      case 'TemplateLiteral': {
        // A template in a type has none.
        if (!Array.isArray(expressions)) return null;
        const parts = expressions.map((each) => this.#textOf(each, given, depth));
        if (parts.includes(null)) return null;
        return quasis.map(({ cooked }, index) => String(cooked) + (parts[index] ?? '')).join('');
      }
      case 'CallExpression': {
        const called = isNode(callee) ? this.#constants.get(String(callee['value'])) : undefined;
        if (called?.type !== 'ArrowFunctionExpression') return null;
        const values = passed.map(({ expression }) => this.#textOf(expression, given, depth - 1) ?? '');
        const names = (called['params'] as readonly { pat?: unknown; value?: unknown }[]).map((parameter) =>
          String((isNode(parameter.pat) ? parameter.pat : parameter).value),
        );
        const inner = new Map(names.map((name, index) => [name, values[index] ?? '']));
        return this.#textOf(called['body'], inner, depth - 1);
      }
      default:
        return null;
    }
  }
}

function documentTexts(source: string): string[] {
  const blocks = Array.from(
    source.matchAll(/```(?:graphql|sh|json)\n([^]*?)```/g),
    ([, block = '']) => block,
  );
  const quoted = blocks.flatMap((block) =>
    Array.from(block.matchAll(/"query": ?"((?:[^"\\]|\\.)*)"/g), ([, text = '']) =>
      text.replaceAll('\\"', '"'),
    ),
  );
  return [...blocks, ...quoted];
}

function textsOf(file: string, source: string): readonly string[] {
  if (file.endsWith('.md')) return documentTexts(source);
  return new TextReader(parseSync(source, { syntax: 'typescript', decorators: true, target: 'es2022' }))
    .texts;
}

/** Every operation that the schema knows and that stands in the tests, the demo, the commands or the documents. */
export async function writtenOperations(schema: GraphQLSchema): Promise<readonly WrittenOperation[]> {
  const found = new Map<string, WrittenOperation>();
  for (const place of PLACES) {
    for (const file of await filesOf(place)) {
      for (const text of textsOf(file, await readFile(file, 'utf8'))) {
        if (found.has(text) || !OPENING.test(text) || !isValid(schema, text)) continue;
        for (const definition of parse(text).definitions) {
          if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
          const name = definition.name?.value ?? null;
          found.set(`${text} ${name}`, { text, name, kind: definition.operation });
        }
      }
    }
  }
  return [...found.values()];
}
