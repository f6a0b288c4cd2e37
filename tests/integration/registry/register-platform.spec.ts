import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  isInterimCode,
  makeUnifiedSocialCreditCode,
  newId,
  organisationCodeCheckCharacter,
  platformCodeOf,
} from '../../../src/kernel/index.js';
import { platformIdentityEntities, platformIdentityPapers } from '../../../src/platform-identity/index.js';
import { verifyPapers } from '../../../src/workflow/recorder/index.js';
import { at, textAt } from '../../testkit/at.js';
import { startTestHub, type As, type TestCaller, type TestHub } from '../../testkit/hub.js';

let hub: TestHub;
const logged: string[] = [];

beforeAll(async () => {
  const { pino } = await import('pino');
  hub = await startTestHub({
    logger: pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) }),
  });
});
afterAll(() => hub?.stop());

const BEIJING: As = { role: 'OFFICER', level: 'PROVINCIAL', region: '110000', officer: 'li' };
const commerce = (who: As = {}): Promise<TestCaller> => hub.as('COMMERCE', { ...BEIJING, ...who });

const MUTATION = `mutation ($input: RegisterPlatformInput!) {
  registerPlatform(input: $input) {
    platform { code name interim registeredRegion operatingRegions sectors identifiers { kind value } }
    refusal { code field message }
  }
}`;

let serial = 0;
function codeIn(region: string): string {
  const body = `HU${String((serial += 1)).padStart(6, '0')}`;
  return makeUnifiedSocialCreditCode({
    department: '9',
    category: '1',
    region,
    organisationCode: body + organisationCodeCheckCharacter(body),
  });
}
const input = (changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  idempotencyKey: newId(),
  name: '聚利金服网站',
  operatingRegions: ['110105'],
  sectors: ['P2P_LENDING'],
  identifiers: [],
  ...changes,
});
async function register(changes: Record<string, unknown> = {}, who?: TestCaller): Promise<unknown> {
  const { data, errors } = await (who ?? (await commerce())).ask(MUTATION, { input: input(changes) });
  expect(errors).toEqual([]);
  return at(data, 'registerPlatform');
}
const refusalOf = (answer: unknown): string => textAt(answer, 'refusal', 'code');

