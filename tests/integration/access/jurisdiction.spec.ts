import {
  getNamedType,
  isEnumType,
  isObjectType,
  isScalarType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CallerContextSigner, CallerContextVerifier, policiesOf } from '../../../src/access/index.js';
import type { Caller } from '../../../src/identity/index.js';
import {
  provinceOf,
  regionCodeOf,
  systemClock,
  type Actor,
  type Purpose,
} from '../../../src/kernel/index.js';
import { AGENCY_SUBGRAPHS } from '../../../src/agencies/index.js';
import { Subgraph, type SubgraphManifest } from '../../../src/subgraph-kit/index.js';
import { createTestDatabase, type TestDatabase } from '../../testkit/database.js';

/** A code that no agency has rows of. */
const NOBODY = '91110000000000001X';

const provincial: Caller = {
  agency: 'POLICE',
  role: 'OFFICER',
  level: 'PROVINCIAL',
  region: null,
  officer: 'zhang',
  purpose: 'RECTIFICATION',
  caseId: null,
  basis: null,
  locale: 'en',
};

let database: TestDatabase;
let signer: CallerContextSigner;

beforeAll(async () => {
  database = await createTestDatabase();
  signer = await CallerContextSigner.create(systemClock);
});

afterAll(() => database.drop());

/** Every field of a type and of what it holds that takes no argument; of an agency's record, what is not public. */
function everything(type: GraphQLObjectType, depth = 6): string {
  const fields = Object.values(type.getFields()).flatMap((field) => {
    if (field.args.length > 0 || field.name.startsWith('_')) return [];
    if (type.name.endsWith('Record') && !policiesOf(field.astNode)) return [];
    const named = getNamedType(field.type);
    if (isScalarType(named) || isEnumType(named)) return [field.name];
    if (!isObjectType(named) || depth === 0) return [];
    return [`${field.name} { ${everything(named, depth - 1)} }`];
  });
  return fields.join(' ');
}

function platformType(schema: GraphQLSchema): GraphQLObjectType {
  const type = schema.getType('Platform');
  if (!isObjectType(type)) throw new Error('no Platform');
  return type;
}

interface Asked {
  /** Items that the caller is held to its region in. */
  readonly regional: readonly string[];
  readonly region?: string | null;
  readonly casePlatform?: string;
  readonly purpose?: Purpose;
  readonly agency?: Actor;
}

interface PlacedPlatform {
  readonly code: string;
  readonly regions: readonly string[];
}

const liesIn =
  (province: string) =>
  ({ regions }: PlacedPlatform) =>
    regions.some((region) => provinceOf(regionCodeOf(region)) === province);

/** A province that some of the platforms lie in, and some do not. */
function dividing(platforms: readonly PlacedPlatform[]): string {
  const provinces = platforms.flatMap(({ regions }) => regions.map((each) => provinceOf(regionCodeOf(each))));
  const province = provinces.find((each) => !platforms.every(liesIn(each)));
  if (province === undefined) throw new Error('all platforms lie in the same provinces');
  return province;
}

