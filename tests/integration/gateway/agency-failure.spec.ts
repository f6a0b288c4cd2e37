import { afterAll, describe, expect, it } from 'vitest';
import type { DataSource } from 'typeorm';
import { SCENARIOS } from '../../../src/sample-data/index.js';
import { at } from '../../testkit/at.js';
import { startTestHub, type Answer } from '../../testkit/hub.js';

const hub = await startTestHub();
const owner: DataSource = await hub.database.asOwner();
const caller = await hub.as('POLICE', { role: 'OFFICER', purpose: 'CRIMINAL_INVESTIGATION' });
afterAll(() => hub.stop());

const { code, name } = SCENARIOS.pooledLender;

const DOSSIER = `query ($code: PlatformCode!) {
  platform(code: $code) {
    name
    commerce { registeredName }
    pboc { reserveAccounts { __typename } }
    who: police { open: hasOpenCase caseFiles { caseNo } }
  }
}`;

const ask = (): Promise<Answer> => caller.ask(DOSSIER, { code });

/** Nothing of the reason reaches the client: no SQL, no table, no role, no stack. */
const INSIDE = /permission|denied for|huishang_|relation|schema "|SELECT|SQL|ECONN|node_modules|\bat \w+ \(/i;

/** Breaks something in the database while `during` runs. */
async function broken(breaking: string, mending: string, during: () => Promise<void>): Promise<void> {
  await owner.query(breaking);
  try {
    await during();
  } finally {
    await owner.query(mending);
  }
}

describe('one agency that cannot be read', () => {
  it.each([
    [
      'loses its tables',
      'ALTER SCHEMA police RENAME TO elsewhere',
      'ALTER SCHEMA elsewhere RENAME TO police',
    ],
    [
      'loses its rights',
      'REVOKE ALL ON ALL TABLES IN SCHEMA police FROM huishang_police',
      'GRANT SELECT ON ALL TABLES IN SCHEMA police TO huishang_police',
    ],
  ])('%s: its facet is lost, all else stands', async (_what, breaking, mending) => {
    await broken(breaking, mending, async () => {
      const { status, data, errors } = await ask();
      expect(status).toBe(200);
      expect(data).toMatchObject({
        platform: { name, commerce: { registeredName: name }, pboc: { reserveAccounts: expect.any(Array) } },
      });
      expect(at(data, 'platform', 'who', 'open') ?? null).toBeNull();
      expect(errors.length).toBeGreaterThan(0);
      for (const { path, message, extensions } of errors) {
        expect(path?.slice(0, 2)).toEqual(['platform', 'who']);
        expect(extensions).toEqual({
          code: 'AGENCY_UNAVAILABLE',
          agency: 'POLICE',
          remedy: 'Ask for them again later.',
        });
        expect(message).not.toMatch(INSIDE);
      }
    });
    const again = await ask();
    expect(again.errors).toEqual([]);
    expect(at(again.data, 'platform', 'who', 'open')).toBe(true);
  });

  it('loses its connections in the middle: it is asked anew', async () => {
    await owner.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'huishang_police' AND datname = current_database()",
    );
    const { data } = await ask();
    expect(at(data, 'platform', 'commerce', 'registeredName')).toBe(name);
    const { errors, data: later } = await ask();
    expect(errors).toEqual([]);
    expect(at(later, 'platform', 'who', 'open')).toBe(true);
  });
});

describe('the registry', () => {
  it('that cannot be read leaves nothing to join, and says so tidily', async () => {
    await broken(
      'ALTER SCHEMA coordination RENAME TO elsewhere',
      'ALTER SCHEMA elsewhere RENAME TO coordination',
      async () => {
        const { status, data, errors } = await ask();
        expect(status).toBe(200);
        expect(data).toEqual({ platform: null });
        expect(errors).toEqual([
          {
            message: expect.not.stringMatching(INSIDE),
            path: ['platform'],
            extensions: {
              code: 'AGENCY_UNAVAILABLE',
              agency: 'COORDINATION',
              remedy: 'Ask for them again later.',
            },
          },
        ]);
      },
    );
    expect((await ask()).errors).toEqual([]);
  });
});

describe('an audit entry that cannot be written', () => {
  const REVOKE = 'REVOKE INSERT ON audit.entry FROM huishang_gateway';
  const GRANT = 'GRANT INSERT ON audit.entry TO huishang_gateway';

  it('discloses nothing', async () => {
    await broken(REVOKE, GRANT, async () => {
      const { status, data, errors } = await ask();
      expect(status).toBe(503);
      expect(data).toBeUndefined();
      expect(errors).toEqual([
        {
          message: expect.not.stringMatching(INSIDE),
          extensions: { code: 'AUDIT_UNAVAILABLE', remedy: 'Ask again later.' },
        },
      ]);
    });
    expect((await ask()).errors).toEqual([]);
  });

  it('carries out no mutation', async () => {
    const open = `mutation ($input: OpenSubstanceCaseInput!) {
      openSubstanceCase(input: $input) { substanceCase { id } refusal { code } }
    }`;
    const input = {
      platform: code,
      businessLine: 'audit test',
      reason: 'test',
      idempotencyKey: 'agency-failure-1',
    };
    const cases = async (): Promise<number> => {
      const [row] = (await owner.query('SELECT count(*)::int AS n FROM coordination.substance_case')) as {
        n: number;
      }[];
      return row?.n ?? -1;
    };
    const before = await cases();
    await broken(REVOKE, GRANT, async () => {
      const { status, data, errors } = await caller.ask(open, { input });
      expect(status).toBe(503);
      expect(data).toBeUndefined();
      expect(errors).toMatchObject([{ extensions: { code: 'AUDIT_UNAVAILABLE' } }]);
      expect(await cases()).toBe(before);
    });
    const { errors, data } = await caller.ask(open, { input });
    expect(errors).toEqual([]);
    expect(at(data, 'openSubstanceCase', 'refusal')).toBeNull();
    expect(await cases()).toBe(before + 1);
  });
});
