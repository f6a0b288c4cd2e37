import { readFileSync } from 'node:fs';
import { getNamedType, isObjectType, type GraphQLNamedType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { projectFile } from '../../src/cli/inputs/project-file.js';
import { readGuardedSupergraph } from '../../src/gateway/policies/guarded-supergraph.js';
import { readShippedLaw, snapshotOf } from '../../src/law/index.js';
import { SCALARS } from '../../src/subgraph-kit/index.js';

const law = snapshotOf(readShippedLaw());
const rows = law.rows('indicator');
const supergraph = readGuardedSupergraph(
  readFileSync(projectFile('schema', 'supergraph.graphql'), 'utf8'),
  SCALARS,
);

/** The catalogue items on the way to a field of Platform, and whether the field is there. */
function itemsOnTheWay(path: string): { readonly items: readonly string[]; readonly isThere: boolean } {
  const items: string[] = [];
  let type: GraphQLNamedType | undefined = supergraph.publicSchema.getType('Platform');
  for (const name of path.split('.')) {
    const field = isObjectType(type) ? type.getFields()[name] : undefined;
    if (!field || !type) return { items, isThere: false };
    items.push(...(supergraph.policiesOfField(type.name, name) ?? []).flat(2));
    type = getNamedType(field.type);
  }
  return { items, isThere: true };
}

/** Red lines whose row names data, and of which no sign can be worked out from it. */
const WITHOUT_SIGN: ReadonlySet<string> = new Set(['OTHER_CLIENTS_FUNDS']);

describe('the rows of indicators', () => {
  it('are there for each red line of which an agency has data, in its sector', () => {
    const missing = law
      .rows('red_line')
      .filter(({ data, redLine }) => data.length > 0 && !WITHOUT_SIGN.has(redLine))
      .filter(
        (line) =>
          !rows.some(
            ({ redLine, sectors }) =>
              redLine === line.redLine && (line.sector === null || sectors.includes(line.sector)),
          ),
      );
    expect(missing.map(({ id }) => id)).toEqual([]);
  });

  it('speak of a line that is drawn in each of their sectors, while they hold', () => {
    const drawn = law.rows('red_line');
    const wrong = rows.filter(({ redLine, sectors, validFrom, validTo }) =>
      (sectors.length === 0 ? [null] : sectors).some(
        (sector) =>
          !drawn.some(
            (line) =>
              line.redLine === redLine &&
              line.sector === sector &&
              (validTo === null || line.validFrom < validTo) &&
              (line.validTo === null || validFrom < line.validTo),
          ),
      ),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it.each(rows.map((row) => [row.id, row] as const))('%s reads fields under its items', (_id, row) => {
    const ways = row.fields.map((field) => ({ field, ...itemsOnTheWay(field) }));
    expect(ways.filter(({ isThere }) => !isThere)).toEqual([]);
    expect([...new Set(ways.flatMap(({ items }) => items))].toSorted()).toEqual(row.items.toSorted());
  });

  it('never read reports of suspicious transactions, numbers of persons or names of informants', () => {
    const secret = /suspicious_reports|report_source|person_id_number|informants/;
    expect(rows.flatMap(({ items }) => items).filter((item) => secret.test(item))).toEqual([]);
  });

  it('say where sign or threshold is the product’s own', () => {
    const silent = rows.filter(({ mark, note }) => mark === 'DESIGN' && note === null);
    expect(silent.map(({ id }) => id)).toEqual([]);
  });
});
