import { readFile } from 'node:fs/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { projectFile } from '../../src/cli/inputs/project-file.js';
import { beijingDay, newId, regionCodeOf, SettableClock, type Role } from '../../src/kernel/index.js';
import { readGuardedSupergraph } from '../../src/gateway/policies/guarded-supergraph.js';
import { SCENARIOS } from '../../src/sample-data/index.js';
import { startAgencySites } from '../testkit/agency-sites.js';
import { at, listAt } from '../testkit/at.js';
import { createTestDatabase } from '../testkit/database.js';
import { startTestHub, type Answer, type TestHub } from '../testkit/hub.js';
import { eventually, OBSERVED, sample } from '../testkit/observed.js';
import { fieldOfItem, filterOfItem, type ItemField } from './item-fields.js';
import { countUses, insertSubstanceCase, insertWarrant, replaceAgreements } from './live-fixtures.js';
import {
  agreementsOf,
  readPolicyFiles,
  substanceCaseOf,
  warrantOf,
  type PolicyCase,
  type PolicyFile,
} from './policy-cases.js';

const supergraph = readGuardedSupergraph(await readFile(projectFile('schema', 'supergraph.graphql'), 'utf8'));
const clock = new SettableClock(new Date('2026-06-01T00:00:00Z'));
const database = await createTestDatabase();
const owner = await database.asOwner();
const sites = await startAgencySites(database, clock);
const local = await startTestHub({ database, clock, observability: OBSERVED });
const distant = await startTestHub({
  database,
  clock,
  observability: OBSERVED,
  remoteSubgraphs: sites.remoteSubgraphs,
});
sites.trust(distant.url);
afterAll(async () => {
  await local.stop();
  await distant.stop();
  await sites.stop();
  await database.drop();
});

async function decidesBy(hub: TestHub, revision: number): Promise<void> {
  await eventually(
    async () => sample(await (await fetch(`${hub.url}/metrics`)).text(), 'huishang_agreements_revision'),
    (known) => known === revision,
    `revision ${revision}`,
  );
}

/** A platform of which there is something to show under the item. */
function platformFor({ item }: PolicyCase): string {
  return /^pboc\.(?:reserve|account)_/.test(item)
    ? SCENARIOS.multiBankPayer.code
    : SCENARIOS.pooledLender.code;
}

interface Answered {
  /** The hub's decision on the field, from explainAccess. */
  readonly decision: unknown;
  readonly answer: Answer;
}

const OFFICER = 'u1';
/** Officers who hold no warrant: nobody is two of the three administrators. */
const OFFICERS: Readonly<Partial<Record<Role, string>>> = {
  SYSTEM_ADMINISTRATOR: 'system-administrator',
  SECURITY_ADMINISTRATOR: 'security-administrator',
};

const EXPLAIN = `query ($operation: String!) {
  explainAccess(operation: $operation) { fields { field rule reason masked agreementId } }
}`;

/** What the hub says of the field beforehand, and what it then gives. */
async function ask(
  hub: TestHub,
  file: PolicyFile,
  policyCase: PolicyCase,
  field: ItemField,
): Promise<Answered> {
  const { agency, role, level, region, purpose, basis } = policyCase.caller;
  const code = platformFor(policyCase);
  const warrant = warrantOf(file, policyCase);
  const named = substanceCaseOf(file, policyCase);
  const caseId =
    named === 'none' ? null : named === 'unknown' ? newId() : await insertSubstanceCase(owner, code, named);
  const basisStated =
    basis === 'warrant' && warrant ? `warrant:${await insertWarrant(owner, code, warrant)}` : basis;
  const caller = await hub.as(agency, {
    officer: OFFICERS[role] ?? OFFICER,
    role,
    level,
    ...(region ? { region: regionCodeOf(region) } : {}),
    ...(purpose ? { purpose } : {}),
    ...(caseId ? { caseId } : {}),
    ...(basisStated ? { basis: basisStated } : {}),
  });
  const { data } = await caller.ask(EXPLAIN, { operation: field.operation });
  const decisions = listAt(data, 'explainAccess', 'fields');
  const decision = decisions.find((each) => at(each, 'field') === field.coordinate);
  return { decision, answer: await caller.ask(field.operation, { code }) };
}

