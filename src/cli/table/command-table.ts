import type { LocalizedText } from '../../kernel/index.js';

/** One command of `huishang`, as docs/cli.md and its own help tell of it. */
export interface CommandEntry {
  /** Noun and verb. */
  readonly name: `${string} ${string}`;
  /** A name of one word for what is used most. */
  readonly shortForm?: string;
  /** What stands after `huishang <name>` in the example. */
  readonly example: string;
  /** What it does, in plain text and in the third person. */
  readonly en: string;
  readonly zh: string;
  /** Where more is said: the section of each language's page, from docs/. */
  readonly more?: LocalizedText;
}

/** What the nouns stand for, in help. */
export const NOUNS: Readonly<Record<string, LocalizedText>> = {
  hub: { en: 'the hub itself', zh: '本系统' },
  config: { en: 'the environment and the files that it names', zh: '环境变量及其所指文件' },
  token: { en: 'development tokens', zh: '开发令牌' },
  key: { en: 'signing keys', zh: '签名密钥' },
  statement: { en: 'what is signed: opinions', zh: '签名原文（意见）' },
  ruling: { en: 'signed rulings', zh: '已签名的研究认定意见' },
  paper: {
    en: 'official papers: findings, minutes, orders, opinions',
    zh: '公文：研究认定意见、会议纪要、交办单、部门意见',
  },
  database: { en: 'schema, sample data and stored rows', zh: '数据库结构、样例数据和存储记录' },
  sandbox: {
    en: 'synthetic twins for those who build against the hub',
    zh: '供开发对接使用的沙盒（合成数据）',
  },
  import: { en: "an agency's own records, from its files", zh: '部门自有数据的导入' },
  law: { en: 'dated rows of plans and laws', zh: '按日期生效的方案和法律数据' },
  supergraph: { en: 'the composed schema', zh: '组合而成的超图' },
  subgraph: { en: "one agency's subgraph at its own site", zh: '部门自有站点的子图' },
  agency: { en: 'agencies that own data', zh: '提供数据的成员单位' },
  gateway: {
    en: 'any Federation 2 supergraph, without authorization',
    zh: '任意 Federation 2 超图，不作授权',
  },
  witness: { en: "a witness of the hub's evidence log", zh: '日志见证方' },
  operation: { en: 'GraphQL operations', zh: 'GraphQL 操作' },
  'trusted-documents': { en: 'operations that agencies registered', zh: '各部门登记的可信文档' },
  access: { en: 'what agencies may read', zh: '各部门可读取的内容' },
  catalogue: { en: 'what agencies share', zh: '各部门共享的内容' },
  workflow: { en: 'cases, disputes and orders as a whole', zh: '全部认定事项、意见协调事项和整治任务交办单' },
  audit: { en: 'the record of requests', zh: '审计记录' },
  statistics: {
    en: 'figures on cases, disputes and orders',
    zh: '认定事项、意见协调事项和整治任务交办单的统计',
  },
  documents: { en: 'pages under docs/ that are written from the code', zh: '依据代码生成的 docs/ 各页' },
  completion: { en: 'completion of commands by the shell', zh: 'shell 命令补全' },
};