/** What the audit, the log of steps, the outbox and the hub's own log hold of a text. */
async function keptOf(text: string): Promise<string[]> {
  const owner = await hub.database.asOwner();
  const tables: { name: string }[] = await owner.query(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname IN ('audit', 'coordination', 'access', 'evidence')`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const rows: unknown[] = await owner.query(
      `SELECT 1 FROM ${name} AS kept WHERE kept::text LIKE '%' || $1 || '%' LIMIT 1`,
      [text],
    );
    if (rows.length > 0) found.push(name);
  }
  if (logged.some((line) => line.includes(text))) found.push('log');
  return found;
}

describe('a platform without registration', () => {
  it('gets an interim code, and is found under every identifier in its one form', async () => {
    const answer = await register({
      identifiers: [
        { kind: 'DOMAIN', value: 'HTTPS://WWW.Juli-Jinfu.com.cn/index.html' },
        { kind: 'APP_NAME', value: '聚利金服ＡＰＰ' },
        { kind: 'BRAND', value: '聚利金服' },
        { kind: 'WECHAT_ACCOUNT', value: 'juli_jinfu' },
        { kind: 'ICP_NUMBER', value: '京icp备 98765432号-1' },
      ],
    });
    const code = textAt(answer, 'platform', 'code');
    expect(isInterimCode(platformCodeOf(code))).toBe(true);
    expect(code.slice(2, 8)).toBe('110105');
    expect(answer).toEqual({
      refusal: null,
      platform: {
        code,
        name: '聚利金服网站',
        interim: true,
        registeredRegion: null,
        operatingRegions: ['110105'],
        sectors: ['P2P_LENDING'],
        identifiers: [
          { kind: 'APP_NAME', value: '聚利金服APP' },
          { kind: 'BRAND', value: '聚利金服' },
          { kind: 'DOMAIN', value: 'www.juli-jinfu.com.cn' },
          { kind: 'ICP_NUMBER', value: '京ICP备98765432号-1' },
          { kind: 'INTERIM_CODE', value: code },
          { kind: 'WECHAT_ACCOUNT', value: 'juli_jinfu' },
        ],
      },
    });
    const reader = await hub.as('BANKING', { role: 'OFFICER' });
    const found = await reader.ask(
      '{ platformByIdentifier(kind: WECHAT_ACCOUNT, value: "juli_jinfu") { code } }',
    );
    expect(at(found.data, 'platformByIdentifier', 'code')).toBe(code);
  });

  it('gets one code for one key, and another one for another', async () => {
    const officer = await commerce();
    const sent = { idempotencyKey: newId(), name: '同一请求' };
    const [first, again, other] = [
      await register(sent, officer),
      await register(sent, officer),
      await register({ name: '另一请求' }, officer),
    ];
    expect(textAt(again, 'platform', 'code')).toBe(textAt(first, 'platform', 'code'));
    expect(textAt(other, 'platform', 'code')).not.toBe(textAt(first, 'platform', 'code'));
  });

  it('gets different codes where many are entered at once', async () => {
    const officer = await commerce();
    const answers = await Promise.all(Array.from({ length: 12 }, () => register({}, officer)));
    expect(new Set(answers.map((answer) => textAt(answer, 'platform', 'code'))).size).toBe(12);
  });
});

describe('a registered firm', () => {
  it('is entered under its code, whose check character is looked at', async () => {
    const code = codeIn('110105');
    const answer = await register({ unifiedSocialCreditCode: code, registeredRegion: '110105' });
    expect(at(answer, 'platform')).toMatchObject({ code, interim: false, registeredRegion: '110105' });
    const last = code.endsWith('0') ? '1' : '0';
    const mistyped = await register({ unifiedSocialCreditCode: code.slice(0, 17) + last });
    expect(refusalOf(mistyped)).toBe('PLATFORM_CODE_CHECK_CHARACTER');
  });

  it('that the registry holds is taken whatever its check character, and gets what identifiers are new', async () => {
    const held = '91110000600073341L';
    const owner = await hub.database.asOwner();
    await owner.query(
      `INSERT INTO coordination.platform (code, name, registered_region, operating_regions, sectors)
       VALUES ($1, '某平台', '110105', '{110105}', '{P2P_LENDING}')`,
      [held],
    );
    const identifiers = [{ kind: 'DOMAIN', value: 'held.example.cn' }];
    for (const name of ['新名称', '新名称二']) {
      const answer = await register({ unifiedSocialCreditCode: held, name, identifiers });
      expect(at(answer, 'platform')).toMatchObject({
        code: held,
        name: '某平台',
        identifiers: [{ kind: 'DOMAIN', value: 'held.example.cn' }],
      });
    }
  });
});

describe('a resident identity number', () => {
  const PERSON = '11010519491231002X';

  it('PLATFORM_CODE_PERSONAL: is never taken for a code, and is kept nowhere', async () => {
    const officer = await commerce();
    const variable = await officer.ask(MUTATION, { input: input({ unifiedSocialCreditCode: PERSON }) });
    const literal = await officer.ask(
      `mutation { registerPlatform(input: { idempotencyKey: "k", unifiedSocialCreditCode: "${PERSON}", name: "某", operatingRegions: ["110105"],
        sectors: ["P2P_LENDING"], identifiers: [] }) { refusal { code } } }`,
    );
    for (const { errors } of [variable, literal]) {
      expect(errors).toMatchObject([
        { extensions: { code: 'BAD_USER_INPUT', refusal: 'PLATFORM_CODE_PERSONAL' } },
      ]);
      expect(JSON.stringify(errors)).not.toContain(PERSON);
    }
    await officer.ask('query ($code: PlatformCode!) { platform(code: $code) { name } }', { code: PERSON });
    expect(await keptOf(PERSON)).toEqual([]);
    // The search finds what is kept.
    expect(await keptOf('91110000600073341L')).toContain('coordination.platform');
  });

  it('PLATFORM_IDENTIFIER_PERSONAL: is taken for no identifier and no part of a name, and is kept nowhere', async () => {
    for (const changes of [
      { identifiers: [{ kind: 'BRAND', value: PERSON }] },
      { identifiers: [{ kind: 'LICENCE_NUMBER', value: '１１０１０５ 19491231 002x' }] },
      { identifiers: [{ kind: 'REGISTRATION_NUMBER', value: '110105491231002' }] },
      { identifiers: [{ kind: 'WECHAT_ACCOUNT', value: '13812345678' }] },
      { name: `张三${PERSON}的网站` },
    ])
      expect(refusalOf(await register(changes))).toBe('PLATFORM_IDENTIFIER_PERSONAL');
    expect(await keptOf(PERSON)).toEqual([]);
    expect(await keptOf('110105491231002')).toEqual([]);
  });
});

describe('is refused', () => {
  it.each<[refusal: string, changes: Record<string, unknown>]>([
    ['PLATFORM_PLACE_MISSING', { operatingRegions: [] }],
    ['PLATFORM_OUTSIDE_OFFICE', { operatingRegions: ['320102'] }],
    ['PLATFORM_SECTOR_UNKNOWN', { sectors: ['GAMBLING'] }],
    ['PLATFORM_SECTOR_UNKNOWN', { sectors: [] }],
    ['PLATFORM_IDENTIFIER_KIND', { identifiers: [{ kind: 'INTERIM_CODE', value: 'x' }] }],
    ['PLATFORM_IDENTIFIER_MALFORMED', { identifiers: [{ kind: 'DOMAIN', value: 'not a domain' }] }],
    ['PLATFORM_IDENTIFIER_MALFORMED', { identifiers: [{ kind: 'ORGANISATION_CODE', value: '60003734-2' }] }],
    ['INTERIM_CODE_UNKNOWN', { unifiedSocialCreditCode: 'XW110105123456789A' }],
    ['INPUT_MISSING', { name: ' ' }],
  ])('%s for %o', async (refusal, changes) => {
    expect(refusalOf(await register(changes))).toBe(refusal);
  });

  it('PLATFORM_IDENTIFIER_TAKEN where another platform has the identifier, and nothing is left behind', async () => {
    const first = await register({ identifiers: [{ kind: 'DOMAIN', value: 'taken.example.com' }] });
    const name = '名为他人域名的网站';
    const second = await register({
      name,
      identifiers: [
        { kind: 'BRAND', value: '无人用过的品牌' },
        { kind: 'DOMAIN', value: 'TAKEN.example.com' },
      ],
    });
    expect(second).toMatchObject({
      platform: null,
      refusal: { code: 'PLATFORM_IDENTIFIER_TAKEN', field: 'identifiers[1].value' },
    });
    expect(textAt(second, 'refusal', 'message')).toContain(textAt(first, 'platform', 'code'));
    expect(await keptOf(name)).toEqual([]);
  });

  it('PLATFORM_REGISTRAR_ONLY to everybody but people of the registrars', async () => {
    for (const caller of [
      await hub.as('BANKING', BEIJING),
      await hub.as('POLICE', BEIJING),
      await commerce({ role: 'SYSTEM' }),
      await commerce({ role: 'SYSTEM_ADMINISTRATOR' }),
    ])
      expect(refusalOf(await register({}, caller))).toBe('PLATFORM_REGISTRAR_ONLY');
    const office = await hub.as('OFFICE', BEIJING);
    expect(at(await register({}, office), 'refusal')).toBeNull();
  });
});

it('is on record as it was entered', async () => {
  const owner = await hub.database.asOwner(platformIdentityEntities);
  const differences = async (): Promise<unknown[]> => {
    const found = [];
    for await (const difference of verifyPapers(owner, platformIdentityPapers)) found.push(difference);
    return found;
  };
  expect(await differences()).toEqual([]);
  const [{ count }]: [{ count: number }] = await owner.query(
    `SELECT count(*)::integer AS count FROM audit.step WHERE workflow = 'PLATFORM_REGISTRATION'`,
  );
  expect(count).toBeGreaterThan(10);
  await owner.query(
    `UPDATE coordination.platform_registration SET officer = 'wang' WHERE id = (SELECT min(id::text)::uuid FROM coordination.platform_registration)`,
  );
  expect(await differences()).toHaveLength(1);
});
