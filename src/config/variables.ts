import { z } from 'zod';
import { accessSettings } from '../access/settings/index.js';
import { attachmentSettings } from '../attachments/settings/index.js';
import { importSettings } from '../imports/settings/index.js';
import { databaseSettings } from '../database/settings/index.js';
import { determinationSettings } from '../determination/settings/index.js';
import { engineSettings } from '../engine/settings/index.js';
import { gatewaySettings } from '../gateway/settings/index.js';
import { httpSettings } from '../http/settings/index.js';
import { hubSettings } from '../hub/settings/index.js';
import { identitySettings } from '../identity/settings/index.js';
import { observabilitySettings } from '../observability/settings/index.js';
import { rectificationSettings } from '../rectification/settings/index.js';
import { sampleSettings } from '../sample-data/settings/index.js';
import { setting } from '../settings/index.js';
import { signInSettings } from '../sign-in/settings/index.js';
import { siteSettings } from '../subgraph-kit/settings/index.js';
import { logSettings, logWitnessSettings } from '../transparency-log/settings/index.js';
import { webhookSettings } from '../webhooks/settings/index.js';
import { witnessSettings } from '../witness/settings/index.js';

const { HTTP_LIMITS, ...address } = httpSettings.variables;
const { SUBGRAPH_DATABASE_URL, ...database } = databaseSettings.variables;
const { INTROSPECTION, RATE_LIMITS, STREAM_LIMITS, TRUSTED_DOCUMENTS, TRUSTED_DOCUMENTS_ONLY } =
  gatewaySettings.variables;
const { LOG_LEVEL, ...observability } = observabilitySettings.variables;
const {
  RULING_SIGNING_KEY,
  RULING_QUORUM,
  RULING_MAJORITY,
  RULING_SIMPLE_MAJORITY_DAYS,
  CONSULTATION_WORKING_DAYS,
  COLLECTION_WORKING_DAYS,
  OPINION_SIGNATURES,
  SIGNING_KEYS,
  ...stages
} = determinationSettings.variables;

/**
 * Every variable of the hub, in the order in which docs/configuration.md lists them. All but the first few belong to a
 * feature, which says in its `settings/` what they mean.
 */
export const environmentSchema = z.object({
  NODE_ENV: setting(z.enum(['development', 'test', 'production']).default('development'), {
    en: '`production` refuses the development conveniences and demands the variables marked *',
    zh: '`production` 禁止开发便利，并要求设置标 * 的变量',
  }),
  ...address,
  DATA_DIR: setting(z.string().min(1).default('.data'), {
    en: 'where the embedded database and the development keys live',
    zh: '内嵌数据库和开发密钥所在目录',
  }),
  ...database,
  ...identitySettings.variables,
  ...signInSettings.variables,
  ...sampleSettings.variables,
  INTROSPECTION,
  ...hubSettings.variables,
  ...engineSettings.variables,
  RATE_LIMITS,
  HTTP_LIMITS,
  STREAM_LIMITS,
  ...rectificationSettings.variables,
  TRUSTED_DOCUMENTS,
  // Read by readDatedTables, by every command.
  DIVISION_CHANGES: setting(z.string().optional(), {
    en: 'file of divisions that were set up or abolished since this release; [how](operations/procedure.md#dated-tables)',
    zh: '本版本之后的行政区划变更文件；[说明](operations/procedure.zh-CN.md#按日期生效的数据)',
  }),
  TRUSTED_DOCUMENTS_ONLY,
  ...accessSettings.variables,
  SUBGRAPH_DATABASE_URL,
  ...siteSettings.variables,
  ...webhookSettings.variables,
  ...logSettings.variables,
  RULING_SIGNING_KEY,
  RULING_QUORUM,
  RULING_MAJORITY,
  RULING_SIMPLE_MAJORITY_DAYS,
  CONSULTATION_WORKING_DAYS,
  LOG_LEVEL,
  ...stages,
  ...observability,
  COLLECTION_WORKING_DAYS,
  OPINION_SIGNATURES,
  SIGNING_KEYS,
  ...attachmentSettings.variables,
  ...importSettings.variables,
  ...logWitnessSettings.variables,
  ...witnessSettings.variables,
});
