import { readFileSync } from 'node:fs';
import type { DocumentNode } from 'graphql';
import { describe, expect, it } from 'vitest';
import { checkDocument, DEFAULT_LIMITS, Engine, type Operation } from '../../engine/index.js';
import { readGuardedSupergraph, type GuardedSupergraph } from '../policies/guarded-supergraph.js';
import { threadProcessor } from '../rates/processor-time.js';
import { ExplainedOperations } from './explained-operations.js';

const supergraphSdl = readFileSync(new URL('../../../schema/supergraph.graphql', import.meta.url), 'utf8');

/** An engine that keeps which documents it was given. */
class WatchedEngine extends Engine<GuardedSupergraph> {
  readonly documents = new Set<DocumentNode>();
  reads = 0;

  override operation(source: string, document: DocumentNode, operationName: string | null): Operation {
    this.documents.add(document);
    this.reads++;
    return super.operation(source, document, operationName);
  }
}

const engineOf = (): WatchedEngine =>
  new WatchedEngine({
    supergraph: readGuardedSupergraph(supergraphSdl),
    subgraphs: new Map(),
    onFailure: () => undefined,
  });
const { publicSchema: schema } = engineOf().supergraph;
const fields = (count: number): string =>
  Array.from({ length: count }, (_, place) => `f${place}: name`).join(' ');
/** Some 28 kB of GraphQL that may be sent. */
const LARGE = `{ platforms(first: 1) { edges { node { ${fields(199)} } } } } # ${'x'.repeat(25_000)}`;

describe('explained operations', () => {
  it('are parsed and validated once, however often one text is given at the same time', async () => {
    const engine = engineOf();
    const explained = new ExplainedOperations();
    await Promise.all(Array.from({ length: 20 }, () => explained.read(engine, LARGE, null)));
    await explained.read(engine, LARGE, null);
    expect(engine.reads).toBe(21);
    // Each parsing makes a document of its own.
    expect(engine.documents.size).toBe(1);
  });

  it('let other work in between texts that differ', async () => {
    const engine = engineOf();
    const explained = new ExplainedOperations();
    let turns = 0;
    let counting = true;
    const count = (): void => {
      turns++;
      if (counting) setImmediate(count);
    };
    setImmediate(count);
    const texts = Array.from({ length: 20 }, (_, place) => `${LARGE}${place}`);
    await Promise.all(texts.map((text) => explained.read(engine, text, null)));
    counting = false;
    expect(engine.documents.size).toBe(20);
    expect(turns).toBeGreaterThanOrEqual(19);
  });

  const sameField = (count: number): string => `{ me { ${'agency '.repeat(count)}} }`;
  const { comparisons, tokens } = DEFAULT_LIMITS;
  const PAIRS = Math.floor((1 + Math.sqrt(1 + 8 * comparisons)) / 2);
  const hostile: readonly [what: string, text: string][] = [
    ['as many comparisons as are allowed', sameField(PAIRS)],
    ['one comparison more', sameField(PAIRS + 1)],
    ['28 kB of one field', sameField(4_000)],
    ['all tokens that are allowed', `{ ${'me '.repeat(tokens - 3)}}`],
    ['as many fragments as fit', fragments(1_400)],
    ['fragments in a circle', `{ ...F } fragment F on Query { ${'...F '.repeat(4_000)}}`],
    ['brackets', '{'.repeat(250_000)],
    ['one string', `{ platform(code: "${'\\u0061'.repeat(40_000)}") { name } }`],
    ['an unended block string', `{ platform(code: """${'\\"""'.repeat(60_000)}`],
    ['numbers', `{ platforms(first: ${'9'.repeat(250_000)}) { edges { cursor } } }`],
    ['unknown fields', `{ ${Array.from({ length: 3_000 }, (_, place) => `platfrom${place}`).join(' ')} }`],
    [
      'unknown variables',
      `{ me { agency @include(if: $a) } ${'b: me { agency @include(if: $c) }'.repeat(190)} }`,
    ],
  ];

  it.each(hostile)('%s hold the loop for less than 100 ms of the processor', (_what, text) => {
    const check = (number: number): number => {
      const before = threadProcessor();
      checkDocument(schema, `${text} #${number}`, null, { limits: DEFAULT_LIMITS });
      return threadProcessor() - before;
    };
    // The least of several is what it takes; the others hold what the machine did beside it.
    expect(Math.min(...[1, 2, 3, 4, 5].map(check))).toBeLessThan(100);
  });
});

function fragments(count: number): string {
  const spread = Array.from({ length: count }, (_, place) => `...F${place}`).join(' ');
  const made = Array.from({ length: count }, (_, place) => `fragment F${place} on Query { me { agency } }`);
  return `{ ${spread} } ${made.join(' ')}`;
}
