import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { newId, systemClock } from '../../../src/kernel/index.js';
import {
  platformIdentityEntities,
  platformIdentityWorkflows,
  suggestMerges,
} from '../../../src/platform-identity/index.js';
import { generateCrosswalkSample, type CrosswalkCase } from '../../../src/sample-data/index.js';
import { verifyWorkflows } from '../../../src/workflow/recorder/index.js';
import { at, textAt } from '../../testkit/at.js';
import { PATIENCE } from '../../testkit/patience.js';
import { startTestHub, type As, type TestCaller, type TestHub } from '../../testkit/hub.js';

const PLATFORMS = 600;
const sample = generateCrosswalkSample({ platforms: PLATFORMS, seed: 'crosswalk' });

let hub: TestHub;
let coordination: DataSource;
let owner: DataSource;
let li: TestCaller;
let wang: TestCaller;

const NATION: As = { role: 'OFFICER', level: 'NATIONAL' };

interface Suggested {
  readonly id: string;
  readonly one: string;
  readonly other: string;
  readonly score: number;
  readonly reasons: readonly { readonly kind: string }[];
}
const suggested = (): Promise<Suggested[]> =>
  owner.query(`SELECT id, one, other, score, reasons FROM coordination.platform_candidate`);
const pairOf = (one: string, other: string): string => [one, other].toSorted().join(' ');
/** Until nothing is left to compare; the hub's own sweep may have been there first. */
async function suggest(): Promise<void> {
  while ((await suggestMerges(coordination, systemClock.now())) > 0);
  await vi.waitUntil(async () => (await stale()) === 0, PATIENCE);
}
async function stale(): Promise<number> {
  const [row]: { count: number }[] = await owner.query(
    `SELECT count(*)::integer AS count FROM coordination.platform_search AS text
     LEFT JOIN coordination.platform_comparison AS done USING (platform_code) WHERE done.named IS DISTINCT FROM text.named`,
  );
  return row?.count ?? -1;
}

beforeAll(async () => {
  hub = await startTestHub();
  owner = await hub.database.asOwner(platformIdentityEntities);
  coordination = await hub.database.as('huishang_coordination', platformIdentityEntities);
  // The sample of the test database has the same platforms; this one stands alone.
  await owner.query(
    `INSERT INTO coordination.platform (code, name, registered_region, operating_regions, sectors, interim)
     SELECT code, name, registered_region, ARRAY(SELECT json_array_elements_text(operating_regions)),
       ARRAY(SELECT json_array_elements_text(sectors)), interim
     FROM json_to_recordset($1::json) AS given (code text, name text, registered_region text, operating_regions json, sectors json, interim boolean)
     ON CONFLICT DO NOTHING`,
    [JSON.stringify(sample.platforms)],
  );
  await owner.query(
    `INSERT INTO coordination.platform_identifier (kind, value, platform_code)
     SELECT kind, value, platform_code FROM json_to_recordset($1::json) AS given (kind text, value text, platform_code text)
     ON CONFLICT DO NOTHING`,
    [JSON.stringify(sample.identifiers)],
  );
  [li, wang] = [
    await hub.as('COMMERCE', { ...NATION, officer: 'li' }),
    await hub.as('COMMERCE', { ...NATION, officer: 'wang' }),
  ];
  await suggest();
});
afterAll(() => hub?.stop());

