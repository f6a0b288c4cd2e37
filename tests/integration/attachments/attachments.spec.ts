import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, stat, writeFile, chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DataSource } from 'typeorm';
import { newId, type Actor, type Role } from '../../../src/kernel/index.js';
import { startTestHub, type TestHub } from '../../testkit/hub.js';
import { zip } from '../../testkit/zip.js';

const LIMIT = 3 * 1_048_576;
const DAILY_LIMIT = 100 * 1_048_576;
const PDF = Buffer.from('%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\n%%EOF\n');

const sha256 = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');
const word = (type: string): string =>
  `<Types><Override PartName="/word/document.xml" ContentType="application/vnd.${type}+xml"/></Types>`;

describe.each(['database', 'directory'])('attachments in the %s', (place) => {
  const EXTENSION: Readonly<Record<string, string>> = {
    'image/png': 'png',
    'image/jpeg': 'jpg',
    'text/plain': 'txt',
    'application/ofd': 'ofd',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  };
  let hub: TestHub;
  let owner: DataSource;
  let directory: string;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'huishang-attachments-spec-'));
    hub = await startTestHub({
      attachments: {
        directory: place === 'directory' ? directory : null,
        bytes: LIMIT,
        dailyBytes: DAILY_LIMIT,
      },
    });
    owner = await hub.database.asOwner();
  });
  afterAll(async () => {
    await hub?.stop();
    await rm(directory, { recursive: true, force: true });
  });

  async function openCase(): Promise<string> {
    const [platform]: { code: string }[] = await owner.query(
      `SELECT code FROM coordination.platform WHERE merged_into IS NULL ORDER BY code LIMIT 1`,
    );
    const office = await hub.as('OFFICE', { role: 'OFFICER' });
    const { data } = await office.ask(
      `mutation ($input: OpenSubstanceCaseInput!) {
        openSubstanceCase(input: $input) { substanceCase { id } refusal { code } } }`,
      {
        input: {
          idempotencyKey: newId(),
          platform: platform?.code,
          businessLine: newId(),
          reason: '投诉',
          concernedAgencies: ['PBOC', 'BANKING', 'SECURITIES'],
        },
      },
    );
    return (data as { openSubstanceCase: { substanceCase: { id: string } } }).openSubstanceCase.substanceCase
      .id;
  }

  /** What lies in the directory while it arrives; nothing where there is none. */
  const incoming = async () => (place === 'directory' ? readdir(join(directory, 'incoming')) : []);

  /** Permissions of every stored file. */
  async function modes(): Promise<number[]> {
    const entries = await readdir(directory, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile());
    return Promise.all(
      files.map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).mode & 0o777),
    );
  }

  const address = (caseId: string, hash: string): string => `${hub.url}/cases/${caseId}/attachments/${hash}`;

  async function headersOf(agency: Actor, role: Role = 'OFFICER', language = 'en') {
    const { authorization = '' } = (await hub.as(agency, { role })).headers;
    return { authorization, 'accept-language': language };
  }

  async function put(
    agency: Actor,
    caseId: string,
    content: Buffer,
    more: { name?: string; hash?: string; role?: Role; language?: string } = {},
  ) {
    const { name = '材料.pdf', hash = sha256(content), role, language } = more;
    const response = await fetch(`${address(caseId, hash)}?name=${encodeURIComponent(name)}`, {
      method: 'PUT',
      headers: { ...(await headersOf(agency, role, language)), 'content-type': 'application/octet-stream' },
      body: new Uint8Array(content),
    });
    const retryAfter = Number(response.headers.get('retry-after'));
    return { status: response.status, retryAfter, body: (await response.json()) as Record<string, unknown> };
  }

  const get = async (agency: Actor, caseId: string, hash: string, role?: Role) =>
    fetch(address(caseId, hash), { headers: await headersOf(agency, role) });

  const codeOf = ({ body }: { body: Record<string, unknown> }) =>
    (body['errors'] as { extensions: { code: string } }[] | undefined)?.[0]?.extensions.code ?? null;

  const opinionNaming = (caseId: string, hash: string) => ({
    idempotencyKey: newId(),
    caseId,
    substanceClass: 'LENDING',
    responsibleAgency: 'BANKING',
    disposition: 'BAN',
    unassessedReason: '资金流向尚未核清。',
    legalBasis: [{ law: '银行业监督管理法', article: '19' }],
    evidence: [{ description: '笔录', source: '检查组', sha256: hash }],
  });

  async function file(agency: Actor, caseId: string, hash: string): Promise<string | null> {
    const caller = await hub.as(agency, { role: 'OFFICER' });
    const { data } = await caller.ask(
      `mutation ($input: FileOpinionInput!) { fileOpinion(input: $input) { refusal { code } } }`,
      { input: opinionNaming(caseId, hash) },
    );
    return (data as { fileOpinion: { refusal: { code: string } | null } }).fileOpinion.refusal?.code ?? null;
  }

  it('are given back byte for byte, as files to save, with their audit record', async () => {
    const caseId = await openCase();
    const content = Buffer.concat([PDF, randomBytes(2_500_000)]);
    const hash = sha256(content);
    expect(await put('BANKING', caseId, content, { name: '资金池 (一)\'".pdf' })).toMatchObject({
      status: 201,
      body: { sha256: hash, size: content.length, mediaType: 'application/pdf', agency: 'BANKING' },
    });
    const response = await get('BANKING', caseId, hash);
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(content.length),
      'content-disposition': `attachment; filename="??? (?)'\\".pdf"; filename*=UTF-8''%E8%B5%84%E9%87%91%E6%B1%A0%20%28%E4%B8%80%29%27%22.pdf`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-store',
      'repr-digest': `sha-256=:${Buffer.from(hash, 'hex').toString('base64')}:`,
    });
    expect(sha256(Buffer.from(await response.arrayBuffer()))).toBe(hash);
    const records: unknown[] = await owner.query(
      `SELECT agency, officer, platforms_asked FROM audit.entry
       WHERE operation_name = 'readAttachment' AND case_id = $1 AND request_id = $2`,
      [caseId, response.headers.get('x-request-id')],
    );
    expect(records).toMatchObject([{ agency: 'BANKING', officer: 'banking-officer' }]);
    const written: unknown[] = await owner.query(
      `SELECT agency, officer, refusal, operation_kind, platforms_asked, platforms_disclosed, client_address, token_id
       FROM audit.entry WHERE operation_name = 'putAttachment' AND case_id = $1`,
      [caseId],
    );
    expect(written).toEqual([
      {
        agency: 'BANKING',
        officer: 'banking-officer',
        refusal: null,
        operation_kind: 'mutation',
        platforms_asked: [expect.stringMatching(/^.{18}$/)],
        platforms_disclosed: [],
        client_address: '127.0.0.1',
        token_id: expect.any(String),
      },
    ]);
  });

  it('are written once: again is the same, and another agency’s the same content', async () => {
    const caseId = await openCase();
    const content = Buffer.concat([PDF, randomBytes(10)]);
    expect((await put('BANKING', caseId, content)).status).toBe(201);
    expect(await put('BANKING', caseId, content, { name: '改名.pdf' })).toMatchObject({
      status: 200,
      body: { name: '材料.pdf' },
    });
    expect((await put('SECURITIES', caseId, content)).status).toBe(201);
    const parallel = await Promise.all(Array.from({ length: 4 }, () => put('PBOC', caseId, content)));
    expect(parallel.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 200, 200, 201]);
    const stored: unknown[] = await owner.query(
      `SELECT stored_in FROM coordination.attachment WHERE sha256 = $1`,
      [sha256(content)],
    );
    expect(stored).toEqual([{ stored_in: place.toUpperCase() }]);
    expect((await modes()).filter((mode) => mode !== 0o400)).toEqual([]);
  });

  it('of others are seen when their opinions are, and an opinion names only those that are there', async () => {
    const caseId = await openCase();
    const content = Buffer.concat([PDF, randomBytes(10)]);
    const hash = sha256(content);
    expect(await file('BANKING', caseId, hash)).toBe('ATTACHMENT_UNKNOWN');
    await put('BANKING', caseId, content);
    expect(await file('SECURITIES', caseId, hash)).toBe('ATTACHMENT_UNKNOWN');
    expect(await file('BANKING', caseId, hash)).toBeNull();
    expect((await get('SECURITIES', caseId, hash)).status).toBe(404);
    expect((await get('OFFICE', caseId, hash)).status).toBe(200);
    const own = Buffer.concat([PDF, randomBytes(10)]);
    await put('SECURITIES', caseId, own);
    expect(await file('SECURITIES', caseId, sha256(own))).toBeNull();
    expect((await get('SECURITIES', caseId, hash)).status).toBe(200);
    const securities = await hub.as('SECURITIES', { role: 'OFFICER' });
    const { data } = await securities.ask(
      `query ($id: ID!) { substanceCase(id: $id) { attachments { agency name size mediaType path } } }`,
      { id: caseId },
    );
    expect(data).toMatchObject({
      substanceCase: {
        attachments: [
          {
            agency: 'BANKING',
            name: '材料.pdf',
            size: content.length,
            mediaType: 'application/pdf',
            path: `/cases/${caseId}/attachments/${hash}`,
          },
          { agency: 'SECURITIES' },
        ],
      },
    });
  });

  it.each([
    ['image/png', Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex')],
    ['image/jpeg', Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex')],
    ['text/plain; charset=utf-8', Buffer.from('账号,金额\n6222,100\n')],
    ['text/plain; charset=gb18030', Buffer.from('d5cbbac52cbdf0b6ee0a', 'hex')],
    ['text/plain; charset=utf-8', Buffer.from('<html><script>alert(1)</script></html>')],
    ['application/ofd', zip({ 'OFD.xml': '<ofd:OFD/>', 'Doc_0/Document.xml': '<a/>' })],
    [
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      zip({
        '[Content_Types].xml': word('openxmlformats-officedocument.wordprocessingml.document.main'),
        '_rels/.rels': '<a/>',
        'word/document.xml': '<a/>',
      }),
    ],
  ])('are taken by what they are: %s', async (mediaType, content) => {
    const caseId = await openCase();
    expect(await put('BANKING', caseId, content, { name: '任意.exe' })).toMatchObject({ status: 415 });
    const name = `材料.${EXTENSION[mediaType.split(';', 1)[0] ?? '']}`;
    expect(await put('BANKING', caseId, content, { name })).toMatchObject({
      status: 201,
      body: { mediaType },
    });
    const response = await get('BANKING', caseId, sha256(content));
    expect(response.headers.get('content-type')).toBe(mediaType);
  });

  it.each([
    ['a program', Buffer.concat([Buffer.from('7f454c46020101', 'hex'), randomBytes(64)])],
    ['a Windows program', Buffer.concat([Buffer.from('MZ'), randomBytes(200)])],
    ['an archive', zip({ 'a.txt': 'a' })],
    [
      'a document with macros',
      zip({
        '[Content_Types].xml': word('ms-word.document.macroEnabled.main'),
        'word/document.xml': '<a/>',
      }),
    ],
    [
      'a drawing that could hold scripts',
      Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
    ],
    ['noise', Buffer.concat([Buffer.from([0, 1, 2]), randomBytes(100)])],
  ])('are not taken where they are %s: ATTACHMENT_TYPE_NOT_ALLOWED', async (_what, content) => {
    const answer = await put('BANKING', await openCase(), content, { name: '报告.pdf' });
    expect([answer.status, codeOf(answer)]).toEqual([415, 'ATTACHMENT_TYPE_NOT_ALLOWED']);
  });

  it('are refused with a code, a sentence in the caller’s language and a remedy, and nothing stays', async () => {
    const caseId = await openCase();
    const other = sha256(Buffer.from('other'));
    const large = Buffer.concat([PDF, Buffer.alloc(LIMIT)]);
    const answers = [
      await put('BANKING', caseId, PDF, { hash: 'abc' }),
      await put('BANKING', caseId, PDF, { hash: other }),
      await put('BANKING', caseId, PDF, { name: '../etc/passwd' }),
      await put('BANKING', caseId, PDF, { name: '' }),
      await put('BANKING', caseId, Buffer.alloc(0)),
      await put('BANKING', caseId, large),
      await put('POLICE', caseId, PDF),
      await put('BANKING', newId(), PDF),
      await put('BANKING', caseId, PDF, { role: 'AUDITOR' }),
    ];
    expect(answers.map((answer) => [answer.status, codeOf(answer)])).toEqual([
      [400, 'ATTACHMENT_HASH_MALFORMED'],
      [422, 'ATTACHMENT_HASH_MISMATCH'],
      [400, 'ATTACHMENT_NAME_UNUSABLE'],
      [400, 'ATTACHMENT_NAME_UNUSABLE'],
      [400, 'ATTACHMENT_EMPTY'],
      [413, 'ATTACHMENT_TOO_LARGE'],
      [404, 'NOT_PARTY_TO_CASE'],
      [404, 'NOT_PARTY_TO_CASE'],
      [404, 'NOT_PARTY_TO_CASE'],
    ]);
    const chinese = await put('BANKING', caseId, PDF, { hash: other, language: 'zh' });
    expect(JSON.stringify(chinese.body)).toContain('收到的文件 SHA-256 为');
    const rows: unknown[] = await owner.query(`SELECT FROM coordination.case_attachment WHERE case_id = $1`, [
      caseId,
    ]);
    expect(rows).toEqual([]);
    expect(await incoming()).toEqual([]);
  });

  it('are refused while they arrive where they announce no length and grow too large', async () => {
    const caseId = await openCase();
    const content = Buffer.concat([PDF, Buffer.alloc(LIMIT)]);
    const body = new ReadableStream({
      start(controller) {
        for (let at = 0; at < content.length; at += 65_536)
          controller.enqueue(content.subarray(at, at + 65_536));
        controller.close();
      },
    });
    const response = await fetch(`${address(caseId, sha256(content))}?name=a.pdf`, {
      method: 'PUT',
      headers: { ...(await headersOf('BANKING')), 'content-type': 'application/pdf' },
      body,
      duplex: 'half',
    });
    expect(response.status).toBe(413);
  });

  it('are as many as one agency may put to a case, and no more: ATTACHMENTS_TOO_MANY', async () => {
    const caseId = await openCase();
    await put('BANKING', caseId, PDF);
    await owner.query(
      `WITH file AS (
         INSERT INTO coordination.attachment (sha256, size, media_type, stored_in, stored_at)
         SELECT encode(sha256(($1 || place)::bytea), 'hex'), 1, 'text/plain', 'DATABASE', now()
         FROM generate_series(1, 199) AS place RETURNING sha256)
       INSERT INTO coordination.case_attachment (case_id, sha256, agency, name, officer, added_at)
       SELECT $1::uuid, sha256, 'BANKING', 'a', 'b', now() FROM file`,
      [caseId],
    );
    const answer = await put('BANKING', caseId, Buffer.concat([PDF, randomBytes(4)]));
    expect([answer.status, codeOf(answer)]).toEqual([409, 'ATTACHMENTS_TOO_MANY']);
    expect((await put('SECURITIES', caseId, PDF)).status).toBe(201);
  });

  it('are as many bytes as one agency may put in a day, and no more: ATTACHMENT_QUOTA_EXCEEDED', async () => {
    const caseId = await openCase();
    // Tomorrow as well: it may begin meanwhile.
    const leave = (bytes: number): Promise<unknown> =>
      owner.query(
        `INSERT INTO coordination.attachment_usage (agency, day, bytes)
         SELECT 'PBOC', day::date, $1 FROM generate_series(now(), now() + '1 day', '1 day') AS day
         ON CONFLICT (agency, day) DO UPDATE SET bytes = excluded.bytes`,
        [DAILY_LIMIT - bytes],
      );
    const another = (): Buffer => Buffer.concat([PDF, randomBytes(4)]);
    const size = another().length;
    await leave(size);
    const first = another();
    expect((await put('PBOC', caseId, first)).status).toBe(201);
    const refused = await put('PBOC', caseId, another(), { language: 'zh' });
    expect([refused.status, codeOf(refused)]).toEqual([429, 'ATTACHMENT_QUOTA_EXCEEDED']);
    expect(JSON.stringify(refused.body)).toContain(`本部门今日上传的附件将超过 ${DAILY_LIMIT} 字节`);
    expect(refused.retryAfter).toBeGreaterThan(0);
    expect(refused.retryAfter).toBeLessThanOrEqual(86_400);
    // Again is the same, and another agency has its own.
    expect((await put('PBOC', caseId, first)).status).toBe(200);
    expect((await put('BANKING', caseId, first)).status).toBe(201);
    // Room for two, and four at once.
    await leave(2 * size);
    const answers = await Promise.all(Array.from({ length: 4 }, () => put('PBOC', caseId, another())));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 201, 429, 429]);
    const kept: unknown[] = await owner.query(
      `SELECT FROM coordination.case_attachment WHERE case_id = $1 AND agency = 'PBOC'`,
      [caseId],
    );
    expect(kept).toHaveLength(3);
    expect(await incoming()).toEqual([]);
  });

  it('are for nobody without a token, and not for agencies that take no part', async () => {
    const caseId = await openCase();
    await put('BANKING', caseId, PDF);
    const without = await fetch(address(caseId, sha256(PDF)));
    expect([without.status, without.headers.get('www-authenticate')]).toEqual([
      401,
      'Bearer realm="huishang"',
    ]);
    for (const [agency, role] of [
      ['POLICE', 'OFFICER'],
      ['OFFICE', 'AUDITOR'],
      ['BANKING', 'SYSTEM_ADMINISTRATOR'],
    ] as const) {
      expect((await get(agency, caseId, sha256(PDF), role)).status).toBe(404);
    }
    expect((await get('BANKING', caseId, 'abc')).status).toBe(404);
    expect((await get('LEADING_GROUP', caseId, sha256(PDF), 'LEADER')).status).toBe(200);
  });

  it('are not given without their audit record', async () => {
    const caseId = await openCase();
    await put('BANKING', caseId, PDF);
    await owner.query(`REVOKE INSERT ON audit.entry FROM huishang_gateway`);
    try {
      const response = await get('BANKING', caseId, sha256(PDF));
      expect(response.status).toBe(500);
      expect(await response.text()).not.toContain('%PDF');
    } finally {
      await owner.query(`GRANT INSERT ON audit.entry TO huishang_gateway`);
    }
  });

  it('are read from the database by a hub that puts new ones into a directory, and not the other way round', async () => {
    const caseId = await openCase();
    const content = Buffer.concat([PDF, randomBytes(10)]);
    await put('BANKING', caseId, content);
    const elsewhere = await mkdtemp(join(tmpdir(), 'huishang-attachments-other-'));
    const other = await startTestHub({
      database: hub.database,
      attachments: { directory: place === 'database' ? elsewhere : null, bytes: LIMIT },
    });
    try {
      const url = address(caseId, sha256(content)).replace(hub.url, other.url);
      const given = await fetch(url, { headers: await headersOf('BANKING') })
        .then(async (response) => sha256(Buffer.from(await response.arrayBuffer())) === sha256(content))
        .catch(() => false);
      expect(given).toBe(place === 'database');
    } finally {
      await other.stop();
      await rm(elsewhere, { recursive: true });
    }
  });

  it('are not given to their end where what is stored was changed', async () => {
    const caseId = await openCase();
    const content = Buffer.concat([PDF, randomBytes(1_500_000)]);
    const hash = sha256(content);
    await put('BANKING', caseId, content);
    if (place === 'database') {
      await owner.query(
        `UPDATE coordination.attachment_chunk SET bytes = set_byte(bytes, 5, 0) WHERE sha256 = $1 AND position = 1`,
        [hash],
      );
    } else {
      const stored = join(directory, hash.slice(0, 2), hash);
      await chmod(stored, 0o600);
      await writeFile(stored, Buffer.concat([content.subarray(0, -1), Buffer.from([0])]));
    }
    const response = await get('BANKING', caseId, hash);
    await expect(response.arrayBuffer()).rejects.toThrow('terminated');
  });
});
