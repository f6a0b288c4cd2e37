import { z } from 'zod';
import { setting, settingGroup } from '../../settings/index.js';

/** Who cosigns the heads of the hub's log. */
export interface LogWitnessSettings {
  /** JSON file with the witnesses; null where there are none. */
  readonly logWitnessesFile: string | null;
  /** How many of them have to cosign a head. */
  readonly logQuorum: number;
}

const DEFAULT_LOG_QUORUM = 4;

export const logWitnessSettings = settingGroup({
  variables: {
    AUDIT_LOG_WITNESSES: setting(z.string().min(1).optional(), {
      en: 'path of the JSON file with the witnesses that cosign the evidence log; [what stands in it](operations/witness.md#at-the-hub)',
      zh: '存证日志见证方名单（JSON 文件路径）；[内容](operations/witness.zh-CN.md#本系统的设置)',
    }),
    AUDIT_LOG_QUORUM: setting(z.coerce.number().int().min(1).max(32).default(DEFAULT_LOG_QUORUM), {
      en: 'how many witnesses have to cosign a head of the log, 1 to 32',
      zh: '日志检查点须经多少个见证方会签，1 至 32',
    }),
  },
  read: (values): LogWitnessSettings => ({
    logWitnessesFile: values.AUDIT_LOG_WITNESSES ?? null,
    logQuorum: values.AUDIT_LOG_QUORUM,
  }),
});
