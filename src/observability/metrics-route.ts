import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Registry } from 'prom-client';
import type { ObservabilityConfig } from './settings/index.js';
import { bearerToken } from '../identity/index.js';
import { HttpRefused } from '../http/server/index.js';
import { defineRefusal } from '../kernel/index.js';

export const metricsTokenMissing = defineRefusal('METRICS_TOKEN_MISSING', () => ({
  message: {
    en: 'The metrics are for the operator, who has their token.',
    zh: '运行指标仅供持有令牌的运维人员读取。',
  },
  remedy: {
    en: 'Send the value of METRICS_TOKEN as "Authorization: Bearer <token>".',
    zh: '请以“Authorization: Bearer <令牌>”发送 METRICS_TOKEN 的值。',
  },
}));

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();

/**
 * Answers `GET /metrics` in Prometheus' text format.
 *
 * @returns null where nobody may read the metrics: no token is set, and others than this machine may reach the hub
 */
export function metricsRoute(
  registry: Registry,
  { metricsToken, metricsOpen }: Pick<ObservabilityConfig, 'metricsToken' | 'metricsOpen'>,
): ((request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>) | null {
  if (metricsToken === null && !metricsOpen) return null;
  const expected = metricsToken === null ? null : sha256(metricsToken);
  return async ({ headers }, reply) => {
    const given = expected && bearerToken(headers);
    if (expected && (given === null || !timingSafeEqual(sha256(given), expected))) {
      throw new HttpRefused(401, metricsTokenMissing({}), {
        code: 'UNAUTHENTICATED',
        headers: { 'www-authenticate': 'Bearer realm="huishang metrics"' },
      });
    }
    return reply
      .type(registry.contentType)
      .header('cache-control', 'no-store')
      .send(await registry.metrics());
  };
}
