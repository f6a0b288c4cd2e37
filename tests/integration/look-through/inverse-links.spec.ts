import { afterAll, beforeAll, expect, it } from 'vitest';
import { CallerContextSigner, CallerContextVerifier } from '../../../src/access/index.js';
import { AGENCY_SUBGRAPHS } from '../../../src/agencies/index.js';
import type { Caller } from '../../../src/identity/index.js';
import { regionCodeOf, systemClock, type Purpose } from '../../../src/kernel/index.js';
import { SCENARIOS } from '../../../src/sample-data/index.js';
import { Subgraph } from '../../../src/subgraph-kit/index.js';
import { at } from '../../testkit/at.js';
import { createTestDatabase, type TestDatabase } from '../../testkit/database.js';

/** In Shanghai and Hangzhou, and in Jinan. */
const { code: shanghai } = SCENARIOS.nestedFund;
const { code: jinan } = SCENARIOS.cleanPlatform;
const ITEMS = ['commerce.shareholders', 'insurance.partnerships', 'commerce.registration'];

let database: TestDatabase;
let signer: CallerContextSigner;
const subgraphs = new Map<string, Subgraph>();

beforeAll(async () => {
  database = await createTestDatabase();
  signer = await CallerContextSigner.create(systemClock);
  const owner = await database.asOwner();
  await owner.query(
    `INSERT INTO commerce.shareholder (platform_code, position, name, kind, holder_code, ratio)
     VALUES ($1, 90, '丁公司', 'ENTERPRISE', $2, 0.01), ($2, 90, '戊公司', 'ENTERPRISE', $2, 0.02)`,
    [jinan, shanghai],
  );
  await owner.query(
    `INSERT INTO insurance.partnership (platform_code, position, partner_name, partner_code, kind, since, licensed)
     VALUES ($1, 90, '丁公司', $2, 'SALES', '2015-01-01', true), ($2, 90, '戊公司', $2, 'SALES', '2015-01-01', true)`,
    [jinan, shanghai],
  );
  // An agency knows the regions of platforms that it holds something on.
  await owner.query(
    `INSERT INTO insurance.platform_region (platform_code, region) VALUES ($1, '310115'), ($2, '370102') ON CONFLICT DO NOTHING`,
    [shanghai, jinan],
  );
  for (const manifest of AGENCY_SUBGRAPHS.filter(({ name }) => ['commerce', 'insurance'].includes(name))) {
    const { name, entities } = manifest;
    const source = await database.as(`huishang_${name}`, entities);
    const verifier = new CallerContextVerifier(signer.publicKeys, name, systemClock);
    subgraphs.set(name, await Subgraph.start(manifest, { database: source, verifier, clock: systemClock }));
  }
});
afterAll(() => database?.drop());

interface Asked {
  readonly regional?: boolean;
  readonly region?: string;
  readonly purpose?: Purpose;
  readonly casePlatform?: string;
}

/** The platforms whose rows are told of the firm in Shanghai. */
async function told(
  name: string,
  field: string,
  { regional = false, region, purpose, casePlatform }: Asked,
): Promise<unknown> {
  const caller: Caller = {
    agency: 'POLICE',
    role: 'OFFICER',
    level: 'PROVINCIAL',
    region: region === undefined ? null : regionCodeOf(region),
    officer: 'zhang',
    purpose: purpose ?? 'RECTIFICATION',
    caseId: null,
    basis: null,
    locale: 'en',
  };
  const contextToken = await signer.sign({
    caller,
    ...(casePlatform === undefined ? {} : { casePlatform }),
    audience: name,
    grants: ITEMS,
    masked: [],
    regional: regional ? ITEMS : [],
    warrant: null,
  });
  const answer = await subgraphs.get(name)?.execute({
    operation: `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Platform { ${name} { ${field} { code } } } } }`,
    variables: { of: [{ __typename: 'Platform', code: shanghai }] },
    contextToken,
  });
  expect(answer?.errors).toBeUndefined();
  const rows = at(answer?.data, '_entities', 0, name, field);
  return (rows as { code: string }[]).map(({ code }) => code).toSorted();
}

it.each([
  ['commerce', 'holdings'],
  ['insurance', 'incomingPartnerships'],
])('of %s, %s are bounded by the region and the case of each row that is told', async (name, field) => {
  expect(await told(name, field, {})).toEqual([jinan, shanghai].toSorted());
  // Given in the caller's region only: the row of a platform of Jinan is not told in Shanghai, nor any outside of it.
  expect(await told(name, field, { regional: true, region: '310000' })).toEqual([shanghai]);
  expect(await told(name, field, { regional: true, region: '370000' })).toEqual([]);
  // For a determination, the row of a platform other than that of the case is not told.
  const purpose = 'SUBSTANCE_DETERMINATION';
  expect(await told(name, field, { purpose, casePlatform: shanghai })).toEqual([shanghai]);
  expect(await told(name, field, { purpose, casePlatform: jinan })).toEqual([]);
});