const TABLE = [
  {
    name: 'hub start',
    shortForm: 'start',
    example: '',
    en: 'starts the hub; `npm start` builds it before',
    zh: '启动本系统；`npm start` 先行编译',
  },
  {
    name: 'hub demo',
    shortForm: 'demo',
    example: '--lang zh',
    en: 'plays the main job from end to end on a hub of its own, narrated in the language of the terminal or of `--lang`; `--json` prints one object for each step',
    zh: '在专用实例上演示主要业务的全过程，以终端的语言或者 `--lang` 指定的语言解说；`--json` 逐步输出 JSON',
  },
  {
    name: 'config check',
    shortForm: 'check-config',
    example: '--json',
    en: 'names everything that is wrong with the variables and the files that they name, without starting anything',
    zh: '一次列出环境变量及其所指文件的全部问题，不启动任何服务',
  },
  {
    name: 'token issue',
    shortForm: 'token',
    example: '--agency PBOC --role officer --sub u1',
    en: 'prints a development token',
    zh: '打印开发令牌',
  },
  {
    name: 'key generate',
    shortForm: 'keygen',
    example: '--purpose ruling --out ruling-key.json',
    en: 'makes a signing key: the private half in a new file, the public half printed',
    zh: '生成签名密钥：私钥写入新文件，公钥打印',
  },
  {
    name: 'statement sign',
    example: 'statement.json --agency BANKING',
    en: 'prints a signature (JWS) over the canonical form of a statement',
    zh: '对签名原文的规范形式签名（JWS）并打印',
    more: { en: 'signatures.md', zh: 'signatures.zh-CN.md' },
  },
  {
    name: 'ruling verify',
    example: 'ruling.jws --keys jwks.json',
    en: 'verifies a signed ruling and prints what was signed; `--keys` also takes the hub’s address of them',
    zh: '验证研究认定意见签名并打印所签内容；`--keys` 也可为本系统公布公钥的地址',
    more: {
      en: 'operations/procedure.md#signed-rulings',
      zh: 'operations/procedure.zh-CN.md#研究认定意见签名',
    },
  },
  {
    name: 'paper print',
    shortForm: 'print',
    example: 'order $ORDER --token token.txt --out order.html',
    en: 'writes an official paper as a page that any browser prints (GB/T 9704-2012), as the bearer of the token may see it',
    zh: '将公文写成任意浏览器可打印的网页（GB/T 9704-2012），内容以令牌持有人有权查看的为限',
  },
  {
    name: 'database migrate',
    shortForm: 'migrate',
    example: '',
    en: 'brings the database schema up to this build, while no hub runs on it',
    zh: '将数据库结构升级到本版本，其间本系统不得运行',
  },
  {
    name: 'database seed',
    shortForm: 'seed',
    example: '--platforms 4000 --seed 2016',
    en: 'fills an empty database with sample data, while no hub runs on it',
    zh: '向空数据库装入样例数据，其间本系统不得运行',
  },
  {
    name: 'database check',
    example: '',
    en: 'names the stored rows that cannot be read, and so are left out of answers; exits with 1 where there are some',
    zh: '列出无法读取因而不在答复之中的存储记录；有则以 1 退出',
    more: {
      en: 'operations/backup.md#rows-that-cannot-be-read',
      zh: 'operations/backup.zh-CN.md#无法读取的记录',
    },
  },
  {
    name: 'sandbox profile',
    example: '--out profile.json',
    en: 'measures how the data of a hub are distributed, into a file with statistics and none of the values; what is so of fewer than ten platforms is left out',
    zh: '测量数据的分布，写入只含统计、不含任何原始值的文件；不足十家从业机构的不写入',
    more: { en: 'operations/sandbox.md', zh: 'operations/sandbox.zh-CN.md' },
  },
  {
    name: 'sandbox create',
    example: '--profile profile.json --seed 1 --out sandbox.json',
    en: 'makes a sandbox of a profile in an empty database: invented data with the same distributions, agreements, matters, and tokens of invented officers and systems',
    zh: '依据数据概貌在空数据库中生成沙盒：分布相同的虚构数据、共享协议、示例事项，以及虚构人员和业务系统的令牌',
    more: { en: 'operations/sandbox.md', zh: 'operations/sandbox.zh-CN.md' },
  },
  {
    name: 'sandbox compare',
    example: '--twin postgres://owner@sandbox.example/huishang',
    en: 'looks for every identifying value of a hub in a sandbox made of its profile, and says how far their distributions are apart; exits with 1 where one is found',
    zh: '核对沙盒中是否出现本系统的任何可识别值，并列出分布差异；有出现的以 1 退出',
    more: { en: 'operations/sandbox.md', zh: 'operations/sandbox.zh-CN.md' },
  },
  {
    name: 'import propose',
    example: 'accounts.csv --out accounts.yaml',
    en: "proposes from a file's headers into which table and columns it goes",
    zh: '依据文件表头建议其对应的数据表和字段',
    more: { en: 'intake.md', zh: 'intake.zh-CN.md' },
  },
  {
    name: 'import run',
    shortForm: 'import',
    example: 'accounts.csv --mapping accounts.yaml --dry-run',
    en: 'imports a file (CSV, NDJSON, XLSX) into a table of the agency that owns it; refused rows go to a file; goes on where it was interrupted',
    zh: '将文件（CSV、NDJSON、XLSX）导入所属部门的数据表；拒收记录写入错误文件；中断后可继续',
    more: { en: 'intake.md', zh: 'intake.zh-CN.md' },
  },
  {
    name: 'import list',
    example: 'pboc',
    en: 'lists the newest imports of an agency',
    zh: '列出部门最近的导入批次',
    more: { en: 'intake.md', zh: 'intake.zh-CN.md' },
  },
  {
    name: 'law list',
    example: 'lead --at 2016-07-01',
    en: 'lists the dated rows of plans and laws that hold on a day: all tables, or one',
    zh: '列出某日有效的方案和法律分期数据：全部或一张表',
    more: { en: 'law.md', zh: 'law.zh-CN.md' },
  },
  {
    name: 'law import',
    example: 'rows.yaml',
    en: "says what an operator's file of dated rows would add and end; `--apply` does it, also while a hub runs",
    zh: '说明运维人员的分期数据文件将增加和终止哪些行；`--apply` 实际写入，本系统运行时也可执行',
    more: { en: 'law.md', zh: 'law.zh-CN.md' },
  },
  {
    name: 'supergraph compose',
    shortForm: 'compose',
    example: '--check',
    en: 'composes the subgraphs, writes `schema/` and lists what changes; `--check` writes nothing',
    zh: '组合子图，写出 `schema/` 并列出变更；`--check` 不写',
    more: {
      en: 'operations/supergraph.md#the-schema-registry',
      zh: 'operations/supergraph.zh-CN.md#组合超图',
    },
  },
  {
    name: 'subgraph serve',
    example: 'police --port 4101',
    en: "serves one agency's subgraph at its own site",
    zh: '在部门自有站点提供其子图',
    more: {
      en: 'operations/agencies.md#agencies-own-sites',
      zh: 'operations/agencies.zh-CN.md#部门自有站点',
    },
  },
  {
    name: 'subgraph check',
    shortForm: 'conformance',
    example: '--url http://127.0.0.1:4107/graphql --name telecom --known 91110108MA0000001A --allow-http',
    en: 'tries every demand of the contract on a running subgraph, in any language; exits with 1 where it fails one, with 3 where not all could be checked',
    zh: '对以任意语言实现的运行中子图逐条检测接入约定；有未通过的以 1 退出，未能全部检测的以 3 退出',
    more: { en: 'joining.md#the-conformance-kit', zh: 'joining.zh-CN.md#接入检测' },
  },
  {
    name: 'agency new',
    example: "telecom --zh 通信管理部门 --en 'Communications administration'",
    en: 'writes a new agency into a checkout: subgraph, migration, catalogue items, sample data and a spec; prints what to do next',
    zh: '在源代码中新增部门：子图、数据库迁移、目录项、样例数据和测试；打印后续步骤',
    more: { en: 'joining.md#an-agency-in-this-build', zh: 'joining.zh-CN.md#在本版本中新增部门' },
  },
  {
    name: 'gateway serve',
    example: '--supergraph supergraph.graphql --port 4200',
    en: 'serves any Federation 2 supergraph without authorization; not for production',
    zh: '提供任意 Federation 2 超图，不作授权，不得用于生产',
  },
  {
    name: 'witness start',
    example: '--name securities.example/witness --log-keys log-keys.txt --port 4300',
    en: 'runs a witness: it cosigns checkpoints of a log that continue what it cosigned before, and keeps evidence of those that do not',
    zh: '运行见证方：对延续既往会签的日志检查点予以会签，对不延续的留存证据',
    more: { en: 'operations/witness.md', zh: 'operations/witness.zh-CN.md' },
  },
  {
    name: 'witness key',
    example: '--name securities.example/witness',
    en: "prints a witness's verifier key, which the hub and every verifier are to be given",
    zh: '打印见证方的验证公钥，供本系统和各验证者配置',
    more: { en: 'operations/witness.md', zh: 'operations/witness.zh-CN.md' },
  },
  {
    name: 'operation plan',
    example: 'operation.graphql',
    en: "prints an operation's query plan as a tree",
    zh: '以树形打印操作的查询计划',
  },
  {
    name: 'trusted-documents check',
    example: 'pboc.json --agency PBOC',
    en: 'checks the ids of a manifest, and its documents against the schema and the limits',
    zh: '检查可信文档清单的标识，并依 schema 和限额检查其文档',
    more: { en: 'operations/agencies.md#trusted-documents', zh: 'operations/agencies.zh-CN.md#可信文档' },
  },
  {
    name: 'access show',
    example: '--purpose RISK_MONITORING',
    en: 'prints what each agency may read, item by item',
    zh: '逐项列出各部门可读取的内容',
  },
  {
    name: 'access compare',
    example: '--from 2016-05-01 --to 2016-10-01',
    en: 'prints what agencies may read more or less than before',
    zh: '列出两个时点之间各部门可读取内容的增减',
  },
  {
    name: 'catalogue print',
    example: '',
    en: 'prints what each agency shares, and how, as Markdown',
    zh: '以 Markdown 输出共享目录',
  },
  {
    name: 'catalogue export',
    example: '--format csv --out catalogue.csv',
    en: 'writes the catalogue as CSV or JSON, for the data authority and for corrections by `catalogue import`',
    zh: '将政务数据目录导出为 CSV 或 JSON，供政务数据共享主管部门审核，修改后以 `catalogue import` 导入',
    more: { en: 'catalogue-exchange.md', zh: 'catalogue-exchange.zh-CN.md' },
  },
  {
    name: 'catalogue import',
    example: 'catalogue.csv',
    en: 'says what a catalogue file would change in how items are described; `--apply` does it, also while a hub runs',
    zh: '说明目录文件将如何变更目录项的说明；`--apply` 实际写入，本系统运行时也可执行',
    more: { en: 'catalogue-exchange.md', zh: 'catalogue-exchange.zh-CN.md' },
  },
  {
    name: 'workflow verify',
    example: '--json',
    en: 'rebuilds every case, dispute, interim measure, order, warrant, agreement, seat and statistic from its events, and names those that differ',
    zh: '依流水重建每件认定事项、意见协调事项、临时管控措施、整治任务交办单、查询手续、共享协议、成员任职及统计数据，列出不符之处',
  },
  {
    name: 'workflow rebuild-tasks',
    example: '',
    en: 'works out anew what every open case, order, warrant and agreement asks, and of whom',
    zh: '重新计算每件未办结的认定事项、整治任务交办单、查询手续和协议待何人办理何事',
  },
  {
    name: 'workflow rebuild-statistics',
    example: '',
    en: 'works out anew what statistics count of every case',
    zh: '重新计算每件认定事项的统计数据',
  },
  {
    name: 'audit hash-variables',
    example: 'variables.json',
    en: 'prints the keyed hash by which audit entries know these variables, to prove or to find a request',
    zh: '打印审计记录中对应该变量的带密钥摘要，用于证明或查找请求',
  },
  {
    name: 'audit verify',
    example: 'export log-2016-05.ndjson log-2016-06.ndjson --log-key keys.txt',
    en: 'verifies receipts, exports, heads and tiles of the evidence log, offline and without code of the hub; exits with 1 where something is wrong, with 3 where not all could be proved',
    zh: '离线核验证据日志的回执、导出文件、检查点和分片，不使用本系统的代码；发现问题以 1 退出，未能全部证实以 3 退出',
    more: { en: 'operations/record.md#verify', zh: 'operations/record.zh-CN.md#核验' },
  },
  {
    name: 'audit export',
    example: '--from 0 --to 1000 --out log.ndjson',
    en: 'writes leaves of the evidence log to a file that anybody can verify; exits with 1 where a record is not the one in the log',
    zh: '将存证日志记录导出为可独立核验的文件；有记录与日志不符的以 1 退出',
  },
  {
    name: 'audit archive',
    example: '--month 2026-05 --folder archives',
    en: 'writes a closed month of the evidence log to a file that proves itself, and puts that on record',
    zh: '将已结束月份的存证日志归档为可自行证明的文件，并记入日志',
    more: { en: 'operations/record.md#keeping-and-erasing', zh: 'operations/record.zh-CN.md#保存和删除' },
  },
  {
    name: 'audit retire',
    example: '--month 2026-05 --file archives/huishang-log-2026-05.ndjson',
    en: 'takes the records of an archived month out of the database; the leaves of the log stay',
    zh: '从数据库清理已归档月份的记录；日志条目保留',
    more: { en: 'operations/record.md#keeping-and-erasing', zh: 'operations/record.zh-CN.md#保存和删除' },
  },
  {
    name: 'audit erase',
    example: "--officer zhang --before 2026-01-01 --reason '个人信息保护法第四十七条'",
    en: 'erases what is personal in the records of a person; the leaves of the log stay as they are',
    zh: '删除某人记录中的个人信息；日志条目不变',
    more: { en: 'operations/record.md#keeping-and-erasing', zh: 'operations/record.zh-CN.md#保存和删除' },
  },
  {
    name: 'statistics print',
    example: '--csv --from 2016-05-01 --to 2016-10-01',
    en: 'prints statistics of a running hub; takes a token from standard input',
    zh: '打印本系统（应当正在运行）的统计，令牌由标准输入给出',
    more: { en: 'operations/procedure.md#statistics', zh: 'operations/procedure.zh-CN.md#统计' },
  },
  {
    name: 'documents write',
    example: '',
    en: 'writes the pages of catalogue, configuration and commands from the code',
    zh: '依据代码写出目录、配置和命令各页',
  },
  {
    name: 'documents check',
    example: '',
    en: 'fails where one of these pages is not what the code says',
    zh: '上述各页与代码不符时报错',
  },
  {
    name: 'completion print',
    example: 'bash',
    en: 'prints a script with which bash or zsh complete commands and options',
    zh: '打印供 bash 或 zsh 补全命令和选项的脚本',
  },
] as const satisfies readonly CommandEntry[];

export type CommandName = (typeof TABLE)[number]['name'];

/** Every command, in the order of docs/cli.md. */
export const COMMANDS: readonly (CommandEntry & { readonly name: CommandName })[] = TABLE;

/** How a command is called, with what its example gives it. */
export const exampleOf = ({ name, example }: CommandEntry): string => `huishang ${name} ${example}`.trim();