/** Every value at the field's place, through the lists on the way. */
function valuesAt(value: unknown, [name, ...rest]: readonly string[]): unknown[] {
  if (Array.isArray(value))
    return value.flatMap((each) => valuesAt(each, name === undefined ? [] : [name, ...rest]));
  return name === undefined ? [value] : valuesAt(at(value, name), rest);
}

/** What of an answer is not as the case expects; empty when all is well. */
function faultsOf(
  { decision, answer: { data, errors, status } }: Answered,
  { expect: expected }: PolicyCase,
  { path }: ItemField,
  ids: ReadonlyMap<string, string>,
): string[] {
  const faults: string[] = [];
  const same = (what: string, found: unknown, wanted: unknown): void => {
    if (found !== wanted) faults.push(`${what}: ${String(found)}, not ${String(wanted)}`);
  };
  same('status', status, 200);
  const denials = errors.filter(({ extensions }) => extensions['policy'] !== undefined);
  for (const error of errors) if (!denials.includes(error)) faults.push(error.message);
  same('rule', at(decision, 'rule'), expected.rule);
  const values = valuesAt(at(data, 'platform'), path).filter(
    (value) => value !== undefined && value !== null,
  );
  const here = denials.filter(({ path: where }) =>
    path.every((name, index) => where?.filter((step) => typeof step === 'string')[index + 1] === name),
  );
  if ('reason' in expected) {
    same('reason', at(decision, 'reason'), expected.reason);
    same('values shown', values.length, 0);
    // What leads to the field may be denied before it.
    for (const { extensions } of here) {
      same('reason on the wire', extensions['reason'], expected.reason);
      same('code on the wire', extensions.code, expected.code);
    }
    if (denials.length === 0) faults.push('nothing is denied');
  } else {
    same('denied', here.length, 0);
    if (expected.masked !== undefined) same('masked', at(decision, 'masked'), expected.masked);
    if (expected.agreement !== undefined)
      same('agreement', at(decision, 'agreementId'), ids.get(expected.agreement));
  }
  return faults;
}

/** Cases that can be asked under the same agreements at the same time; one with counted uses is asked alone. */
function groupsOf(file: PolicyFile): PolicyCase[][] {
  const groups = new Map<string, PolicyCase[]>();
  for (const policyCase of file.cases.filter(({ live }) => live)) {
    const counted = agreementsOf(file, policyCase).some(([, { dailyQuota }]) => dailyQuota !== null);
    const { agreements, name } = policyCase;
    const key = JSON.stringify([agreements, counted ? name : '']);
    groups.set(key, [...(groups.get(key) ?? []), policyCase]);
  }
  return [...groups.values()];
}

async function askGroup(hub: TestHub, file: PolicyFile, group: readonly PolicyCase[]): Promise<string[]> {
  const [first] = group;
  if (!first) return [];
  const { revision, ids } = await replaceAgreements(owner, agreementsOf(file, first));
  const uses = Object.entries(first.uses).map(([name, used]) => [ids.get(name) ?? '', used] as const);
  await countUses(owner, uses, beijingDay(first.now));
  await decidesBy(hub, revision);
  const faults: string[] = [];
  const check = async (policyCase: PolicyCase): Promise<void> => {
    const field = (policyCase.filters ? filterOfItem : fieldOfItem)(supergraph, policyCase.item);
    const found = faultsOf(await ask(hub, file, policyCase, field), policyCase, field, ids);
    faults.push(...found.map((fault) => `${policyCase.name}: ${fault}`));
  };
  for (const now of new Set(group.map((each) => each.now.getTime()))) {
    clock.set(new Date(now));
    await Promise.all(group.filter((each) => each.now.getTime() === now).map(check));
  }
  return faults;
}

describe.each([
  ['in process', local],
  ['at the agencies’ own sites', distant],
])('the hub with its subgraphs %s', (_where, hub) => {
  test.each(readPolicyFiles())('decides $file', async (file) => {
    const faults: string[] = [];
    for (const group of groupsOf(file)) faults.push(...(await askGroup(hub, file, group)));
    expect(faults).toEqual([]);
  });
});

test('nearly all cases can come about at a running hub', () => {
  const cases = readPolicyFiles().flatMap((file) => file.cases);
  expect(cases.filter(({ live }) => live).length).toBeGreaterThan(190);
});
