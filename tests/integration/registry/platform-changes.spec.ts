import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { HubClient } from '../../../src/client/index.js';
import { startTestHub, type TestHub } from '../../testkit/hub.js';
import { PATIENCE } from '../../testkit/patience.js';

interface Change {
  readonly code: string;
  readonly changedAt: string;
  readonly mergedInto: string | null;
  readonly platform: {
    readonly name: string;
    readonly identifiers: readonly { readonly value: string }[];
  } | null;
}
interface Page {
  readonly edges: readonly { readonly cursor: string; readonly node: Change }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const CHANGES = `query Changes($first: Int, $after: String) {
  platformsChanged(first: $first, after: $after) {
    edges { cursor node { code changedAt mergedInto platform { name identifiers { value } } } }
    pageInfo { hasNextPage endCursor }
  }
}`;

let hub: TestHub;
let owner: DataSource;
let caller: HubClient;
beforeAll(async () => {
  hub = await startTestHub();
  owner = await hub.database.asOwner();
  caller = new HubClient({ url: hub.url, token: (await hub.as('PBOC')).token });
});
afterAll(() => hub?.stop());

/** What a mirror keeps: its copy, and the cursor from which it goes on. */
class Mirror {
  readonly names = new Map<string, string>();
  cursor: string | null = null;

  /** Codes that came, in their order. */
  async sync(first = 7): Promise<string[]> {
    const codes: string[] = [];
    const pages = caller.pages<{ platformsChanged: Page }, Change>(CHANGES, (data) => data.platformsChanged, {
      first,
      after: this.cursor,
    });
    for await (const { page } of pages) {
      for (const { node } of page.edges) {
        codes.push(node.code);
        if (node.platform) this.names.set(node.code, node.platform.name);
        else this.names.delete(node.code);
      }
      this.cursor = page.pageInfo.endCursor ?? this.cursor;
    }
    return codes;
  }

