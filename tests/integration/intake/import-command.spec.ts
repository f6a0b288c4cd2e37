import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readLeaves, type LeafKind } from '../../../src/audit/index.js';
import { openIntakeSite, type IntakeSite } from '../../testkit/intake/intake-site.js';

const HEADERS = '账号,从业机构代码,账户类型,开户行,存放机构,开户日期,余额（万元）,余额日期';

let site: IntakeSite;

beforeAll(async () => {
  site = await openIntakeSite();
});
afterAll(() => site?.close());
beforeEach(async () => {
  await site.owner.query(
    `TRUNCATE pboc.account, pboc.account_transaction, pboc.intake_run, pboc.intake_refusal, pboc.intake_key`,
  );
});

const row = (index: number, changes: Readonly<Record<number, string>> = {}): string => {
  const platform = site.platforms[index % site.platforms.length] ?? '';
  const fields = [
    String(10_000_000 + index),
    platform,
    '结算账户',
    `中国工商银行第${index}支行`,
    '商业银行',
    '2015/3/1',
    '"1,234.5678"',
    '2016年5月1日',
  ];
  return fields.map((field, place) => changes[place] ?? field).join(',');
};

const file = (...rows: readonly string[]): string => `${[HEADERS, ...rows].join('\r\n')}\r\n`;

/** Writes a file, has its mapping proposed and corrected, and imports it. */
async function importText(name: string, text: string | Buffer, ...options: readonly string[]) {
  const path = await site.write(name, text);
  const proposed = await site.run('propose', path);
  const mapping = await site.write(
    `${name}.yaml`,
    proposed.output.replace('header: 存放机构', 'header: 存放机构\n    values: { 商业银行: QUALIFIED_BANK }'),
  );
  return site.run('run', path, '--mapping', mapping, ...options);
}

describe('a mapping', () => {
  it('is proposed from Chinese headers, with the unit that stands in them', async () => {
    const { exitCode, output } = await site.run('propose', await site.write('x.csv', file(row(1))));
    expect(exitCode).toBe(0);
    expect(output).toContain('table: pboc.account\n');
    expect(output).toContain('header: 余额（万元）\n    unit: 万元');
    expect(output).toMatch(/account_no:\n {4}header: 账号/);
  });

  it('says which required columns have no header, and which headers no column', async () => {
    const path = await site.write('y.csv', '账号,从业机构代码,开户行,备注\n10000001,x,y,z\n');
    const { exitCode, errors } = await site.run('propose', path, '--table', 'pboc.account');
    expect(exitCode).toBe(1);
    expect(errors).toContain('No column takes the header 备注.');
    expect(errors).toContain('balance is required and has no header');
  });

  it('that names a header which is not there is refused by code, and nothing is begun', async () => {
    const path = await site.write('z.csv', '账号\n1\n');
    const mapping = await site.write('z.yaml', 'table: pboc.account\ncolumns: { account_no: 账户 }\n');
    const { exitCode, errors } = await site.run('run', path, '--mapping', mapping);
    expect(exitCode).toBe(1);
    expect(errors).toContain('IMPORT_MAPPING_UNUSABLE');
    expect(await site.column('SELECT count(*)::int FROM pboc.intake_run')).toEqual([0]);
  });
});

