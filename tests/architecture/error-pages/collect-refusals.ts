import { globSync, readFileSync } from 'node:fs';
import { parseSync } from '@swc/core';
import { projectFile } from '../../../src/cli/inputs/project-file.js';
import { isNode, textsOf, type Node } from '../source-nodes.js';

type Language = 'en' | 'zh';
/** Texts by language; several where a fact chooses between them. */
export type Texts = Readonly<Record<Language, readonly string[]>>;

/** A refusal as it is defined in the source. What is put into a text stands as ‹name›. */
export interface DefinedRefusal {
  readonly code: string;
  readonly file: string;
  readonly message: Texts;
  readonly remedy: Texts;
  /** Those with which the code is sent as the refusal of a whole request; none where it is a member of an answer. */
  readonly statuses: readonly number[];
}

const nodesIn = (value: unknown): Node[] =>
  Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : [];
const named = (value: unknown): string => (isNode(value) ? String(value['value']) : '');

function* everyNode(node: Node): Generator<Node> {
  yield node;
  for (const value of Object.values(node)) for (const each of nodesIn(value)) yield* everyNode(each);
}

/** A fact in a text, by its name in code. */
function placeholder(node: Node): string {
  if (node['type'] === 'Identifier') return `‹${named(node)}›`;
  if (node['type'] === 'MemberExpression') {
    const { property } = node as { readonly property: Node };
    const isPart = property['type'] !== 'Identifier' || ['en', 'zh', 'length'].includes(named(property));
    return !isPart ? `‹${named(property)}›` : placeholder(node['object'] as Node);
  }
  const inner = [...everyNode(node)].find(({ type }) => type === 'Identifier');
  return inner ? `‹${named(inner)}›` : '‹…›';
}

/** What a file has at its top, by name. */
type Tops = ReadonlyMap<string, Node>;

function topsOf(body: readonly Node[]): Tops {
  const tops = new Map<string, Node>();
  for (const item of body) {
    const declaration = isNode(item['declaration']) ? item['declaration'] : item;
    for (const each of nodesIn(declaration['declarations'])) tops.set(named(each['id']), each);
    if (declaration['type'] === 'FunctionDeclaration')
      tops.set(named(declaration['identifier']), declaration);
  }
  return tops;
}

/** The texts of an expression that gives both languages: an object, a choice of some, or something that stands at the top of the file. */
function localized(root: Node, tops: Tops): Texts {
  const found = { en: new Set<string>(), zh: new Set<string>() };
  const seen = new Set<string>();
  const look = (start: Node): void => {
    for (const node of everyNode(start)) {
      if (node['type'] === 'KeyValueProperty') {
        const language = named(node['key']);
        if (language === 'en' || language === 'zh') {
          for (const text of textsOf(node['value'], placeholder)) found[language].add(text);
        }
      }
      const name = node['type'] === 'Identifier' ? named(node) : '';
      const top = tops.get(name);
      if (!top || seen.has(name)) continue;
      seen.add(name);
      look(top);
    }
  };
  look(root);
  return { en: [...found.en], zh: [...found.zh] };
}

/** The values of a member, wherever it stands below a node. */
const valuesOf = (root: Node, member: string): Node[] =>
  [...everyNode(root)].flatMap((node): Node[] =>
    node['type'] === 'KeyValueProperty' && named(node['key']) === member ? nodesIn(node['value']) : [],
  );

/** What stands at the top of the file and is named below a node. */
const namedTops = (root: Node, tops: Tops): Node[] =>
  [...everyNode(root)].flatMap((node): Node[] => {
    const top = node['type'] === 'Identifier' ? tops.get(named(node)) : undefined;
    return top ? [top] : [];
  });

/** The texts of a member of a definition; where it has none itself, those of the tables that it takes it from. */
function memberOf(definition: Node, member: string, tops: Tops): Texts {
  const own = valuesOf(definition, member).map((value) => localized(value, tops));
  const found = own.some(({ en }) => en.length > 0)
    ? own
    : namedTops(definition, tops).flatMap((top) =>
        valuesOf(top, member).map((value) => localized(value, tops)),
      );
  return {
    en: [...new Set(found.flatMap(({ en }) => en))],
    zh: [...new Set(found.flatMap(({ zh }) => zh))],
  };
}

/** Codes whose refusals are told by the status of their place: identity and headers are judged before anything is answered. */
const BY_FILE: readonly (readonly [file: RegExp, status: number])[] = [
  [/^src\/identity\/token\.errors\.ts$/, 401],
  [/^src\/identity\/exchange-headers\.ts$/, 400],
];

/** All refusals of the source, in order of code. */
export function collectRefusals(): readonly DefinedRefusal[] {
  const files = globSync('src/**/*.ts', { cwd: projectFile() }).filter(
    (file) => !file.endsWith('.spec.ts') && !file.startsWith('src/console/'),
  );
  const refusals: Omit<DefinedRefusal, 'statuses'>[] = [];
  const codes = new Map<string, string>();
  const statuses = new Map<string, Set<number>>();
  for (const file of files.toSorted()) {
    const source = readFileSync(projectFile(file), 'utf8');
    if (!/defineRefusal|HttpRefused/.test(source)) continue;
    const body = parseSync(source, { syntax: 'typescript', decorators: true }).body as unknown as Node[];
    const tops = topsOf(body);
    for (const node of body.flatMap((item) => [...everyNode(item)])) {
      if (node['type'] === 'VariableDeclarator' && isNode(node['init'])) {
        const { callee, arguments: given } = node['init'] as { callee?: unknown; arguments?: unknown };
        const [code, text] = nodesIn(given).map(({ expression }) => expression as Node);
        if (named(callee) !== 'defineRefusal' || !code || !text) continue;
        codes.set(named(node['id']), named(code));
        const isElsewhere = text['type'] === 'Identifier' ? tops.get(named(text)) : undefined;
        const definition = isElsewhere ?? text;
        refusals.push({
          code: named(code),
          file,
          message: memberOf(definition, 'message', tops),
          remedy: memberOf(definition, 'remedy', tops),
        });
      }
      if (node['type'] === 'NewExpression' && named(node['callee']) === 'HttpRefused') {
        const [status, refusal] = nodesIn(node['arguments']).map(({ expression }) => expression as Node);
        if (status?.['type'] !== 'NumericLiteral' || !refusal) continue;
        const name = named(refusal['callee']);
        statuses.set(name, (statuses.get(name) ?? new Set()).add(Number(status['value'])));
      }
    }
  }
  const byCode = new Map<string, number[]>();
  for (const [name, known] of statuses) {
    const code = codes.get(name);
    if (code !== undefined)
      byCode.set(
        code,
        [...known].toSorted((a, b) => a - b),
      );
  }
  return refusals
    .map((each) => ({
      ...each,
      statuses:
        byCode.get(each.code) ?? BY_FILE.flatMap(([file, status]) => (file.test(each.file) ? [status] : [])),
    }))
    .toSorted((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : a.file < b.file ? -1 : 1));
}
