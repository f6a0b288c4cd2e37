import pg from 'pg';
import { z } from 'zod';
import { databaseAddress, roleAddress, withClient } from '../../database/index.js';
import { inChinese, type LocalizedText, type PostgresAddress } from '../../kernel/index.js';
import { officerText, type Cast } from '../cast.js';
import type { Rows } from '../narrator.js';
import type { Scene } from '../scene.js';
import type { Step } from '../step.js';
import { listText } from '../told.js';
import { stepText } from '../words.js';

/** As `pg_stat_activity` shows it. */
const NAME = 'huishang-demo';
/** PostgreSQL's insufficient_privilege. */
const NOT_ALLOWED = '42501';

const entryShape = z.object({
  request_id: z.string(),
  recorded_at: z.date(),
  agency: z.string(),
  officer: z.string(),
  purpose: z.string().nullable(),
  case_id: z.string().nullable(),
  operation_kind: z.string(),
  operation_name: z.string(),
  fields_asked: z.array(z.string()),
  fields_denied: z.array(z.object({ field: z.string(), policy: z.string(), reason: z.string() })),
});

type Entry = z.infer<typeof entryShape>;

const ENTRIES = `SELECT request_id, recorded_at, agency, officer, purpose, case_id, operation_kind, operation_name,
  fields_asked, fields_denied FROM audit.operation ORDER BY recorded_at, id`;

/** The database's answer to a statement that it has to refuse; null when it was carried out. */
async function refusalOf(
  address: PostgresAddress,
  statement: string,
): Promise<{ code: string; message: string } | null> {
  return withClient(address, NAME, async (client) => {
    try {
      await client.query(statement);
      return null;
    } catch (error) {
      if (!(error instanceof pg.DatabaseError)) throw error;
      return { code: error.code ?? '', message: error.message };
    }
  });
}

/** How many entries hold one of these texts anywhere. */
async function countHolding(address: PostgresAddress, texts: readonly string[]): Promise<number> {
  const statement = 'SELECT FROM audit.entry AS entry WHERE entry::text LIKE ANY ($1)';
  const { rowCount } = await withClient(address, NAME, (client) =>
    client.query(statement, [texts.map((text) => `%${text}%`)]),
  );
  return rowCount ?? 0;
}

async function tryToChange(address: PostgresAddress, who: LocalizedText, scene: Scene): Promise<void> {
  const statements = [
    [`UPDATE audit.entry SET officer = 'nobody'`, '修改'],
    ['DELETE FROM audit.entry', '删除'],
    ['TRUNCATE audit.entry', '清空'],
  ] as const;
  for (const [statement, act] of statements) {
    const refusal = await refusalOf(address, statement);
    scene.checkEqual(
      {
        en: `${statement.split(' ', 1)[0]} by ${who.en} is refused by the database: ${refusal?.message}`,
        zh: inChinese`${who.zh}${act}审计记录的，数据库不予执行`,
      },
      refusal?.code,
      NOT_ALLOWED,
    );
  }
}

/** One row for each officer: how many operations, and which. */
function rowsByOfficer(entries: readonly Entry[], cast: Cast): Rows {
  const officers = new Set(entries.map(({ officer }) => officer));
  return [...officers].map((officer) => {
    const own = entries.filter((entry) => entry.officer === officer);
    const names = new Set(own.map((entry) => entry.operation_name));
    return [
      officerText(cast, officer),
      { en: `${own.length} operations`, zh: inChinese`${own.length}次操作` },
      listText([...names].map(stepText)),
    ];
  });
}

export const readAudit: Step = {
  title: { en: 'The audit trail', zh: '审计记录' },
  async run(world, scene) {
    const { cast, client, memory, stage } = world;
    scene.acts(cast.officeOfficer, {
      en: "has the audit table looked at in the database, with the gateway's own role, which may only add and read.",
      zh: '以网关数据库角色查验审计记录；该角色只能新增和读取。',
    });
    const gateway = roleAddress(stage.connection, 'huishang_gateway');
    const readEntries = async (): Promise<Entry[]> =>
      withClient(gateway, NAME, async (reader) =>
        z.array(entryShape).parse((await reader.query(ENTRIES)).rows),
      );
    const entries = await readEntries();
    const caseId = memory.recall('caseId');
    scene.shows(
      rowsByOfficer(
        entries.filter((entry) => entry.case_id === caseId),
        cast,
      ),
    );

    const accepted = client.sent.filter((operation) => operation.accepted);
    const refused = client.sent.length - accepted.length;
    scene.checkEqual(
      {
        en: `${accepted.length} operations were carried out, and each left one entry under its request id, agency and officer`,
        zh: inChinese`共办理${accepted.length}次操作，每次均有一条审计记录，载明请求编号、部门和人员`,
      },
      entries.map(({ request_id, agency, officer }) => [request_id, agency, officer]),
      accepted.map(({ requestId, agency, officer }) => [requestId, agency, officer]),
    );
    scene.checkEqual(
      {
        en: 'The one request that was turned away at the door is no operation of anybody',
        zh: '未携带访问令牌的1次请求不计为任何人的操作',
      },
      refused,
      1,
    );
    scene.check(
      { en: 'What was denied is on record with its reason', zh: '不予提供的事项及原因均有记录' },
      entries.some(({ fields_denied }) =>
        fields_denied.some(
          ({ policy, reason }) => policy === 'police.case_files' && reason === 'NO_AGREEMENT',
        ),
      ),
      entries.map(({ fields_denied }) => fields_denied),
    );
    const { name, banking, police } = memory.recall('dossier');
    const disclosed = [
      name,
      banking.lending.outstanding.amount,
      ...police.caseFiles.map(({ caseNo }) => caseNo),
    ];
    scene.checkEqual(
      {
        en: 'No entry holds the data itself: not the name, nor the amount outstanding, nor the number of the criminal case',
        zh: '审计记录不含数据内容：没有从业机构名称、待偿余额和刑事案件编号',
      },
      await countHolding(gateway, disclosed),
      0,
    );
    await tryToChange(gateway, { en: "the gateway's role", zh: '网关数据库角色' }, scene);
    const owner = { en: "the database's owner", zh: '数据库属主' };
    await tryToChange(databaseAddress(stage.connection.ownerUrl), owner, scene);
    scene.checkEqual(
      { en: 'After these attempts the table is as it was', zh: '经上述尝试，审计记录未发生变化' },
      await readEntries(),
      entries,
    );
  },
};
