import { z } from 'zod';
import { parsePostgresUrl } from '../kernel/index.js';
import { fraction } from './fraction.js';
import { observabilityVariables } from './observability.js';
import { opinionVariables } from './opinions.js';
import { setting } from './setting.js';
import { workflowDeadlineVariables } from './workflow-deadlines.js';

const flag = z.enum(['true', 'false', '1', '0']).transform((value) => value === 'true' || value === '1');

/** Kept as text: the database takes it apart by the same parser, and keeps its parts. */
const databaseUrl = z.string().superRefine((text, context) => {
  const parsed = parsePostgresUrl(text);
  if (!parsed.ok) context.addIssue({ code: 'custom', message: parsed.error });
});

/** Every variable of the hub, in the order in which docs/configuration.md lists them. */
export const environmentSchema = z.object({
  NODE_ENV: setting(z.enum(['development', 'test', 'production']).default('development'), {
    en: '`production` refuses the development conveniences and demands the variables marked *',
    zh: '`production` 禁止开发便利，并要求设置标 * 的变量',
  }),
  HOST: setting(z.string().min(1).default('127.0.0.1'), { en: 'address to listen at', zh: '监听地址' }),
  PORT: setting(z.coerce.number().int().min(0).max(65_535).default(4000), {
    en: 'port to listen at; 0 takes a free one',
    zh: '监听端口；0 表示任选空闲端口',
  }),
  DATA_DIR: setting(z.string().min(1).default('.data'), {
    en: 'where the embedded database and the development keys live',
    zh: '内嵌数据库和开发密钥所在目录',
  }),
  DATABASE_URL: setting(databaseUrl.optional(), {
    en: '`postgres://user:password@host:port/database` of the owner; without it the embedded PostgreSQL is started',
    zh: '属主的 `postgres://user:password@host:port/database`；不设则启动内嵌 PostgreSQL',
    production: true,
  }),
  DATABASE_POOL_SIZE: setting(z.coerce.number().int().min(1).max(100).default(6), {
    en: 'connections at most for each of the nine pools, 1 to 100',
    zh: '九个连接池各自的最大连接数，1 至 100',
  }),
  DATABASE_ROLE_SECRET: setting(z.string().min(16, 'must have at least 16 characters').optional(), {
    en: "what the roles' passwords are derived from, at least 16 characters; demanded where `DATABASE_URL` has no password",
    zh: '派生各角色口令的密钥，至少 16 个字符；`DATABASE_URL` 无口令时必设',
    byDefault: { en: "the owner's password", zh: '属主口令' },
    production: true,
  }),
  IDENTITY_ISSUERS: setting(z.string().min(1).optional(), {
    en: "path of the JSON file that names each agency's token issuer",
    zh: '列明各部门令牌签发方的 JSON 文件路径',
    production: true,
  }),
  DEVELOPMENT_ISSUERS: setting(flag.optional(), {
    en: 'accept tokens of locally made issuers',
    zh: '是否接受本机开发签发方的令牌',
    byDefault: { en: 'on, off in production', zh: '开，生产环境关' },
  }),
  SAMPLE_DATA: setting(flag.optional(), {
    en: 'fill an empty database with sample data',
    zh: '是否向空数据库装入样例数据',
    byDefault: {
      en: 'on for the embedded database, off with `DATABASE_URL` and in production',
      zh: '内嵌数据库开；设有 `DATABASE_URL` 或生产环境关',
    },
  }),
  SAMPLE_PLATFORMS: setting(z.coerce.number().int().min(1).max(1_000_000).default(4000), {
    en: 'how many platforms',
    zh: '样例平台数量',
  }),
  SAMPLE_SEED: setting(z.coerce.number().int().min(0).default(2016), {
    en: 'the same seed gives the same data',
    zh: '相同种子得到相同数据',
  }),
  INTROSPECTION: setting(flag.optional(), {
    en: 'let callers introspect the schema',
    zh: '是否允许内省 schema',
    byDefault: { en: 'on, off in production', zh: '开，生产环境关' },
  }),
  SUPERGRAPH: setting(z.string().min(1).optional(), {
    en: 'path of the supergraph that is served; new content is taken over without a restart',
    zh: '所提供超图的文件路径；内容更新后无需重启即可生效',
    byDefault: { en: 'the committed one', zh: '仓库内文件' },
  }),
  SUBGRAPHS: setting(z.string().optional(), {
    en: "subgraphs at agencies' own sites: JSON, or the path of a JSON file; [how](operations/agencies.md#agencies-own-sites)",
    zh: '部署在部门自有站点的子图：JSON 或 JSON 文件路径；[说明](operations/agencies.zh-CN.md#部门自有站点)',
  }),
  OPERATION_LIMITS: setting(z.string().optional(), {
    en: 'limits that are not to be the default ones, as JSON; [which](operations/traffic.md#limits-on-operations)',
    zh: '与默认值不同的操作限额，JSON；[说明](operations/traffic.zh-CN.md#操作限额)',
  }),
  RATE_LIMITS: setting(z.string().optional(), {
    en: 'rates and processor budgets of callers that are not to be the default ones, as JSON; [which](operations/traffic.md#rates-of-callers)',
    zh: '与默认值不同的调用频率及处理器时间限额，JSON；[说明](operations/traffic.zh-CN.md#调用频率)',
  }),
  HTTP_LIMITS: setting(z.string().optional(), {
    en: 'bounds on connections, on the time that requests take, and on stopping, as JSON; [which](operations/traffic.md#http)',
    zh: '与默认值不同的连接数、请求时限和停机等待，JSON；[说明](operations/traffic.zh-CN.md#http)',
  }),
  STREAM_LIMITS: setting(z.string().optional(), {
    en: 'how many event streams may be open, as JSON; [which](operations/traffic.md#event-streams)',
    zh: '与默认值不同的事件流数量上限，JSON；[说明](operations/traffic.zh-CN.md#事件流)',
  }),
  RECTIFICATION_PERIODS: setting(z.string().optional(), {
    en: 'periods of orders that are not to be the default ones, as JSON; [which](operations/procedure.md#periods-of-orders)',
    zh: '与默认值不同的整改指令期限，JSON；[说明](operations/procedure.zh-CN.md#整改指令期限)',
  }),
  TRUSTED_DOCUMENTS: setting(z.string().optional(), {
    en: 'directory or JSON file of registered operations; [how](operations/agencies.md#trusted-documents)',
    zh: '可信文档的目录或 JSON 文件；[说明](operations/agencies.zh-CN.md#可信文档)',
  }),
  // Read by readDatedTables, by every command.
  DIVISION_CHANGES: setting(z.string().optional(), {
    en: 'file of divisions that were set up or abolished since this release; [how](operations/procedure.md#dated-tables)',
    zh: '本版本之后的行政区划变更文件；[说明](operations/procedure.zh-CN.md#按日期生效的数据)',
  }),
  HOLIDAY_NOTICES: setting(z.string().optional(), {
    en: "file of the State Council's holiday notices since this release; [how](operations/procedure.md#dated-tables)",
    zh: '本版本之后的国务院放假通知文件；[说明](operations/procedure.zh-CN.md#按日期生效的数据)',
  }),
  TRUSTED_DOCUMENTS_ONLY: setting(z.string().optional(), {
    en: '`all`, or agencies separated by commas, whose callers may send registered operations only',
    zh: '`all`，或以逗号分隔的机构：其调用方只能发送可信文档',
  }),
  CONTEXT_SIGNING_KEY: setting(z.string().optional(), {
    en: 'path of the private JWK that signs caller contexts; demanded in production with `SUBGRAPHS`',
    zh: '签署调用上下文的私钥 JWK 文件路径；生产环境设置 `SUBGRAPHS` 时必须设置',
    byDefault: { en: 'kept in `DATA_DIR`', zh: '存于 `DATA_DIR`' },
  }),
  SUBGRAPH_DATABASE_URL: setting(databaseUrl.optional(), {
    en: "for `subgraph`: URL of the agency's own database, as the subgraph's role",
    zh: '供 `subgraph` 使用：以子图角色登录部门自有数据库的 URL',
  }),
  GATEWAY_JWKS_URL: setting(
    z.url({ protocol: /^https?$/, error: 'must be an http or https URL' }).optional(),
    {
      en: "for `subgraph`: address of the hub's `/.well-known/jwks.json`",
      zh: '供 `subgraph` 使用：平台 `/.well-known/jwks.json` 的地址',
    },
  ),
  WEBHOOKS_ALLOW_PRIVATE: setting(flag.optional(), {
    en: 'whether webhooks may go to private addresses, and by plain HTTP',
    zh: '回调是否可发往内网地址及使用明文 HTTP',
    byDefault: { en: 'on, off in production', zh: '开，生产环境关' },
  }),
  WEBHOOK_SECRET_GRACE_HOURS: setting(z.coerce.number().int().min(0).max(720).default(24), {
    en: "how long messages are signed with a webhook's earlier secret as well, once it was rotated, 0 to 720 hours",
    zh: '回调密钥轮换后，消息同时以原密钥签名多少小时，0 至 720',
  }),
  WEBHOOK_RETENTION_DAYS: setting(z.coerce.number().int().min(1).max(3650).default(183), {
    en: 'how long messages that were told, and deliveries that were taken, are kept, 1 to 3650 days',
    zh: '已告知的消息、已接收的投递保留多少天，1 至 3650',
  }),
  RULING_SIGNING_KEY: setting(z.string().optional(), {
    en: 'path of the private JWK, or JWK Set, that signs rulings; [more](operations/procedure.md#signed-rulings)',
    zh: '签署裁定的私钥 JWK 或 JWK Set 文件路径；[说明](operations/procedure.zh-CN.md#裁定签名)',
    byDefault: { en: 'kept in `DATA_DIR`', zh: '存于 `DATA_DIR`' },
    production: true,
  }),
  RULING_QUORUM: setting(fraction.default({ numerator: 2, denominator: 3 }), {
    en: '法定人数: of the members not recused, how many must have voted; a product default, at least 1/2',
    zh: '法定人数：未回避成员中须表决的比例；产品默认值，不低于 1/2',
  }),
  RULING_MAJORITY: setting(fraction.default({ numerator: 2, denominator: 3 }), {
    en: 'of the votes cast, how many must be for a draft ruling; a product default, at least 1/2',
    zh: '裁定草案通过所需赞成票占已投票的比例；产品默认值，不低于 1/2',
  }),
  RULING_SIMPLE_MAJORITY_DAYS: setting(z.coerce.number().int().min(0).max(365).default(14), {
    en: 'days after the first meeting from which a simple majority decides; a product default',
    zh: '首次会议后多少日起以简单多数决定；产品默认值',
  }),
  CONSULTATION_WORKING_DAYS: setting(z.coerce.number().int().min(1).max(60).default(5), {
    en: 'how long the parties of a dispute have, 1 to 60',
    zh: '争议各方的协商期，1 至 60 个工作日',
  }),
  LOG_LEVEL: setting(z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'), {
    en: '`fatal`, `error`, `warn`, `info`, `debug`, `trace`, `silent`',
    zh: '`fatal`、`error`、`warn`、`info`、`debug`、`trace`、`silent`',
  }),
  ...workflowDeadlineVariables,
  ...observabilityVariables,
  ...opinionVariables,
});