describe('the comparison', () => {
  it('finds what is one platform and little else, as measured on the labelled sample', async () => {
    const of = new Map(sample.pairs.map((pair) => [pairOf(pair.one, pair.other), pair]));
    const codes = new Set(sample.platforms.map(({ code }) => code));
    const found = (await suggested()).filter(({ one, other }) => codes.has(one) && codes.has(other));
    const right = found.filter(({ one, other }) => of.get(pairOf(one, other))?.same === true);
    const positives = sample.pairs.filter(({ same }) => same);
    const precision = right.length / found.length;
    const recall = right.length / positives.length;
    const names = new Set(found.map(({ one, other }) => pairOf(one, other)));
    const byCase = new Map<CrosswalkCase, { made: number; suggested: number }>();
    for (const { one, other, made } of sample.pairs) {
      const count = byCase.get(made) ?? { made: 0, suggested: 0 };
      byCase.set(made, {
        made: count.made + 1,
        suggested: count.suggested + (names.has(pairOf(one, other)) ? 1 : 0),
      });
    }
    const figures = JSON.stringify({ precision, recall, found: found.length, ...Object.fromEntries(byCase) });
    expect(precision, figures).toBeGreaterThan(0.85);
    expect(recall, figures).toBeGreaterThan(0.9);
    // What nothing but the label tells is not found; an imitation is found with what it imitates, and is all that is found wrongly.
    expect(byCase.get('NOTHING_BUT_PINYIN')?.suggested, figures).toBe(0);
    expect(byCase.get('SUBSIDIARY')?.suggested, figures).toBe(0);
    expect(byCase.get('SAME_TRADE_NAME_ELSEWHERE')?.suggested, figures).toBe(0);
    expect(found.length - right.length, figures).toBe(byCase.get('IMITATED_BRAND')?.suggested);
    expect(byCase.get('HOST_OF_THE_DOMAIN')?.made, figures).toBeGreaterThan(50);
  });

  it('gives its reasons, the strongest first, and a score', async () => {
    const pair = sample.pairs.find(({ made }) => made === 'HOST_OF_THE_DOMAIN');
    const found = (await suggested()).find(
      ({ one, other }) => pair && pairOf(one, other) === pairOf(pair.one, pair.other),
    );
    expect(found?.reasons[0]).toMatchObject({ kind: 'DOMAIN' });
    expect(found?.score).toBeGreaterThan(80);
  });

  it('is made once for each platform, and again where a name or an identifier changed', async () => {
    const before = (await suggested()).length;
    await suggest();
    expect(await suggested()).toHaveLength(before);
    const pair = sample.pairs.find(({ made }) => made === 'NOTHING_BUT_PINYIN');
    if (!pair) throw new Error('The sample has no such pair.');
    await owner.query(
      `INSERT INTO coordination.platform_identifier (kind, value, platform_code)
       SELECT kind, 'm.' || value, $2 FROM coordination.platform_identifier WHERE platform_code = $1 AND kind = 'DOMAIN'`,
      [pair.one, pair.other],
    );
    await suggest();
    const names = (await suggested()).map(({ one, other }) => pairOf(one, other));
    expect(names).toContain(pairOf(pair.one, pair.other));
    expect(new Set(names).size).toBe(names.length);
  });

  it('is safe for two hubs at once', async () => {
    await owner.query(`UPDATE coordination.platform_comparison SET named = ''`);
    const before = (await suggested()).length;
    await owner.query(`DELETE FROM coordination.platform_comparison WHERE platform_code LIKE '91%'`);
    await Promise.all([suggest(), suggest()]);
    expect(await suggested()).toHaveLength(before);
  });
});

