import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JSONWebKeySet } from 'jose';
import { describe, expect, it } from 'vitest';
import { CallerContextVerifier, ContextRefused } from '../../../src/access/index.js';
import { projectFile } from '../../../src/cli/inputs/project-file.js';
import { readItems } from '../../../src/conformance/index.js';
import { SettableClock } from '../../../src/kernel/index.js';
import { makeSubgraphVectors } from '../../vectors/make/subgraph-vectors.js';

const FOLDER = projectFile('tests', 'vectors', 'subgraph');
const read = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');

interface ContextVectors {
  readonly audience: string;
  readonly at: number;
  readonly contexts: readonly { readonly name: string; readonly accepted: boolean; readonly token: string }[];
}

const { audience, at, contexts } = JSON.parse(read('contexts.json')) as ContextVectors;
const jwks = JSON.parse(read('jwks.json')) as JSONWebKeySet;

describe('the vectors of the contract of subgraphs', () => {
  it('are those that are made: node tests/run.mjs vectors', () => {
    const made = makeSubgraphVectors();
    expect(globSync('*.{json,graphql}', { cwd: FOLDER }).toSorted()).toEqual([...made.keys()].toSorted());
    for (const [name, text] of made) expect({ name, text: read(name) }).toEqual({ name, text });
  });

  it.each(contexts)('are judged so by the subgraphs of this build: $name', async ({ token, accepted }) => {
    const clock = new SettableClock(new Date(at * 1000));
    const verified = new CallerContextVerifier(jwks, audience, clock).verify(token);
    const outcome = await verified.then(
      () => true,
      (error: unknown) => (error instanceof ContextRefused ? false : error),
    );
    expect(outcome).toBe(accepted);
  });

  it('have contexts of both kinds, and a catalogue that the hub would take', () => {
    expect(contexts.filter(({ accepted }) => accepted).length).toBeGreaterThan(5);
    expect(contexts.filter(({ accepted }) => !accepted).length).toBeGreaterThan(15);
    expect(readItems(JSON.parse(read('items.json'))).map(({ id }) => id)).toEqual([
      'telecom.filings',
      'telecom.contact',
    ]);
  });

  it.each([
    ['no list', {}, /expected array/],
    ['an item without an owner', [{ id: 'telecom.a' }], /owner/],
    [
      'an item that contradicts itself',
      [{ ...JSON.parse(read('items.json'))[1], masking: 'NONE' }],
      /personal without/,
    ],
  ])('refuse %s as a catalogue', (_what, value, reason) => {
    expect(() => readItems(value)).toThrow(reason);
  });
});
