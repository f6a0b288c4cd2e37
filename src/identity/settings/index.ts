import { z } from 'zod';
import { flag, setting, settingGroup } from '../../settings/index.js';

/** Whose tokens are accepted. */
export interface IdentitySettings {
  /** Path of the JSON file that names each agency's token issuer; null when only development issuers are used. */
  readonly identityIssuersFile: string | null;
  /** Whether tokens of the locally generated development issuers are accepted. */
  readonly developmentIssuers: boolean;
}

export const identitySettings = settingGroup({
  variables: {
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
  },
  read: (values, { production }): IdentitySettings => ({
    identityIssuersFile: values.IDENTITY_ISSUERS ?? null,
    developmentIssuers: values.DEVELOPMENT_ISSUERS ?? !production,
  }),
});
