import { describe, expect, it } from 'vitest';
import { composeSupergraph } from '../../engine/index.js';
import { compareSupergraphSdl } from './compare-guarded.js';

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.6",
  import: ["@key", "@shareable", "@override", "@inaccessible", "@policy"])\n`;

function supergraph(subgraphs: Record<string, string>): string {
  const composed = composeSupergraph(
    Object.entries(subgraphs).map(([name, sdl]) => ({ name, sdl: LINK + sdl })),
  );
  if (!composed.ok) throw new Error(JSON.stringify(composed.problems));
  return composed.sdl;
}

async function changes(before: Record<string, string>, after: Record<string, string>): Promise<string[]> {
  const found = await compareSupergraphSdl(supergraph(before), supergraph(after));
  return found.map(({ level, code, coordinate }) => `${level} ${code}${coordinate ? ` ${coordinate}` : ''}`);
}

const guarded = (policies: string): string =>
  `type Query { t: T } type T { x: Int${policies && ` @policy(policies: ${policies})`} }`;

describe('what changes for clients', () => {
  const before = {
    a: `type Query { t(n: Int, m: E): T gone: Int } type T { x: Int y: Int } enum E { A B } input I { a: Int }`,
  };
  const changed = (from: string, to: string) => ({ a: before.a.replace(from, to) });

  it('is nothing where nothing is different', async () => {
    expect(await changes(before, before)).toEqual([]);
  });

  it.each([
    ['a field goes', ' gone: Int', '', 'BREAKING FIELD_REMOVED Query.gone'],
    ['a type changes', 'y: Int', 'y: String', 'BREAKING FIELD_TYPE_CHANGED T.y'],
    ['a field goes out of sight', 'y: Int', 'y: Int @inaccessible', 'BREAKING FIELD_REMOVED T.y'],
    ['a required argument comes', 'n: Int', 'n: Int, k: Int!', 'BREAKING FIELD_ARGUMENT_ADDED Query.t(k:)'],
    ['an enum loses a value', 'A B', 'A', 'BREAKING ENUM_VALUE_REMOVED E.B'],
    ['an enum gets a value', 'A B', 'A B C', 'DANGEROUS ENUM_VALUE_ADDED E.C'],
    ['a field comes', 'y: Int', 'y: Int z: Int', 'SAFE FIELD_ADDED T.z'],
  ])('%s', async (_what, from, to, change) => {
    expect(await changes(before, changed(from, to))).toEqual([change]);
  });

  it('says of a new type that it is new, and not what is in it', async () => {
    const after = changed('y: Int', 'y: Int """words""" more: More').a;
    expect(await changes(before, { a: `${after} type More { """words""" one: Int two: Int }` })).toEqual([
      'SAFE TYPE_ADDED More',
      'SAFE FIELD_ADDED T.more',
    ]);
  });

  it('does not lose a breaking change beside a safe one at the same place', async () => {
    const found = await changes(before, changed('y: Int', '"""words""" y: String @deprecated'));
    expect(found).toContain('BREAKING FIELD_TYPE_CHANGED T.y');
  });
});

describe('what changes for the owner of the data', () => {
  it.each([
    ['a policy goes', '[["p"]]', '', 'BREAKING POLICY_REMOVED T.x'],
    ['a policy comes', '', '[["p"]]', 'DANGEROUS POLICY_TIGHTENED T.x'],
    ['another item is needed', '[["p"]]', '[["q"]]', 'BREAKING POLICY_LOOSENED T.x'],
    ['an alternative comes', '[["p"]]', '[["p"], ["q"]]', 'BREAKING POLICY_LOOSENED T.x'],
    ['one of two items suffices', '[["p", "q"]]', '[["p"]]', 'BREAKING POLICY_LOOSENED T.x'],
    ['a second item is needed', '[["p"]]', '[["p", "q"]]', 'DANGEROUS POLICY_TIGHTENED T.x'],
    ['an alternative goes', '[["p"], ["q"]]', '[["p"]]', 'DANGEROUS POLICY_TIGHTENED T.x'],
  ])('%s', async (_what, from, to, change) => {
    expect(await changes({ a: guarded(from) }, { a: guarded(to) })).toEqual([change]);
  });

  it('is nothing where the same is said otherwise', async () => {
    expect(await changes({ a: guarded('[["p", "q"], ["p"]]') }, { a: guarded('[["p"]]') })).toEqual([]);
  });

  it('sees a policy on the type that a field returns', async () => {
    const before = { a: 'type Query { t: T } type T @policy(policies: [["p"]]) { x: Int }' };
    const after = { a: 'type Query { t: T } type T { x: Int }' };
    expect(await changes(before, after)).toEqual(['BREAKING POLICY_REMOVED Query.t']);
  });

  it('sees a field that another subgraph answers', async () => {
    const a = 'type Query { t: T } type T @key(fields: "id") { id: ID! x: Int y: Int }';
    const b = 'type T @key(fields: "id") { id: ID! z: Int }';
    const moved = { a: a.replace(' x: Int', ''), b: b.replace('z', 'x: Int z') };
    expect(await changes({ a, b }, moved)).toEqual(['DANGEROUS FIELD_MOVED T.x']);
    const overridden = { a, b: b.replace('z', 'x: Int @override(from: "a") z') };
    expect(await changes({ a, b }, overridden)).toEqual(['DANGEROUS FIELD_MOVED T.x']);
    const shared = { a: a.replace('x: Int', 'x: Int @shareable'), b: b.replace('z', 'x: Int @shareable z') };
    expect(await changes({ a, b }, shared)).toEqual(['SAFE FIELD_SHARED_DIFFERENTLY T.x']);
  });

  it('sees subgraphs come and go', async () => {
    const a = 'type Query { x: Int }';
    expect(await changes({ a }, { a, b: 'type Query { y: Int }' })).toEqual(
      expect.arrayContaining(['SAFE SUBGRAPH_ADDED', 'SAFE FIELD_ADDED Query.y']),
    );
    expect(await changes({ a, b: 'type Query { y: Int }' }, { a })).toEqual(
      expect.arrayContaining(['BREAKING FIELD_REMOVED Query.y', 'DANGEROUS SUBGRAPH_REMOVED']),
    );
  });
});
