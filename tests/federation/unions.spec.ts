import { describe, expect, it } from 'vitest';
import { federate } from './toy-federation.js';

type Reference = Record<string, unknown> & { id: string };
const asGiven = { __resolveReference: (reference: Reference) => reference };

describe('a union of which subgraphs know different members', () => {
  const note = { __typename: 'Note', text: 'read' };
  const fine = { __typename: 'Fine', amount: 5, currency: { code: 'CNY' } };
  const ban = { __typename: 'Ban', days: 3 };
  const federation = federate(
    {
      name: 'court',
      sdl: `
        type Query { case: Case either: Outcome @shareable }
        type Case @key(fields: "id") { id: ID! outcome: Outcome @shareable }
        type Outcome @shareable { measures: [Measure] }
        union Measure = Note | Fine
        type Note @shareable { text: String }
        type Fine { amount(rounded: Boolean = false): Int currency: Currency }
        type Currency @shareable { code: String }
      `,
      resolvers: {
        Query: { case: () => ({ id: 'c1' }), either: () => ({ measures: [note] }) },
        Case: { ...asGiven, outcome: () => ({ measures: [note, fine, null] }) },
      },
    },
    {
      name: 'police',
      sdl: `
        type Query { either: Outcome @shareable }
        type Case @key(fields: "id") { id: ID! outcome: Outcome @shareable arrest: Outcome }
        type Outcome @shareable { measures: [Measure] }
        union Measure = Note | Ban
        type Note @shareable { text: String }
        type Ban { days: Int }
        type Currency @shareable { code: String }
      `,
      resolvers: {
        Query: { either: () => ({ measures: [note] }) },
        Case: { ...asGiven, outcome: () => null, arrest: () => ({ measures: [ban, note] }) },
      },
    },
  );
  const selection = `measures {
    ... on Note { text } ... on Fine { amount(rounded: $rounded) currency { code } } ... on Ban { days }
  }`;

  it('is asked for all members that the subgraph knows, and for no other', async () => {
    const { data, errors, fetches } = await federation.ask(`query ($rounded: Boolean) {
      case { outcome { ${selection} } arrest { ${selection} } } either { ${selection} }
    }`);
    expect(data).toEqual({
      case: {
        outcome: { measures: [{ text: 'read' }, { amount: 5, currency: { code: 'CNY' } }, null] },
        arrest: { measures: [{ days: 3 }, { text: 'read' }] },
      },
      either: { measures: [{ text: 'read' }] },
    });
    expect(errors).toEqual([]);
    for (const { subgraph, operation } of fetches) {
      expect(operation).not.toContain(subgraph === 'court' ? 'Ban' : 'Fine');
    }
  });

  it('is asked for its type when the subgraph knows no member that was asked for', async () => {
    const { data, errors } = await federation.ask(
      '{ case { outcome { measures { ... on Ban { days } } } arrest { measures { ... on Ban { days } } } } }',
    );
    expect(data).toEqual({
      case: { outcome: { measures: [{}, {}, null] }, arrest: { measures: [{ days: 3 }, {}] } },
    });
    expect(errors).toEqual([]);
  });
});

it('shows a union without the members that clients may not see', async () => {
  const federation = federate({
    name: 'a',
    sdl: `
      type Query { finding: Finding open: Finding }
      union Finding = Letter | Secret
      type Letter { text: String }
      type Secret @inaccessible { key: String }
    `,
    resolvers: {
      Query: {
        finding: () => ({ __typename: 'Secret', key: 'k' }),
        open: () => ({ __typename: 'Letter', text: 't' }),
      },
    },
  });
  const types = await federation.ask('{ __type(name: "Finding") { possibleTypes { name } } }');
  expect(types.data).toEqual({ __type: { possibleTypes: [{ name: 'Letter' }] } });
  const { data, errors } = await federation.ask(
    '{ finding { __typename } open { __typename ... on Letter { text } } }',
  );
  expect(data).toEqual({ finding: null, open: { __typename: 'Letter', text: 't' } });
  expect(errors).toEqual([]);
});
