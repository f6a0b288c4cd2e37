import { readFile } from 'node:fs/promises';
import {
  buildSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isScalarType,
  type GraphQLInputType,
} from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectFile } from '../../../src/cli/inputs/project-file.js';
import { newId, type Level } from '../../../src/kernel/index.js';
import { at, textAt } from '../../testkit/at.js';
import { startTestHub, type TestCaller, type TestHub } from '../../testkit/hub.js';

/** One input field, the value that it is given, and its scalar. */
type Hostile = readonly [field: string, value: unknown, scalar?: string];

const TEXTS = ['', 'a\u0000b', '\uD800', 'a\u0007b', '甲'.repeat(12_000)];
const IDS = ['', '\0', '../../etc/passwd', '00000000-0000-0000-0000-000000000000'];
const INSTANTS = ['0001-01-01T00:00:00Z', '9999-12-31T23:59:59.999Z', '+275760-09-13T00:00:00Z'];
const DAYS = ['0001-01-01', '9999-12-31', '2016-02-30', '10000-01-01', ''];
const NUMBERS = [-1, 0, 2_147_483_647, -2_147_483_648];
const VALUES: Readonly<Record<string, readonly unknown[]>> = {
  String: TEXTS,
  ID: IDS,
  Int: NUMBERS,
  Float: [-1, 1e308, 5e-324],
  DateTime: INSTANTS,
  LocalDate: DAYS,
  PlatformCode: ['', '91110000600037341L', '\0'],
  RegionCode: ['', '000000', '999999', '\0'],
  ActorCode: ['', 'banking'],
};
const GOOD: Readonly<Record<string, unknown>> = {
  String: '理由',
  Int: 1,
  Float: 0.5,
  Boolean: false,
  LocalDate: '2099-12-31',
  RegionCode: '110105',
  ActorCode: 'BANKING',
  RedLineCode: 'FUND_POOL',
  DispositionCode: 'RECTIFY_BY_DEADLINE',
  ConductCode: 'COMPLIANT',
};

let hub: TestHub;
let good: Map<string, unknown>;

/** A well-formed value, with everything that may be left out. */
function wellFormed(type: GraphQLInputType, name: string, depth = 0): unknown {
  if (isNonNullType(type)) return wellFormed(type.ofType, name, depth);
  if (isListType(type)) return [wellFormed(type.ofType, name, depth)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    return Object.fromEntries(
      Object.values(type.getFields())
        .filter((field) => isNonNullType(field.type) || good.has(field.name))
        .map((field) => [field.name, wellFormed(field.type, field.name, depth + 1)]),
    );
  }
  if (name === 'idempotencyKey') return newId();
  if (good.has(name)) return good.get(name);
  return isScalarType(type) ? (type.name === 'ID' ? newId() : GOOD[type.name]) : null;
}

/** Each field of an input, wherever it lies, with each value that nobody should send. */
function* hostileInputs(
  type: GraphQLInputType,
  name: string,
): Generator<{ value: unknown; hostile: Hostile }> {
  if (isNonNullType(type)) return yield* hostileInputs(type.ofType, name);
  if (isListType(type)) {
    for (const { value, hostile } of hostileInputs(type.ofType, name)) yield { value: [value], hostile };
    const one = wellFormed(type.ofType, name);
    for (const count of [0, 150]) {
      yield { value: Array.from({ length: count }, () => one), hostile: [name, `${count} entries`] };
    }
    return;
  }
  if (isInputObjectType(type)) {
    for (const field of Object.values(type.getFields())) {
      for (const { value, hostile } of hostileInputs(field.type, field.name)) {
        const whole = wellFormed(type, name);
        yield { value: { ...(whole as object), [field.name]: value }, hostile };
      }
    }
    return;
  }
  if (isScalarType(type))
    for (const value of VALUES[type.name] ?? []) yield { value, hostile: [name, value, type.name] };
}

