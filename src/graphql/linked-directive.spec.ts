import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { linkedDirective } from './linked-directive.js';

const FEDERATION = 'https://specs.apollo.dev/federation/v2.9';

describe.each(['policy', 'requiresScopes', 'authenticated', 'filtersBy'])('@%s', (directive) => {
  const OWN = `https://specs.example.invalid/${directive}/v0.1`;

  it.each([
    ['without a link', 'type Query { a: Int }', directive],
    ['linked by its own specification', `schema @link(url: "${OWN}") { query: Query }`, directive],
    ['linked as another name', `schema @link(url: "${OWN}", as: "guard") { query: Query }`, 'guard'],
    ['imported', `schema @link(url: "${OWN}", import: ["@${directive}"]) { query: Query }`, directive],
    [
      'imported under another name',
      `schema @link(url: "${OWN}", import: [{ name: "@${directive}", as: "@g" }]) { query: Query }`,
      'g',
    ],
    [
      'imported twice',
      `schema @link(url: "${OWN}") @link(url: "${OWN}", import: [{ name: "@${directive}", as: "@g" }]) { query: Query }`,
      'g',
    ],
    [
      'imported from Federation under another name',
      `extend schema @link(url: "${FEDERATION}", import: ["@key", { name: "@${directive}", as: "@g" }])`,
      'g',
    ],
    ['by its full name', `extend schema @link(url: "${FEDERATION}")`, `federation__${directive}`],
    [
      'by the full name of a namespace',
      `extend schema @link(url: "${FEDERATION}", as: "fed")`,
      `fed__${directive}`,
    ],
    ['by a full name that nothing links', 'type Query { a: Int }', `federation__${directive}`],
    [
      'plain beside an import under another name',
      `extend schema @link(url: "${OWN}", as: "guard")`,
      directive,
    ],
    ['by a link that has another name itself', `extend schema @core(url: "${OWN}", as: "guard")`, 'guard'],
  ])('is known %s', (_how, sdl, name) => {
    const isKnown = linkedDirective(parse(sdl), directive);
    expect(isKnown(name)).toBe(true);
    for (const other of ['key', 'deprecated', `${directive}s`, `not_${directive}`, 'g2']) {
      expect(isKnown(other), other).toBe(false);
    }
  });
});
