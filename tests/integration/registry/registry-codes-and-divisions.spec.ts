import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDatedTables } from '../../../src/config/index.js';
import {
  installDivisions,
  makeUnifiedSocialCreditCode,
  newId,
  organisationCodeCheckCharacter,
  parsePlatformCode,
  systemClock,
  verifyPlatformCode,
} from '../../../src/kernel/index.js';
import { at, textAt } from '../../testkit/at.js';
import { startTestHub, type TestCaller, type TestHub } from '../../testkit/hub.js';
import { temporaryFolder } from '../../testkit/temporary-folder.js';

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterAll(() => hub?.stop());

async function insertPlatform(code: string, region: string): Promise<void> {
  const owner = await hub.database.asOwner();
  await owner.query(
    `INSERT INTO coordination.platform (code, name, registered_region, operating_regions, sectors)
     VALUES ($1, '某平台', $2, ARRAY[$2], '{P2P_LENDING}')`,
    [code, region],
  );
}

describe('a code whose check character is wrong', () => {
  // As older registers have them: digits of 91110000600037341L, transposed.
  const CODE = '91110000600073341L';
  let officer: TestCaller;
  beforeAll(async () => {
    await insertPlatform(CODE, '110105');
    officer = await hub.as('BANKING', { role: 'OFFICER' });
  });

  it('is refused where the registry does not hold it', async () => {
    const code = parsePlatformCode(CODE);
    expect(code.ok && verifyPlatformCode(code.value).ok).toBe(false);
    const { errors } = await officer.ask('{ platform(code: "91110000600037431L") { name } }');
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it('is taken back by everything that takes a code, once the registry lists it', async () => {
    const { data } = await officer.ask(
      `query ($code: PlatformCode!) { platforms(filter: { codes: [$code] }) { edges { node { code } } } }`,
      { code: CODE },
    );
    expect(data).toEqual({ platforms: { edges: [{ node: { code: CODE } }] } });
    const read = await officer.ask(
      `query ($code: PlatformCode!) {
         platform(code: $code) { code rectificationOrders { edges { cursor } } }
         substanceCases(filter: { platform: $code }) { edges { cursor } }
         rectificationOrders(filter: { platform: $code }) { edges { cursor } }
       }`,
      { code: CODE },
    );
    expect(read.errors.filter(({ extensions }) => extensions.code !== 'FIELD_DENIED')).toEqual([]);
    expect(at(read.data, 'platform', 'code')).toBe(CODE);
    const opened = await officer.ask(
      `mutation ($input: OpenSubstanceCaseInput!) {
         openSubstanceCase(input: $input) { substanceCase { platform { code } } refusal { code } }
       }`,
      {
        input: {
          idempotencyKey: newId(),
          platform: CODE,
          businessLine: '网络借贷',
          reason: '投诉',
          concernedAgencies: ['BANKING', 'SECURITIES'],
        },
      },
    );
    expect(opened.data).toEqual({
      openSubstanceCase: { substanceCase: { platform: { code: CODE } }, refusal: null },
    });
    const police = await hub.as('POLICE', {
      role: 'OFFICER',
      officer: 'zhang',
      purpose: 'CRIMINAL_INVESTIGATION',
    });
    const warrant = await police.ask(
      `mutation ($input: RequestAccountWarrantInput!) {
         requestAccountWarrant(input: $input) { accountWarrant { platformCode } refusal { code } }
       }`,
      {
        input: {
          idempotencyKey: newId(),
          platformCode: CODE,
          periodFrom: '2025-01-01',
          periodTo: '2025-12-31',
          purpose: 'CRIMINAL_INVESTIGATION',
          gate: 'POLICE_CRIMINAL_PROCEDURE',
          documentSha256: 'a'.repeat(64),
          officers: ['zhang', 'wang'],
          validFrom: systemClock.now().toISOString(),
          validTo: new Date(systemClock.now().getTime() + 86_400_000).toISOString(),
          usesAllowed: 1,
        },
      },
    );
    expect(warrant.data).toEqual({
      requestAccountWarrant: { accountWarrant: { platformCode: CODE }, refusal: null },
    });
  });
});

describe('a division that an operator adds', () => {
  const NEW = '500158';
  const PLATFORM = makeUnifiedSocialCreditCode({
    department: '9',
    category: '1',
    region: '500000',
    organisationCode: `12345678${organisationCodeCheckCharacter('12345678')}`,
  });
  let folder: string;
  beforeAll(async () => {
    folder = await temporaryFolder();
  });
  afterAll(async () => {
    installDivisions(systemClock.now());
    await rm(folder, { recursive: true, force: true });
  });

  /** What an officer of the district is told. */
  async function asked(region: string) {
    const caller = await hub.as('BANKING', { role: 'OFFICER', level: 'DISTRICT', region });
    return caller.ask(
      '{ me { level region } platforms(first: 5, filter: { registeredRegion: "500158" }) { edges { node { code } } } }',
    );
  }

  it('is one of tokens, platforms and filters from the moment that its file is read', async () => {
    // A division that the hub ships since the last release but one: no file is needed.
    expect(
      textAt(
        (
          await (
            await hub.as('BANKING', { role: 'OFFICER', level: 'DISTRICT', region: '500157' })
          ).ask('{ me { region } }')
        ).data,
        'me',
        'region',
      ),
    ).toBe('500157');

    const file = join(folder, 'divisions.json');
    const changes = [{ code: NEW, name: '新设区', from: '2026-01-01' }];
    await writeFile(file, JSON.stringify({ source: '国务院批复', knownUntil: '2026-11-01', changes }));
    const { divisionChanges, divisionsKnownUntil } = readDatedTables({ DIVISION_CHANGES: file });
    expect(divisionsKnownUntil).toBe('2026-11-01');
    installDivisions(new Date('2026-11-29T00:00:00Z'), divisionChanges, divisionsKnownUntil);

    await insertPlatform(PLATFORM, NEW);
    const { data, errors } = await asked(NEW);
    expect(errors).toEqual([]);
    expect(data).toEqual({
      me: { level: 'DISTRICT', region: NEW },
      platforms: { edges: [{ node: { code: PLATFORM } }] },
    });
  });
});
