import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { readGuardedSupergraph } from './guarded-supergraph.js';

function compose(...subgraphs: string[]): string {
  const { supergraphSdl, errors } = composeServices(
    subgraphs.map((sdl, index) => ({ name: `s${index}`, typeDefs: parse(sdl), url: 'http://s.invalid' })),
  );
  if (!supergraphSdl) throw new Error((errors ?? []).map(({ message }) => message).join('\n'));
  return supergraphSdl;
}

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.6",
  import: ["@key", "@shareable", "@requires", "@external", "@policy", "@interfaceObject"])\n`;

/** Composition takes no policy on interfaces yet, but the specification of `@policy` has it: it is put in afterwards. */
function underPolicy(supergraph: string): string {
  return supergraph
    .replace(/(interface Media [^}]*title: String)/, '$1 @policy(policies: [["interface"]])')
    .replace(/(interface Node )/, '$1 @policy(policies: [["node"]]) ');
}

function policies(sdl: string | string[], coordinate: string): unknown {
  const [type = '', field = ''] = coordinate.split('.');
  const supergraph = readGuardedSupergraph(underPolicy(compose(...[sdl].flat().map((each) => LINK + each))));
  return (
    supergraph
      .policiesOfField(type, field)
      ?.map((each) => JSON.stringify(each))
      .toSorted() ?? null
  );
}

const MEDIA = `
  type Query { media: Media found: Found plain: Plain }
  interface Media { title: String size: Int year: Int }
  type Film implements Media { title: String size: Int @policy(policies: [["film"]]) year: Int }
  type Song implements Media { title: String size: Int @policy(policies: [["song"]]) year: Int secret: Secret }
  type Secret @policy(policies: [["type"]]) { it: Int }
  type Plain { code: Code colour: Colour it: Int list: [[Secret!]!]! }
  union Found = Film | Secret
  scalar Code @policy(policies: [["scalar"]])
  enum Colour @policy(policies: [["enum"]]) { RED }
`;

describe('what a field needs', () => {
  it.each([
    ['Plain.it', null],
    ['Media.year', null],
    ['Film.size', ['[["film"]]']],
    // Through the interface it may be either; composition says so as well.
    ['Media.size', ['[["film","song"]]', '[["film"]]', '[["song"]]']],
    // An interface's own policy is about what is read through it.
    ['Media.title', ['[["interface"]]']],
    ['Film.title', null],
    ['Song.secret', ['[["type"]]']],
    ['Plain.list', ['[["type"]]']],
    ['Query.found', ['[["type"]]']],
    ['Query.media', null],
    ['Plain.code', ['[["scalar"]]']],
    ['Plain.colour', ['[["enum"]]']],
    ['Nothing.here', null],
    ['__proto__.constructor', null],
  ])('%s: %j', (coordinate, expected) => {
    expect(policies(MEDIA, coordinate)).toEqual(expected);
  });

  it('is all that an interface type and the field ask, each with its alternatives', () => {
    const sdl = `
      type Query { x: Node @policy(policies: [["a", "b"], ["c"]]) }
      interface Node { id: ID }
      type Thing implements Node @policy(policies: [["thing"]]) { id: ID }
    `;
    expect(policies(sdl, 'Query.x')).toEqual(['[["a","b"],["c"]]', '[["node"]]', '[["thing"]]']);
  });

  it('is what a root type asks of all its fields', () => {
    expect(policies('type Query @policy(policies: [["root"]]) { x: Int }', 'Query.x')).toEqual([
      '[["root"]]',
    ]);
  });

  it('is found under whatever name the directive was imported', () => {
    for (const [link, name] of [
      ['import: [{ name: "@policy", as: "@guard" }]', 'guard'],
      ['import: ["@policy"]', 'policy'],
    ]) {
      const sdl = compose(
        `extend schema @link(url: "https://specs.apollo.dev/federation/v2.6", ${link})
         type Query { x: Int @${name}(policies: [["p"]]) y: Int }`,
      );
      expect(readGuardedSupergraph(sdl).policiesOfField('Query', 'x')).toEqual([[['p']]]);
      expect(readGuardedSupergraph(sdl).policiesOfField('Query', 'y')).toBeNull();
    }
  });
});

describe('a supergraph that knows @policy by another name', () => {
  const composed = compose(
    `extend schema @link(url: "https://specs.apollo.dev/federation/v2.6", import: ["@policy"])
     type Query { x: Int @policy(policies: [["p"]]) y: Int }`,
  );
  const LINKED = /@link\(url: "https:\/\/specs.apollo.dev\/policy\/v0.1"/;

  it.each([
    ['as', ', as: "rule"'],
    ['imported', ', import: [{ name: "@policy", as: "@rule" }]'],
    [
      'as a namespace, and imported',
      ', as: "guards", import: ["policy__Policy", { name: "@policy", as: "@rule" }]',
    ],
  ])('%s: the field needs it all the same', (_how, link) => {
    expect(composed).toMatch(LINKED);
    const renamed = composed.replaceAll('@policy', '@rule').replace(LINKED, (linked) => linked + link);
    expect(readGuardedSupergraph(renamed).policiesOfField('Query', 'x')).toEqual([[['p']]]);
    expect(readGuardedSupergraph(renamed).policiesOfField('Query', 'y')).toBeNull();
  });

  it('imports it as it is', () => {
    const imported = composed.replace(LINKED, (linked) => `${linked}, import: ["@policy"]`);
    expect(readGuardedSupergraph(imported).policiesOfField('Query', 'x')).toEqual([[['p']]]);
  });
});

describe('which types an object may have', () => {
  const supergraph = readGuardedSupergraph(compose(LINK + MEDIA));

  it.each([
    ['Film', 'Film', true],
    ['Film', 'Media', true],
    ['Secret', 'Found', true],
    ['Song', 'Found', false],
    ['Media', 'Film', false],
    ['Media', 'Media', true],
    [undefined, 'Film', false],
    ['constructor', 'Film', false],
  ])('%s is %s: %s', (typename, condition, expected) => {
    expect(supergraph.matches(typename, condition)).toBe(expected);
  });
});