async function startAgency(manifest: SubgraphManifest) {
  const { name, items } = manifest;
  const source = await database.as(`huishang_${name}`, manifest.entities);
  const verifier = new CallerContextVerifier(signer.publicKeys, name, systemClock);
  const subgraph = await Subgraph.start(manifest, { database: source, verifier, clock: systemClock });
  const selection = everything(platformType(subgraph.schema));
  const operation = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Platform { ${selection} } } }`;
  /** What it holds on a platform, and nothing else: the facet without the platform's own code. */
  const facetOf = async (
    code: string,
    { regional, region = null, casePlatform, purpose = 'RECTIFICATION', agency = 'OFFICE' }: Asked,
  ): Promise<unknown> => {
    const contextToken = await signer.sign({
      caller: { ...provincial, agency, purpose, region: region === null ? null : regionCodeOf(region) },
      ...(casePlatform === undefined ? {} : { casePlatform }),
      audience: name,
      grants: items.map(({ id }) => id),
      masked: [],
      regional,
      warrant: null,
    });
    const { data, errors } = await subgraph.execute({
      operation,
      variables: { representations: [{ __typename: 'Platform', code }] },
      contextToken,
    });
    expect(errors).toBeUndefined();
    const [platform] = (data?.['_entities'] ?? []) as Record<string, unknown>[];
    return platform?.[name];
  };
  const platforms: PlacedPlatform[] = await source.query(
    `SELECT platform_code AS code, array_agg(region) AS regions FROM ${name}.platform_region GROUP BY 1 ORDER BY 1 LIMIT 25`,
  );
  return { facetOf, platforms, subgraph };
}

describe.each(AGENCY_SUBGRAPHS.map((manifest) => [manifest.name, manifest] as const))(
  'a caller held to its jurisdiction by %s',
  (_name, manifest) => {
    const all = manifest.items.map(({ id }) => id);

    it('reads everything of platforms registered or operating there, and nothing of any other', async () => {
      const { facetOf, platforms } = await startAgency(manifest);
      const region = dividing(platforms);
      const nothing = await facetOf(NOBODY, { regional: [] });
      let [inside, outside] = [0, 0];
      for (const platform of platforms) {
        const unbounded = await facetOf(platform.code, { regional: [], region });
        const bounded = await facetOf(platform.code, { regional: all, region });
        const covered = liesIn(region)(platform);
        expect(bounded).toEqual(covered ? unbounded : nothing);
        const has = JSON.stringify(unbounded) !== JSON.stringify(nothing);
        if (has && covered) inside++;
        if (has && !covered) outside++;
      }
      expect(inside).toBeGreaterThan(0);
      expect(outside).toBeGreaterThan(0);
    });

    it('loses the fields of the items that it is held to, and no others', async () => {
      const { facetOf, platforms, subgraph } = await startAgency(manifest);
      const region = dividing(platforms);
      const away = platforms.filter((platform) => !liesIn(region)(platform));
      for (const item of all) {
        for (const { code } of away.slice(0, 5)) {
          const unbounded = await facetOf(code, { regional: [], region });
          const bounded = await facetOf(code, { regional: [item], region });
          expect(without(item, subgraph.schema, bounded)).toEqual(without(item, subgraph.schema, unbounded));
        }
      }
    });

    it('reads of others’ conditional items the platform of its case, and of no other', async () => {
      const { facetOf, platforms, subgraph } = await startAgency(manifest);
      const purpose = 'SUBSTANCE_DETERMINATION';
      const agency = manifest.items[0]?.owner ?? 'OFFICE';
      const open = manifest.items.filter(({ shareType }) => shareType !== 'CONDITIONAL');
      const conditional = (answer: unknown): unknown =>
        open.reduce((left, { id }) => without(id, subgraph.schema, left), answer);
      const nothing = conditional(await facetOf(NOBODY, { regional: [] }));
      let had = 0;
      for (const { code } of platforms.slice(0, 8)) {
        const unbounded = await facetOf(code, { regional: [] });
        expect(await facetOf(code, { regional: [], purpose, casePlatform: code })).toEqual(unbounded);
        const own = await facetOf(code, { regional: [], agency });
        expect(await facetOf(code, { regional: [], purpose, agency })).toEqual(own);
        for (const other of [{ casePlatform: NOBODY }, {}]) {
          const bounded = await facetOf(code, { regional: [], purpose, ...other });
          expect(conditional(bounded)).toEqual(nothing);
        }
        if (JSON.stringify(conditional(unbounded)) !== JSON.stringify(nothing)) had++;
      }
      expect(had).toBeGreaterThan(0);
    });

    it('reads nothing when it has no region', async () => {
      const { facetOf, platforms } = await startAgency(manifest);
      const nothing = await facetOf(NOBODY, { regional: [] });
      for (const { code } of platforms.slice(0, 3)) {
        expect(await facetOf(code, { regional: all, region: null })).toEqual(nothing);
      }
    });
  },
);

/** An answer without what an item covers. */
function without(item: string, schema: GraphQLSchema, answer: unknown): unknown {
  const covered = new Set<string>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (policiesOf(field.astNode)?.flat().includes(item)) covered.add(field.name);
    }
  }
  return JSON.parse(
    JSON.stringify(answer, (key, value: unknown) => (covered.has(key) ? undefined : value)),
  ) as unknown;
}