describe('a CSV file', () => {
  it('goes in, amounts in 分 and days as days', async () => {
    const { exitCode, output } = await importText('a.csv', file(row(1), row(2)));
    expect(output).toContain('2 new, 0 changed, 0 unchanged, 0 refused');
    expect(exitCode).toBe(0);
    expect(
      await site.owner.query(
        `SELECT account_no, kind, depository, balance, opened_on::text, balance_on::text, client_funds
         FROM pboc.account ORDER BY 1 LIMIT 1`,
      ),
    ).toEqual([
      {
        account_no: '10000001',
        kind: 'SETTLEMENT',
        depository: 'QUALIFIED_BANK',
        balance: '1234567800',
        opened_on: '2015-03-01',
        balance_on: '2016-05-01',
        client_funds: null,
      },
    ]);
  });

  it.each([
    ['UTF-8 with a byte order mark', (text: string) => Buffer.from(`\uFEFF${text}`)],
    ['UTF-16', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ])('in %s is recognised', async (_name, encode) => {
    expect((await importText('b.csv', encode(file(row(1))))).output).toContain('1 new');
    expect(await site.column('SELECT bank FROM pboc.account')).toEqual(['中国工商银行第1支行']);
  });

  it('in GB18030 is recognised', async () => {
    // 账号,从业机构代码,账户类型,开户行,存放机构,开户日期,余额,余额日期 / 结算账户, 工商银行, 其他
    const text = Buffer.concat([
      Buffer.from(
        'd5cbbac52cb4d3d2b5bbfab9b9b4fac2eb2cd5cbbba7c0e0d0cd2cbfaabba7d0d02cb4e6b7c5bbfab9b92cbfaabba7c8d5c6da2cd3e0b6ee2cd3e0b6eec8d5c6da0a',
        'hex',
      ),
      Buffer.from(`10000001,${site.platforms[0]},`),
      Buffer.from('bde1cbe3d5cbbba72cb9a4c9ccd2f8d0d02cc6e4cbfb', 'hex'),
      Buffer.from(',20150301,12.50,2016-05-01\n'),
    ]);
    expect((await importText('gb.csv', text)).output).toContain('1 new');
    expect(await site.owner.query('SELECT bank, depository, balance FROM pboc.account')).toEqual([
      { bank: '工商银行', depository: 'OTHER', balance: '1250' },
    ]);
  });

  it('that comes again changes nothing and says so', async () => {
    await importText('a.csv', file(row(1), row(2)));
    const again = await importText('a.csv', file(row(1), row(2)));
    expect(again).toMatchObject({
      exitCode: 0,
      output: expect.stringContaining('nothing was changed') as string,
    });
    expect(await site.column('SELECT count(*)::int FROM pboc.intake_run')).toEqual([1]);
    const forced = await importText('a.csv', file(row(1), row(2)), '--again');
    expect(forced.output).toContain('0 new, 0 changed, 2 unchanged, 0 refused');
  });
});

describe('bad rows', () => {
  const bad = (): string[] => [
    row(1),
    row(2, { 6: 'viel' }),
    row(3, { 3: '' }),
    row(4, { 2: '储蓄' }),
    row(5, { 1: '91330100MA27WXXXOX' }),
    row(6, { 0: '1234' }),
    row(1, { 3: '另一银行' }),
    row(7, { 3: '长'.repeat(4001) }),
    `${row(8)},zu,viel`,
    row(9, { 3: '工商"银行' }),
    row(10, { 5: '2015-02-30' }),
    row(11, { 6: '1.2345678' }),
    row(12),
  ];

  it('each go to the errors file with line, column, rule and what was expected, and the rest goes in', async () => {
    const { exitCode, output } = await importText(
      'bad.csv',
      file(...bad()),
      '--errors',
      `${site.folder}/e.ndjson`,
    );
    expect(exitCode).toBe(1);
    expect(output).toContain('2 new, 0 changed, 0 unchanged, 11 refused');
    expect(await site.column('SELECT account_no FROM pboc.account ORDER BY 1')).toEqual([
      '10000001',
      '10000012',
    ]);
    const lines = (await site.read('e.ndjson')).trim().split('\n');
    const faults = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(faults.map(({ line, column, code }) => [line, column, code])).toEqual([
      [3, 'balance', 'NOT_A_NUMBER'],
      [4, 'bank', 'REQUIRED'],
      [5, 'kind', 'UNKNOWN_CODE'],
      [6, 'platform_code', 'PLATFORM_CODE'],
      [7, 'account_no', 'RULE'],
      [8, 'account_no', 'DUPLICATE_KEY'],
      [9, 'bank', 'TOO_LONG'],
      [10, null, 'MALFORMED_LINE'],
      [11, null, 'MALFORMED_LINE'],
      [12, 'opened_on', 'NOT_A_DAY'],
      [13, 'balance', 'TOO_PRECISE'],
    ]);
    expect(faults.map(({ expected }) => expected)).toEqual([
      'a number, such as 1234.50 or 1,234.50',
      'a value',
      'one of: CLIENT_RESERVE (备付金账户), SETTLEMENT (结算账户), CUSTODY (存管账户)',
      'a unified social credit code of 18 characters (GB 32100-2015), in capitals',
      '8 to 32 digits',
      'one row for each key (10000001); the first is on line 2',
      'at most 4000 characters',
      '8 columns; the line has 10',
      'quotation marks that begin and end a value, and are doubled inside it',
      'a day that exists, such as 2016-05-31',
      'an amount in 万元 that is a whole number of 分',
    ]);
    expect(faults[0]).toMatchObject({ header: '余额（万元）', value: 'viel' });
  });

  it('of a platform that is not registered are refused by the database', async () => {
    await importText(
      'p.csv',
      file(row(1), row(2, { 1: '91330100MA27WXXXX0' })),
      '--errors',
      `${site.folder}/p.csv.err.ndjson`,
    );
    const fault = JSON.parse(await site.read('p.csv.err.ndjson')) as Record<string, unknown>;
    expect(fault).toMatchObject({ line: 3, code: 'UNKNOWN_PLATFORM', value: '91330100MA27WXXXX0' });
    expect(await site.column('SELECT count(*)::int FROM pboc.account')).toEqual([1]);
  });

  it('keep everything out where it is to be all or nothing', async () => {
    const { exitCode, output } = await importText('bad.csv', file(...bad()), '--all-or-nothing');
    expect(exitCode).toBe(1);
    expect(output).toContain('refused as a whole');
    expect(await site.column('SELECT count(*)::int FROM pboc.account')).toEqual([0]);
    expect(await site.column('SELECT count(*)::int FROM pboc.intake_refusal')).toEqual([11]);
    expect((await importText('good.csv', file(row(1), row(2)), '--all-or-nothing')).output).toContain(
      '2 new',
    );
    expect(await site.column('SELECT count(*)::int FROM pboc.account')).toEqual([2]);
  });

  it('are told in Chinese where the terminal is', async () => {
    const chinese = await importText('bad.csv', file(...bad()), '--errors', `${site.folder}/zh.csv`);
    expect(chinese.exitCode).toBe(1);
    const [header = '', first = ''] = (await site.read('zh.csv')).split('\n');
    // The language is that of the process that runs the specs.
    const isChinese = new Intl.Locale(new Intl.DateTimeFormat().resolvedOptions().locale).language === 'zh';
    expect(header).toContain(isChinese ? '行,字段,表头' : 'line,column,header');
    expect(first).toContain('余额（万元）');
  });
});

describe('a snapshot', () => {
  it('takes out what the file does not have; a delta leaves it', async () => {
    await importText('all.csv', file(row(1), row(2), row(3)));
    const changed = file(row(1), row(2, { 3: '建设银行' }), row(4));
    const dry = await importText('next.csv', changed, '--mode', 'snapshot', '--dry-run');
    expect(dry.output).toContain('1 new, 1 changed, 1 unchanged, 0 refused');
    expect(dry.output).toContain('bank: "中国工商银行第2支行" → "建设银行"');
    expect(dry.output).toContain('Absent from the file: 1 (10000003…)');
    expect(await site.column('SELECT count(*)::int FROM pboc.account')).toEqual([3]);

    expect((await importText('next.csv', changed)).output).toContain(
      '1 new, 1 changed, 1 unchanged, 0 refused (',
    );
    expect(await site.column('SELECT count(*)::int FROM pboc.account')).toEqual([4]);
    expect((await importText('next.csv', changed, '--mode', 'snapshot')).output).toContain(
      '0 new, 0 changed, 3 unchanged, 0 refused, 1 removed',
    );
    expect(await site.column('SELECT account_no FROM pboc.account ORDER BY 1')).toEqual([
      '10000001',
      '10000002',
      '10000004',
    ]);
  });

  it('leaves the row of a line that was refused, and all rows where a line has no readable key', async () => {
    await importText('all.csv', file(row(1), row(2), row(3)));
    const kept = await importText('s1.csv', file(row(1), row(2, { 6: 'viel' })), '--mode', 'snapshot');
    expect(kept.output).toContain('1 refused, 1 removed');
    expect(await site.column('SELECT account_no FROM pboc.account ORDER BY 1')).toEqual([
      '10000001',
      '10000002',
    ]);
    const unclear = await importText('s2.csv', file(row(1), `${row(2)},x`), '--mode', 'snapshot');
    expect(unclear.output).toContain('1 withheld');
    expect(await site.column('SELECT count(*)::int FROM pboc.account')).toEqual([2]);
  });

  it('leaves rows that others name', async () => {
    await importText('all.csv', file(row(1), row(2)));
    await site.owner.query(
      `INSERT INTO pboc.account_transaction (id, platform_code, account_no, booked_at, direction, amount, counterparty_name)
       SELECT 't1', platform_code, account_no, now(), 'DEBIT', 1, 'x' FROM pboc.account WHERE account_no = '10000002'`,
    );
    const { output } = await importText('one.csv', file(row(1)), '--mode', 'snapshot');
    expect(output).toContain('1 withheld');
    expect(output).toContain('absent rows stay that other rows name');
  });
});

describe('a run', () => {
  it('is on record with who, what and how many, and its steps are on the evidence log', async () => {
    await importText('bad.csv', file(row(1), row(2, { 6: 'x' })), '--by', 'zhang');
    expect(
      await site.owner.query(
        `SELECT table_name, mode, file_name, bytes > 0 AS bytes, length(sha256) AS sha, started_by, state, position::int,
           added::int, refused::int, ended_at IS NOT NULL AS ended, mapping ->> 'table' AS mapping FROM pboc.intake_run`,
      ),
    ).toEqual([
      {
        table_name: 'pboc.account',
        mode: 'DELTA',
        file_name: 'bad.csv',
        bytes: true,
        sha: 64,
        started_by: 'zhang',
        state: 'COMPLETED',
        position: 2,
        added: 1,
        refused: 1,
        ended: true,
        mapping: 'pboc.account',
      },
    ]);
    expect(
      await site.owner.query(
        `SELECT command, from_state, to_state, step.version, agency, officer, recorded_by FROM audit.step
         JOIN pboc.intake_run ON subject = intake_run.id
         WHERE EXISTS (SELECT FROM audit.pending_leaf WHERE record_id = step.id) ORDER BY step.version`,
      ),
    ).toEqual([
      {
        command: 'importRecords',
        from_state: null,
        to_state: 'RUNNING',
        version: 1,
        agency: 'PBOC',
        officer: 'zhang',
        recorded_by: 'huishang_pboc_intake',
      },
      {
        command: 'completeImport',
        from_state: 'RUNNING',
        to_state: 'COMPLETED',
        version: 2,
        agency: 'PBOC',
        officer: 'zhang',
        recorded_by: 'huishang_pboc_intake',
      },
    ]);
    const pending: { id: string; kind: LeafKind; hash: Buffer }[] = await site.owner.query(
      `SELECT record_id AS id, kind, leaf_hash AS hash FROM audit.pending_leaf
       WHERE record_id IN (SELECT step.id FROM audit.step JOIN pboc.intake_run ON subject = intake_run.id)`,
    );
    const leaves = await readLeaves(site.owner, pending);
    expect(pending).toHaveLength(2);
    for (const { id, hash } of pending) {
      const leaf = leaves.get(id);
      expect(leaf?.hash).toEqual(hash);
      expect(JSON.parse(leaf?.text ?? '')).toMatchObject({
        type: 'step',
        workflow: 'IMPORT',
        by: 'huishang_pboc_intake',
      });
    }
    expect((await site.run('list', 'pboc')).output).toContain('bad.csv completed: 1 new');
  });

  it('stops where too many rows are refused', async () => {
    const rows = Array.from({ length: 5 }, (_each, index) => row(index, { 6: 'x' }));
    const { output } = await importText('many.csv', file(...rows), '--max-refused', '3');
    expect(output).toContain('too many rows were refused');
    expect(await site.column('SELECT state FROM pboc.intake_run')).toEqual(['STOPPED']);
  });
});

describe('an import is refused by code', () => {
  it.each([
    ['nothing in it', Buffer.alloc(0), 'is empty'],
    [
      'bytes that are no text',
      Buffer.from([0x81, 0x20, 0xff, 0xff, 0x0a]),
      'is text in neither UTF-8 nor GB18030',
    ],
  ])('of a file with %s', async (_name, content, message) => {
    const { exitCode, errors } = await site.run('propose', await site.write('u.csv', content));
    expect([exitCode, errors]).toEqual([1, expect.stringContaining('IMPORT_FILE_UNREADABLE')]);
    expect(errors).toContain(message);
  });

  it('of a file whose headers name no table', async () => {
    const { errors } = await site.run('propose', await site.write('t.csv', '天气,温度\n晴,20\n'));
    expect(errors).toContain('IMPORT_TABLE_UNKNOWN');
  });

  it('while another one goes into the table', async () => {
    const other = (await site.database.as('huishang_pboc_intake')).createQueryRunner();
    await other.connect();
    await other.query(`SELECT pg_advisory_lock(hashtext('huishang import'), hashtext('pboc.account'))`);
    const { exitCode, errors } = await importText('r.csv', file(row(1)));
    await other.query('SELECT pg_advisory_unlock_all()');
    await other.release();
    expect([exitCode, errors]).toEqual([1, expect.stringContaining('IMPORT_RUNNING')]);
    expect((await importText('r.csv', file(row(1)))).output).toContain('1 new');
  });

  it('after one of another file was interrupted, until that one is abandoned', async () => {
    await importText('first.csv', file(row(1), row(2)));
    await site.owner.query(`UPDATE pboc.intake_run SET state = 'RUNNING', ended_at = NULL, position = 1`);
    const refused = await importText('second.csv', file(row(3)));
    expect([refused.exitCode, refused.errors]).toEqual([1, expect.stringContaining('IMPORT_UNFINISHED')]);
    expect((await importText('second.csv', file(row(3)), '--abandon')).output).toContain('1 new');
    expect(
      await site.column(
        `SELECT state || coalesce(' ' || reason, '') FROM pboc.intake_run ORDER BY started_at`,
      ),
    ).toEqual(['STOPPED ABANDONED', 'COMPLETED']);
  });
});

it('a server’s owner need not be known: the logins of the hub’s own roles do', async () => {
  const ownerless = new URL(site.database.connection.ownerUrl);
  ownerless.username = 'nobody';
  ownerless.password = 'wrong';
  const other = await openIntakeSite({ DATABASE_URL: ownerless.href });
  try {
    expect((await other.run('list', 'pboc')).exitCode).toBe(0);
  } finally {
    await other.close();
  }
});
