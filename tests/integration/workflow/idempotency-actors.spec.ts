import {
  getNamedType,
  graphql,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { coordination, type CoordinationData } from '../../../src/coordination/index.js';
import { RulingSigningKeys, WorkflowChangeFeed } from '../../../src/determination/index.js';
import { idempotencyActor, type Caller } from '../../../src/identity/index.js';
import { newId, regionCodeOf, SettableClock } from '../../../src/kernel/index.js';
import { DESK_LAW } from '../../testkit/fixtures/desk-law.js';
import type { SubgraphManifest } from '../../../src/subgraph-kit/index.js';
import { UnreadableRows } from '../../../src/subgraph-kit/guards/unreadable-rows.js';
import { buildSubgraph } from '../../../src/subgraph-kit/schema/schema.js';
import { createTestDatabase, type TestDatabase } from '../../testkit/database.js';
import { sentStatements } from '../../testkit/statements-of.js';
import { NO_AUDIT } from '../../testkit/fixtures/no-audit.js';

const clock = new SettableClock(new Date('2026-06-01T00:00:00Z'));
const PLATFORM = '91110000600037341L';

const ZHANG: Caller = {
  agency: 'POLICE',
  role: 'OFFICER',
  level: 'PROVINCIAL',
  region: regionCodeOf('110000'),
  officer: 'zhang',
  purpose: 'CRIMINAL_INVESTIGATION',
  caseId: null,
  basis: null,
  locale: 'en',
};

/** Officers of one name, each in an office of his own, and another one in the first office. */
const OFFICES: readonly Partial<Caller>[] = [
  {},
  { region: regionCodeOf('320000') },
  { level: 'MUNICIPAL', region: regionCodeOf('110000') },
  { level: 'NATIONAL', region: null },
  { officer: 'wang' },
];

/** In whose name and role a mutation is sent until one of them gets as far as its key. */
const ACTORS: readonly Partial<Caller>[] = [
  {},
  { role: 'LEADER' },
  { role: 'SYSTEM_ADMINISTRATOR' },
  { agency: 'OFFICE' },
  { agency: 'OFFICE', role: 'LEADER' },
  { agency: 'LEADING_GROUP', role: 'LEADER' },
];

type Input = Readonly<Record<string, unknown>>;

const SCALARS: Readonly<Record<string, (caller: Caller) => unknown>> = {
  ID: () => newId(),
  String: () => '工作需要',
  Int: () => 1,
  Boolean: () => false,
  DateTime: () => '2026-07-01T00:00:00Z',
  LocalDate: () => '2025-01-01',
  PlatformCode: () => PLATFORM,
  RegionCode: () => '320100',
  ActorCode: () => 'BANKING',
  RedLineCode: () => 'FUND_POOL',
  DispositionCode: () => 'RECTIFY_BY_DEADLINE',
  JSON: () => ({}),
};

const PAPERS = [{ kind: 'OTHER', title: '照片', sha256: 'a'.repeat(64) }];

/** What a mutation needs beyond a value of the right type, so that it gets as far as its key. */
const INPUTS: Readonly<Record<string, (caller: Caller) => Input>> = {
  appointMember: ({ level, region }) => ({ level, region }),
  setDecisionMode: ({ level, region }) => ({ level, region }),
  recordFirmHearing: () => ({ notPenaltyReason: '不属于行政处罚' }),
  openSubstanceCase: () => ({ businessLine: '撮合', concernedAgencies: ['BANKING', 'SECURITIES'] }),
  fileOpinion: () => ({ unassessedReason: '尚在核查' }),
  reviseOpinion: () => ({ unassessedReason: '尚在核查' }),
  tableRuling: () => ({ unassessedReason: '尚在核查' }),
  recordPanelAdvice: () => ({ paperSha256: 'a'.repeat(64) }),
  issueRectificationOrder: () => ({ verifyingAgency: 'PBOC' }),
  reportSuspectedCrime: () => ({ officers: ['zhang', 'wang'] }),
  handOverCrimeTransfer: () => ({ papers: PAPERS }),
  completeCrimeTransferPapers: () => ({ papers: PAPERS }),
  registerPlatform: ({ region }) => ({
    operatingRegions: [region ?? '320100'],
    sectors: ['P2P_LENDING'],
    identifiers: [],
  }),
  splitPlatform: () => ({
    operatingRegions: ['110105'],
    remainingRegions: [],
    sectors: ['P2P_LENDING'],
    remainingSectors: ['P2P_LENDING'],
    identifiers: [],
  }),
  reportMajorCase: () => ({ firstSeenAt: '2016-01-01T00:00:00Z' }),
};

function valueOf(type: GraphQLInputType, caller: Caller): unknown {
  if (isNonNullType(type)) return valueOf(type.ofType, caller);
  if (isListType(type)) return [valueOf(type.ofType, caller)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const required = Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
    return Object.fromEntries(required.map((field) => [field.name, valueOf(field.type, caller)]));
  }
  return SCALARS[type.name]?.(caller);
}

let test: TestDatabase;
let database: DataSource;
let manifest: SubgraphManifest<CoordinationData>;
let schema: GraphQLSchema;

/** Mutations whose keys are in the rows that they make, in the agencies' own schemas; the specs of imports try them. */
const ELSEWHERE: ReadonlySet<string> = new Set(['importRecords']);

/** Mutations whose input has an idempotency key, with the type of the input. */
const mutations = new Map<string, GraphQLInputType>();

/** Under whose name and for which operation a mutation looks its key up; null where it is refused before. */
async function keyOf(
  name: string,
  type: GraphQLInputType,
  caller: Caller,
): Promise<readonly [actor: unknown, operation: unknown] | null> {
  const context = { caller, grants: new Set<string>(), masked: new Set<string>(), warrant: null };
  const scope = { database, clock, context, jurisdiction: null };
  const input = { ...(valueOf(type, caller) as Input), ...INPUTS[name]?.(caller) };
  const statements = await sentStatements(database, () =>
    graphql({
      schema,
      source: `mutation ($input: ${getNamedType(type).name}!) { ${name}(input: $input) { refusal { code } } }`,
      variableValues: { input },
      contextValue: {
        ...scope,
        data: manifest.open(scope),
        unreadable: new UnreadableRows(() => undefined),
      },
    }),
  );
  const kept = statements.find(({ text }) => text.includes('INSERT INTO coordination.idempotency_key'));
  return kept ? [kept.parameters[0], kept.parameters[1]] : null;
}

beforeAll(async () => {
  const nobody = {
    readableItems: () => Promise.resolve([]),
    explain: () => Promise.resolve([]),
    plan: () => '',
    ownerOf: () => null,
  };
  manifest = coordination({
    settings: { consultationWorkingDays: 5 },
    oracle: nobody,
    changes: new WorkflowChangeFeed(),
    signals: { find: () => Promise.resolve([]) },
    ...NO_AUDIT,
    guardedFields: () => [],
    health: () => Promise.reject(new Error('not asked for')),
    sharing: { effects: () => [], overview: () => [] },
    rulings: await RulingSigningKeys.create(),
    law: DESK_LAW,
  });
  test = await createTestDatabase();
  database = await test.as('huishang_coordination', manifest.entities);
  const owner = await test.asOwner();
  await owner.query(
    `INSERT INTO coordination.platform (code, name) VALUES ($1, '某平台') ON CONFLICT DO NOTHING`,
    [PLATFORM],
  );
  schema = await buildSubgraph(manifest);
  for (const { name, args } of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const [input] = args;
    const type = input && getNamedType(input.type);
    if (isInputObjectType(type) && 'idempotencyKey' in type.getFields() && !ELSEWHERE.has(name))
      mutations.set(name, type);
  }
});
afterAll(() => test?.drop());

describe('an idempotency key', () => {
  it('is kept under agency, level, region, role and officer by every mutation that takes one', async () => {
    const notReached: string[] = [];
    for (const [name, type] of mutations) {
      let reached = false;
      for (const actor of ACTORS) {
        if (!(await keyOf(name, type, { ...ZHANG, ...actor }))) continue;
        reached = true;
        const callers = OFFICES.map((office): Caller => ({ ...ZHANG, ...actor, ...office }));
        const kept: unknown[] = [];
        for (const caller of callers) {
          const key = await keyOf(name, type, caller);
          if (!key) continue;
          expect(key, name).toEqual([idempotencyActor(caller), name]);
          kept.push(key[0]);
        }
        expect(kept.length, name).toBeGreaterThan(2);
        expect(new Set(kept).size, name).toBe(kept.length);
        break;
      }
      if (!reached) notReached.push(name);
    }
    expect(mutations.size).toBeGreaterThan(50);
    expect(notReached).toEqual([]);
  });

  it('gives an office nothing of what one of the same name elsewhere was answered', async () => {
    const registered = async (office: Partial<Caller>): Promise<unknown> => {
      const caller: Caller = { ...ZHANG, role: 'LEADER', ...office };
      const context = { caller, grants: new Set<string>(), masked: new Set<string>(), warrant: null };
      const { webhooks } = manifest.open({ database, clock, context, jurisdiction: null });
      const { webhook } = await webhooks.register({
        idempotencyKey: 'the same',
        url: 'https://site.example/',
      });
      return webhook?.id;
    };
    const ids = [];
    for (const office of OFFICES) ids.push(await registered(office));
    expect(new Set(ids).size).toBe(OFFICES.length);
    expect(await registered({})).toBe(ids[0]);
  });
});