const LIST = `query ($platform: PlatformCode!) {
  platformCandidates(filter: { status: OPEN, platform: $platform }) { edges { node {
    id score availableActions { mutation } reasons { kind one other } one { code name } other { code name } } } }
}`;
async function openOf(code: string, who = li): Promise<unknown[]> {
  const { data, errors } = await who.ask(LIST, { platform: code });
  expect(errors).toEqual([]);
  return at(data, 'platformCandidates', 'edges') as unknown[];
}
async function decide(
  who: TestCaller,
  mutation: 'acceptPlatformCandidate' | 'rejectPlatformCandidate',
  input: Record<string, unknown>,
): Promise<unknown> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const merge = mutation === 'acceptPlatformCandidate' ? 'merge { id status absorbed surviving }' : '';
  const { data, errors } = await who.ask(
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { candidate { status decidedBy } ${merge} refusal { code } } }`,
    { input: { idempotencyKey: newId(), reason: '经核实。', ...input } },
  );
  expect(errors).toEqual([]);
  return at(data, mutation);
}
/** Open candidates of one kind of pair, as many as are asked for. */
async function candidatesOf(
  made: CrosswalkCase,
  count: number,
): Promise<{ id: string; one: string; other: string }[]> {
  const all = await suggested();
  const pairs = new Set(
    sample.pairs.filter((pair) => pair.made === made).map(({ one, other }) => pairOf(one, other)),
  );
  return all.filter(({ one, other }) => pairs.has(pairOf(one, other))).slice(0, count);
}

describe('a candidate', () => {
  it('that is accepted becomes a proposal to merge, on which another officer decides', async () => {
    const [candidate] = await candidatesOf('HOST_OF_THE_DOMAIN', 1);
    if (!candidate) throw new Error('There is none.');
    const firm =
      sample.pairs.find(({ one, other }) => pairOf(one, other) === pairOf(candidate.one, candidate.other))
        ?.one ?? '';
    const absorbed = firm === candidate.one ? candidate.other : candidate.one;
    expect(at((await openOf(absorbed))[0], 'node')).toMatchObject({
      id: candidate.id,
      availableActions: [{ mutation: 'acceptPlatformCandidate' }, { mutation: 'rejectPlatformCandidate' }],
    });
    const answer = await decide(li, 'acceptPlatformCandidate', {
      candidateId: candidate.id,
      surviving: firm,
    });
    expect(answer).toMatchObject({
      candidate: { status: 'ACCEPTED', decidedBy: 'li' },
      merge: { status: 'PROPOSED', absorbed, surviving: firm },
      refusal: null,
    });
    const { data } = await wang.ask(
      `mutation ($input: ApprovePlatformMergeInput!) { approvePlatformMerge(input: $input) { merge { status } } }`,
      { input: { idempotencyKey: newId(), mergeId: textAt(answer, 'merge', 'id') } },
    );
    expect(at(data, 'approvePlatformMerge', 'merge', 'status')).toBe('MERGED');
    expect(await openOf(absorbed)).toEqual([]);
  });

  it('that is rejected is not suggested again', async () => {
    const [candidate] = await candidatesOf('IMITATED_BRAND', 1);
    if (!candidate) throw new Error('There is none.');
    const answer = await decide(li, 'rejectPlatformCandidate', { candidateId: candidate.id });
    expect(answer).toMatchObject({ candidate: { status: 'REJECTED' }, refusal: null });
    await owner.query(
      `UPDATE coordination.platform_comparison SET named = '' WHERE platform_code = ANY ($1)`,
      [[candidate.one, candidate.other]],
    );
    await suggest();
    expect(JSON.stringify(await openOf(candidate.one))).not.toContain(candidate.id);
    const again = await decide(li, 'rejectPlatformCandidate', { candidateId: candidate.id });
    expect(at(again, 'refusal', 'code')).toBe('TRANSITION_NOT_ALLOWED');
  });

  it('is decided on by the registrars of its places alone', async () => {
    const [candidate] = await candidatesOf('SECOND_SITE_OF_THE_ICP_NUMBER', 1);
    if (!candidate) throw new Error('There is none.');
    const banking = await hub.as('BANKING', NATION);
    const refused = await decide(banking, 'rejectPlatformCandidate', { candidateId: candidate.id });
    expect(at(refused, 'refusal', 'code')).toBe('PLATFORM_REGISTRAR_ONLY');
    expect(at((await openOf(candidate.one, banking))[0], 'node', 'availableActions')).toEqual([]);
    const far = await hub.as('COMMERCE', { role: 'OFFICER', level: 'PROVINCIAL', region: '540000' });
    expect(await openOf(candidate.one, far)).toEqual([]);
    const unseen = await decide(far, 'rejectPlatformCandidate', { candidateId: candidate.id });
    expect(at(unseen, 'refusal', 'code')).toBe('CANDIDATE_UNKNOWN');
    const third = await decide(li, 'acceptPlatformCandidate', {
      candidateId: candidate.id,
      surviving: sample.platforms[0]?.code,
    });
    expect(at(third, 'refusal', 'code')).toBe('CANDIDATE_UNKNOWN');
  });

  it('is listed with the highest score first, page by page', async () => {
    const seen: number[] = [];
    for (let after: string | null = null; ;) {
      const { data, errors } = await li.ask(
        `query ($after: String) { platformCandidates(first: 50, after: $after) {
           edges { node { id score } } pageInfo { hasNextPage endCursor } } }`,
        { after },
      );
      expect(errors).toEqual([]);
      const edges = at(data, 'platformCandidates', 'edges') as { node: { score: number } }[];
      seen.push(...edges.map(({ node }) => node.score));
      if (at(data, 'platformCandidates', 'pageInfo', 'hasNextPage') !== true) break;
      after = textAt(data, 'platformCandidates', 'pageInfo', 'endCursor');
    }
    expect(seen).toEqual(seen.toSorted((one, other) => other - one));
    const [{ count }]: [{ count: number }] = await owner.query(
      `SELECT count(*)::integer AS count FROM coordination.platform_candidate AS c WHERE state <> 'OPEN'
       OR NOT EXISTS (SELECT FROM registry.same_platform WHERE code = c.one AND same_as = c.other)`,
    );
    expect(seen).toHaveLength(count);
  });

  it('is on record: every row is given by its events', async () => {
    const found = [];
    for await (const difference of verifyWorkflows(owner, platformIdentityWorkflows)) found.push(difference);
    expect(found).toEqual([]);
  });
});
