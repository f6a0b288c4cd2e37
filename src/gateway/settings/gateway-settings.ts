import { z } from 'zod';
import { flag, setting, settingGroup } from '../../settings/index.js';
import { readRateLimits, type RateLimits } from './rate-limits.js';
import { readStreamCounts, type StreamCounts } from './stream-limits.js';
import { NO_ACTOR, readTrustedDocumentsOnly, type ActorSet } from './trusted-documents-only.js';

/** What the gateway grants its callers. */
export interface GatewaySettings {
  /** Whether the schema may be introspected. */
  readonly introspection: boolean;
  /** How much one caller, and one agency, may ask of this process. */
  readonly rateLimits: RateLimits;
  /** How many event streams may be open at one time. */
  readonly streamCounts: StreamCounts;
  /** Path of the directory or file of the agencies' trusted documents; null where there are none. */
  readonly trustedDocuments: string | null;
  /** Whose callers may send trusted documents only. */
  readonly trustedDocumentsOnly: ActorSet;
}

export const gatewaySettings = settingGroup({
  variables: {
    INTROSPECTION: setting(flag.optional(), {
      en: 'let callers introspect the schema',
      zh: '是否允许内省 schema',
      byDefault: { en: 'on, off in production', zh: '开，生产环境关' },
    }),
    RATE_LIMITS: setting(z.string().optional(), {
      en: 'rates and processor budgets of callers that are not to be the default ones, as JSON; [which](operations/traffic.md#rates-of-callers)',
      zh: '与默认值不同的调用频率及处理器时间限额，JSON；[说明](operations/traffic.zh-CN.md#调用频率)',
    }),
    STREAM_LIMITS: setting(z.string().optional(), {
      en: 'how many event streams may be open, as JSON; [which](operations/traffic.md#event-streams)',
      zh: '与默认值不同的事件流数量上限，JSON；[说明](operations/traffic.zh-CN.md#事件流)',
    }),
    TRUSTED_DOCUMENTS: setting(z.string().optional(), {
      en: 'directory or JSON file of registered operations; [how](operations/agencies.md#trusted-documents)',
      zh: '可信文档的目录或 JSON 文件；[说明](operations/agencies.zh-CN.md#可信文档)',
    }),
    TRUSTED_DOCUMENTS_ONLY: setting(z.string().optional(), {
      en: '`all`, or agencies separated by commas, whose callers may send registered operations only',
      zh: '`all`，或以逗号分隔的机构：其调用方只能发送可信文档',
    }),
  },
  read: (values, { production, problems }): GatewaySettings => {
    const trustedDocumentsOnly = readTrustedDocumentsOnly(values.TRUSTED_DOCUMENTS_ONLY, problems);
    if (trustedDocumentsOnly !== NO_ACTOR && values.TRUSTED_DOCUMENTS === undefined) {
      problems.push('TRUSTED_DOCUMENTS must be set when TRUSTED_DOCUMENTS_ONLY names an agency.');
    }
    return {
      introspection: values.INTROSPECTION ?? !production,
      rateLimits: readRateLimits(values.RATE_LIMITS, problems),
      streamCounts: readStreamCounts(values.STREAM_LIMITS, problems),
      trustedDocuments: values.TRUSTED_DOCUMENTS ?? null,
      trustedDocumentsOnly,
    };
  },
});
