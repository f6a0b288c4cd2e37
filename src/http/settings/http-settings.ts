import { z } from 'zod';
import { setting, settingGroup } from '../../settings/index.js';
import { readHttpLimits, type HttpLimits } from './http-limits.js';

/** Where a server listens, and what it bears. */
export interface HttpSettings {
  readonly host: string;
  /** TCP port of the hub; 0 lets the system choose. */
  readonly port: number;
  /** Bounds on connections, on the time that requests take to arrive, and on stopping; of every server of a command. */
  readonly httpLimits: HttpLimits;
}

export const httpSettings = settingGroup({
  variables: {
    HOST: setting(z.string().min(1).default('127.0.0.1'), { en: 'address to listen at', zh: '监听地址' }),
    PORT: setting(z.coerce.number().int().min(0).max(65_535).default(4000), {
      en: 'port to listen at; 0 takes a free one',
      zh: '监听端口；0 表示任选空闲端口',
    }),
    HTTP_LIMITS: setting(z.string().optional(), {
      en: 'bounds on connections, on the time that requests take, and on stopping, as JSON; [which](operations/traffic.md#http)',
      zh: '与默认值不同的连接数、请求时限和停机等待，JSON；[说明](operations/traffic.zh-CN.md#http)',
    }),
  },
  read: (values, { problems }): HttpSettings => ({
    host: values.HOST,
    port: values.PORT,
    httpLimits: readHttpLimits(values.HTTP_LIMITS, problems),
  }),
});