const CALLERS = {
  office: ['OFFICE', { role: 'LEADER' }],
  chair: ['LEADING_GROUP', { role: 'LEADER' }],
  party: ['BANKING', { role: 'OFFICER' }],
  other: ['SECURITIES', { role: 'OFFICER' }],
  police: ['POLICE', { role: 'OFFICER' }],
  administrator: ['BANKING', { role: 'SYSTEM_ADMINISTRATOR' }],
} as const;

type Who = keyof typeof CALLERS;
const callers = new Map<Who, TestCaller>();

const caller = (who: Who): TestCaller => {
  const found = callers.get(who);
  if (!found) throw new Error(`No ${who}`);
  return found;
};

/** Whose steps these are, so that what is hostile is read and not refused for its sender. */
const ACTORS: readonly (readonly [RegExp, readonly Who[]])[] = [
  [/webhook/i, ['administrator']],
  [/Opinion|supplementDispute/, ['party']],
  [/^(castVote|recuse|rejectDraft|ruleDispute|stateView|tableRuling)$/, ['chair']],
  [/./, ['office', 'party']],
];
/** While the meeting is on that the preparation convened: what follows puts it off. */
const FIRST = 'ruleDispute';
/** They end what the others need, and come last. */
const ENDING =
  /^(tableRuling|rejectDraft|recuse|decideRecusal|ruleDispute|suspendDispute|referDisputeUpward|declareDisagreement|takeUpCase|withdrawSubstanceCase)$/;

/** A mutation that has to succeed for the tests to mean anything. */
async function done(who: Who, name: string, type: string, input: object, fields = ''): Promise<unknown> {
  const document = `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} refusal { code message } } }`;
  const { data, errors } = await caller(who).ask(document, { input: { idempotencyKey: newId(), ...input } });
  expect([errors, at(data, name, 'refusal')], name).toEqual([[], null]);
  return at(data, name);
}

beforeAll(async () => {
  hub = await startTestHub();
  for (const [name, [agency, who]] of Object.entries(CALLERS)) {
    callers.set(name as Who, await hub.as(agency, who));
  }
  const platforms = await caller('party').ask('{ platforms(first: 1) { edges { node { code } } } }');
  const platform = textAt(platforms.data, 'platforms', 'edges', 0, 'node', 'code');
  const opened = await done(
    'party',
    'openSubstanceCase',
    'OpenSubstanceCaseInput',
    {
      platform,
      businessLine: '敌意',
      reason: '试',
      urgent: true,
      concernedAgencies: ['BANKING', 'SECURITIES'],
    },
    'substanceCase { id level region }',
  );
  const caseId = textAt(opened, 'substanceCase', 'id');
  const [level, region] = [at(opened, 'substanceCase', 'level'), at(opened, 'substanceCase', 'region')];
  const opinion = {
    caseId,
    disposition: 'BAN',
    unassessedReason: '资金流向尚未核清。',
    redLines: [],
    legalBasis: [{ law: '银行业监督管理法', article: '19' }],
  };
  const opinions = [
    { ...opinion, substanceClass: 'ASSET_MANAGEMENT', responsibleAgency: 'BANKING' },
    { ...opinion, substanceClass: 'INFORMATION_INTERMEDIARY', responsibleAgency: 'SECURITIES' },
  ];
  const filed = await done('party', 'fileOpinion', 'FileOpinionInput', opinions[0] ?? {}, 'opinion { id }');
  await done('other', 'fileOpinion', 'FileOpinionInput', opinions[1] ?? {});
  const asked = 'query ($id: ID!) { substanceCase(id: $id) { dispute { id } } }';
  const { data } = await caller('party').ask(asked, { id: caseId });
  const disputeId = textAt(data, 'substanceCase', 'dispute', 'id');
  callers.set(
    'chair',
    await hub.as('LEADING_GROUP', {
      role: 'LEADER',
      // Of the national group, as the sample seats it.
      officer: 'leader-chair',
      level: level as Level,
      ...(typeof region === 'string' ? { region } : {}),
    }),
  );
  const seat = { level, region, member: 'member-of-the-hostile', reason: '任命' };
  await done('office', 'appointMember', 'AppointMemberInput', seat);
  // Whoever presides waits for the other member, so that nothing is decided before all was tried.
  const second = { ...seat, member: 'second-of-the-hostile' };
  await done('office', 'appointMember', 'AppointMemberInput', second);
  const soon = new Date(Date.now() + 86_400_000).toISOString();
  const now = new Date().toISOString();
  await done('office', 'acceptDispute', 'AcceptDisputeInput', { disputeId });
  const draft = { ...opinion, ...opinions[0], rectificationOpinion: '停止新增业务', reasons: '穿透后认定' };
  const { caseId: _case, ...ruling } = draft;
  await done('chair', 'tableRuling', 'TableRulingInput', { ...ruling, disputeId });
  const review = { disputeId, result: 'PASSED', opinion: '合法' };
  await done('office', 'reviewDisputeLegality', 'ReviewDisputeLegalityInput', review);
  await done('office', 'conveneDeliberation', 'ConveneDeliberationInput', {
    disputeId,
    meetingAt: now,
    papers: [],
  });
  good = new Map<string, unknown>([
    ['caseId', caseId],
    ['disputeId', disputeId],
    ['opinionId', at(filed, 'opinion', 'id')],
    ['platform', platform],
    ['sha256', 'a'.repeat(64)],
    ['paperSha256', 'a'.repeat(64)],
    ['url', 'https://example.org/hook'],
    ['dueAt', soon],
    ['until', soon],
    ['meetingAt', soon],
  ]);
});
afterAll(() => hub?.stop());

