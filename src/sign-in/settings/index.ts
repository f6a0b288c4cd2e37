import { z } from 'zod';
import { flag, setting, settingGroup } from '../../settings/index.js';

/** How people sign in to the console, and how long their sessions live. */
export interface SignInSettings {
  /** Origin of the console, without a trailing slash; null where each request's own loopback name is. */
  readonly consoleUrl: string | null;
  /** Path of the JSON file that names the agencies' identity providers; null where there are none. */
  readonly consoleProvidersFile: string | null;
  readonly consoleSessionIdleMinutes: number;
  readonly consoleSessionHours: number;
  /** How many sign-ins one address may begin, and how many complete, in a minute and each process. */
  readonly consoleSignInsPerMinute: number;
  /** Whether anybody at this machine may sign in as one of the personas. */
  readonly developmentIdentity: boolean;
}

export const DEFAULT_SESSION_IDLE_MINUTES = 30;
export const DEFAULT_SESSION_HOURS = 10;
export const DEFAULT_SIGN_INS_PER_MINUTE = 120;

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

export const signInSettings = settingGroup({
  variables: {
    CONSOLE_URL: setting(
      z
        .url({ protocol: /^https?$/, error: 'must be an https URL' })
        .refine((url) => new URL(url).href === `${new URL(url).origin}/`, 'must be an origin, without a path')
        .optional(),
      {
        en: 'where browsers find the console, as `https://host`; production demands it with CONSOLE_PROVIDERS',
        zh: '浏览器访问本系统的地址，如 `https://host`；生产环境设置 CONSOLE_PROVIDERS 时必须设置',
        byDefault: { en: 'the loopback name that is asked', zh: '所访问的本机名称' },
      },
    ),
    CONSOLE_PROVIDERS: setting(z.string().min(1).optional(), {
      en: "path of the JSON file that names the agencies' identity providers; [how](operations/sign-in.md#providers)",
      zh: '列明各部门身份认证服务的 JSON 文件路径；[说明](operations/sign-in.zh-CN.md#身份认证服务)',
    }),
    CONSOLE_SESSION_IDLE_MINUTES: setting(
      z.coerce.number().int().min(1).max(720).default(DEFAULT_SESSION_IDLE_MINUTES),
      {
        en: 'after how many minutes in which nobody does anything a session ends, 1 to 720',
        zh: '会话无人操作多少分钟后结束，1 至 720',
      },
    ),
    CONSOLE_SESSION_HOURS: setting(z.coerce.number().int().min(1).max(72).default(DEFAULT_SESSION_HOURS), {
      en: 'after how many hours a session ends in any case, 1 to 72',
      zh: '会话最长持续多少小时，1 至 72',
    }),
    CONSOLE_SIGN_INS_PER_MINUTE: setting(
      z.coerce.number().int().min(1).max(100_000).default(DEFAULT_SIGN_INS_PER_MINUTE),
      {
        en: 'how many sign-ins one address may begin, and how many complete, in a minute and each process, 1 to 100000',
        zh: '同一地址每分钟在每个进程中最多发起、完成登录各多少次，1 至 100000',
      },
    ),
    DEVELOPMENT_IDENTITY: setting(flag.optional(), {
      en: 'whether anybody at this machine may sign in as one of the personas',
      zh: '是否允许在本机以示例人员身份登录',
      byDefault: {
        en: 'on with DEVELOPMENT_ISSUERS at a loopback address, off in production',
        zh: '监听本机地址且启用 DEVELOPMENT_ISSUERS 时开，生产环境关',
      },
    }),
  },
  read: (values, { production, host, problems }): SignInSettings => {
    const url = values.CONSOLE_URL ? new URL(values.CONSOLE_URL) : null;
    if (production && url && url.protocol !== 'https:') {
      problems.push('CONSOLE_URL must be an https URL when NODE_ENV=production.');
    }
    if (production && values.CONSOLE_PROVIDERS && !url) {
      problems.push('CONSOLE_URL must be set when NODE_ENV=production and CONSOLE_PROVIDERS is.');
    }
    return {
      consoleUrl: url?.origin ?? null,
      consoleProvidersFile: values.CONSOLE_PROVIDERS ?? null,
      consoleSessionIdleMinutes: values.CONSOLE_SESSION_IDLE_MINUTES,
      consoleSessionHours: values.CONSOLE_SESSION_HOURS,
      consoleSignInsPerMinute: values.CONSOLE_SIGN_INS_PER_MINUTE,
      developmentIdentity: values.DEVELOPMENT_IDENTITY ?? (!production && LOOPBACK.has(host)),
    };
  },
});
