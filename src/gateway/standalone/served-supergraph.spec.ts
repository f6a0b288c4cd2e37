import { describe, expect, it } from 'vitest';
import { ServedSupergraph } from './served-supergraph.js';

const SPECS = 'https://specs.apollo.dev';

/** A supergraph whose only field has a directive, with one more link. */
function supergraphWith(directive: string, link = ''): string {
  const name = directive.replace(/\(.*/, '');
  const definition = directive
    ? `directive @${name}(policies: [[String!]!], scopes: [[String!]!]) on FIELD_DEFINITION`
    : '';
  return `
    schema ${link} { query: Query }
    directive @link(url: String, as: String, for: link__Purpose, import: [link__Import]) repeatable on SCHEMA
    scalar link__Import
    enum link__Purpose { SECURITY EXECUTION }
    enum join__Graph { A @join__graph(name: "a", url: "http://a.invalid") }
    ${definition}
    type Query @join__type(graph: A) { secret: String ${directive && `@${directive}`} }
  `;
}

function serve(supergraphSdl: string, ignoreAuthorization?: boolean): Promise<void> {
  return new ServedSupergraph({ supergraphSdl, ignoreAuthorization, onFailure: () => undefined }).retire();
}

const SPELLINGS = ['policy', 'requiresScopes', 'authenticated'].flatMap((name) => {
  const url = `${SPECS}/${name}/v0.1`;
  const uses = { policy: '(policies: [["x"]])', requiresScopes: '(scopes: [["x"]])' }[name] ?? '';
  return [
    [`@${name} without a link`, name + uses, ''],
    [`@${name} linked`, name + uses, `@link(url: "${url}", for: SECURITY)`],
    [`@${name} linked as another name`, `guard${uses}`, `@link(url: "${url}", as: "guard", for: SECURITY)`],
    [
      `@${name} imported under another name`,
      `guard${uses}`,
      `@link(url: "${url}", import: [{ name: "@${name}", as: "@guard" }])`,
    ],
    [
      `@${name} imported from Federation under another name`,
      `guard${uses}`,
      `@link(url: "${SPECS}/federation/v2.9", import: [{ name: "@${name}", as: "@guard" }])`,
    ],
    [`@federation__${name}`, `federation__${name}${uses}`, `@link(url: "${SPECS}/federation/v2.9")`],
    [`@fed__${name}`, `fed__${name}${uses}`, `@link(url: "${SPECS}/federation/v2.9", as: "fed")`],
    [`@${name}__${name}`, `${name}__${name}${uses}`, `@link(url: "${url}")`],
  ] as const;
});

describe('the standalone gateway', () => {
  it.each([
    ...SPELLINGS,
    [
      'a specification for security that nobody knows',
      '',
      '@link(url: "https://e.invalid/vault/v1.0", for: SECURITY)',
    ],
  ] as const)('does not serve what is protected by %s, unless it is told to', async (_how, use, link) => {
    const sdl = supergraphWith(use, link);
    expect(() => serve(sdl)).toThrow(
      expect.objectContaining({
        problems: [
          {
            code: 'PROTECTION_NOT_ENFORCED',
            message: expect.stringContaining('--ignore-authorization') as string,
          },
        ],
      }),
    );
    await serve(sdl, true);
  });

  it.each([
    ['nothing', '', ''],
    ['what is linked and not used', '', `@link(url: "${SPECS}/policy/v0.1", for: SECURITY)`],
    ['what hides names only', '', `@link(url: "${SPECS}/inaccessible/v0.2", for: SECURITY)`],
  ])('serves what is protected by %s', async (_how, use, link) => {
    await expect(serve(supergraphWith(use, link))).resolves.toBeUndefined();
  });
});