/** No act is dated in the year 1 or 9999, wherever the date stands. */
function isDatedAbsurdly([, value, scalar]: Hostile): boolean {
  if (scalar !== 'DateTime' && scalar !== 'LocalDate') return false;
  return typeof value === 'string' && /^(0001|9999|10000|\+275760)-/.test(value);
}

test('every mutation answers every hostile field with a code, and never with a fault', async () => {
  const sdl = await readFile(projectFile('schema', 'subgraphs', 'coordination.graphql'), 'utf8');
  const schema = buildSchema(sdl, { assumeValidSDL: true });
  const fields = Object.values(schema.getMutationType()?.getFields() ?? {}).toSorted(
    (one, other) => Number(ENDING.test(one.name)) - Number(ENDING.test(other.name)),
  );
  const mutations = [...fields.filter(({ name }) => name === FIRST), ...fields];
  expect(mutations.length).toBeGreaterThan(30);
  const faults: string[] = [];
  const codes = new Set<unknown>();
  for (const { name, args } of mutations) {
    const [input] = args;
    if (!input) continue;
    const document = `mutation ($input: ${String(input.type)}) { ${name}(input: $input) { refusal { code message remedy } } }`;
    const [, actors = []] = ACTORS.find(([names]) => names.test(name)) ?? [];
    for (const who of actors) {
      for (const { value, hostile } of hostileInputs(input.type, 'input')) {
        const { status, data, errors } = await caller(who).ask(document, { input: value });
        const code = errors.length > 0 ? errors[0]?.extensions.code : at(data, name, 'refusal', 'code');
        codes.add(code);
        if (isDatedAbsurdly(hostile) && code === null) {
          faults.push(`${who} ${name} ${hostile[0]}: ${String(hostile[1])} was accepted`);
        }
        if (status >= 500 || code === 'INTERNAL_SERVER_ERROR' || (errors.length > 0 && !code)) {
          faults.push(
            `${who} ${name} ${hostile[0]} ${JSON.stringify(hostile[1]).slice(0, 40)}: ${status} ${String(code)}`,
          );
        }
      }
    }
  }
  expect(faults).toEqual([]);
  // That it came as far as what is said, and not to who says it or when alone.
  for (const code of [
    'BAD_USER_INPUT',
    'INPUT_TOO_LONG',
    'INPUT_UNREADABLE',
    'DISPUTE_UNKNOWN',
    'CHAIR_SPEAKS_LAST',
    'MEETING_NOT_BEGUN',
  ]) {
    expect([...codes]).toContain(code);
  }
});