  /** Until so many have come: a transaction of somebody else may hold changes back for a moment. */
  async syncUntil(count: number): Promise<string[]> {
    const codes: string[] = [];
    await vi.waitUntil(async () => codes.push(...(await this.sync())) >= count, PATIENCE);
    return codes;
  }
}

async function registered(): Promise<[string, string][]> {
  const rows: { code: string; name: string }[] = await owner.query(
    `SELECT code, name FROM coordination.platform WHERE merged_into IS NULL ORDER BY code`,
  );
  return rows.map(({ code, name }) => [code, name]);
}

async function mirrored(): Promise<Mirror> {
  const mirror = new Mirror();
  await mirror.syncUntil((await registered()).length);
  return mirror;
}

const sorted = (mirror: Mirror): [string, string][] =>
  [...mirror.names].toSorted(([a], [b]) => (a < b ? -1 : 1));

describe('platformsChanged', () => {
  it('gives the whole register page by page, and then what changed, in the order of the changes', async () => {
    const mirror = await mirrored();
    expect(sorted(mirror)).toEqual(await registered());
    expect(await mirror.sync()).toEqual([]);
    const [third, first, second] = sorted(mirror).map(([code]) => code);
    await owner.query(`UPDATE coordination.platform SET name = '改名一' WHERE code = $1`, [first]);
    await owner.query(`INSERT INTO coordination.platform_identifier VALUES ('BRAND', '新牌', $1)`, [second]);
    await owner.query(`UPDATE coordination.platform SET sectors = '{P2P_LENDING}' WHERE code = $1`, [third]);
    expect(await mirror.syncUntil(3)).toEqual([first, second, third]);
    expect(mirror.names.get(first ?? '')).toBe('改名一');
    expect(sorted(mirror)).toEqual(await registered());
  });

  it('gives a platform that changed twice once, and both platforms of an identifier that moved', async () => {
    const mirror = await mirrored();
    const [one, other] = sorted(mirror).map(([code]) => code);
    await owner.query(`INSERT INTO coordination.platform_identifier VALUES ('BRAND', '移牌', $1)`, [one]);
    await owner.query(`UPDATE coordination.platform SET name = name || '甲' WHERE code = $1`, [one]);
    expect(await mirror.syncUntil(1)).toEqual([one]);
    await owner.query(
      `UPDATE coordination.platform_identifier SET platform_code = $1 WHERE kind = 'BRAND' AND value = '移牌'`,
      [other],
    );
    expect(new Set(await mirror.syncUntil(2))).toEqual(new Set([one, other]));
    await owner.query(`DELETE FROM coordination.platform_identifier WHERE value = '移牌'`);
    expect(await mirror.syncUntil(1)).toEqual([other]);
  });

  it('says of a code that was merged into which, so that a copy drops it', async () => {
    const mirror = await mirrored();
    const [into] = sorted(mirror).map(([code]) => code);
    const [{ code }] = (await owner.query(
      `SELECT code FROM coordination.platform WHERE interim AND merged_into IS NULL ORDER BY code LIMIT 1`,
    )) as [{ code: string }];
    expect(mirror.names.has(code)).toBe(true);
    await owner.query(`UPDATE coordination.platform SET merged_into = $1 WHERE code = $2`, [into, code]);
    const { cursor } = mirror;
    expect(await mirror.syncUntil(1)).toEqual([code]);
    expect(mirror.names.has(code)).toBe(false);
    const { data } = await caller.query<{ platformsChanged: Page }>(CHANGES, { after: cursor });
    expect(data.platformsChanged.edges.map(({ node }) => node)).toEqual([
      { code, changedAt: expect.any(String), mergedInto: into, platform: null },
    ]);
  });

  it('passes over nothing that commits late: a change waits for transactions that began before it', async () => {
    const mirror = await mirrored();
    const [slow, quick] = sorted(mirror).map(([code]) => code);
    const runner = owner.createQueryRunner();
    await runner.startTransaction();
    await runner.query(`UPDATE coordination.platform SET name = name || '慢' WHERE code = $1`, [slow]);
    await owner.query(`UPDATE coordination.platform SET name = name || '快' WHERE code = $1`, [quick]);
    expect(await mirror.sync()).toEqual([]);
    await runner.commitTransaction();
    await runner.release();
    expect(await mirror.syncUntil(2)).toEqual([slow, quick]);
  });

  it('gives rows that were restored from another cluster, whose numbers are ahead of this one', async () => {
    const [restored] = (await registered()).map(([code]) => code);
    await owner.query(
      `UPDATE coordination.platform_change SET transaction_id = '4000000000' WHERE platform_code = $1`,
      [restored],
    );
    const mirror = await mirrored();
    expect(sorted(mirror)).toEqual(await registered());
    expect(await mirror.sync()).toEqual([]);
    await owner.query(`UPDATE coordination.platform SET name = name || '后' WHERE code = $1`, [restored]);
    expect(await mirror.syncUntil(1)).toEqual([restored]);
  });

  it('gives fields of agencies as each one’s policy says', async () => {
    const answer = await caller.query<{ platformsChanged: { edges: { node: { platform: unknown } }[] } }>(
      `{ platformsChanged(first: 50) {
        edges { node { platform { name commerce { legalRepresentative { idNumber } } } } }
      } }`,
      {},
      { purpose: 'RECTIFICATION' },
    );
    expect(answer.data.platformsChanged.edges[0]?.node.platform).toMatchObject({ name: expect.any(String) });
    expect(new Set(answer.denied.map(({ owner: whose, reason }) => `${whose} ${reason}`))).toEqual(
      new Set(['COMMERCE NO_AGREEMENT']),
    );
  });

  it.each([
    ['of another database', (key: string) => key.replace(/^\d+/, '7')],
    ['of a time that a recovery took back', (key: string) => key.replace(/:[rc]:\d+:/, ':c:3999999999:')],
  ])('refuses a cursor %s with MIRROR_OUTDATED, and says to begin again', async (_, change) => {
    const mirror = await mirrored();
    const key = Buffer.from(mirror.cursor ?? '', 'base64url').toString();
    const after = Buffer.from(change(key)).toString('base64url');
    const asked = caller.query(CHANGES, { after });
    await expect(asked).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      errors: [
        { extensions: { refusal: 'MIRROR_OUTDATED', remedy: expect.stringContaining('without "after"') } },
      ],
    });
  });

  it('refuses a cursor of another list, and a page that is too large', async () => {
    for (const variables of [
      { after: Buffer.from('91110105HY0000016E').toString('base64url') },
      { first: 201 },
    ]) {
      await expect(caller.query(CHANGES, variables)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    }
  });
});
