import { AgreementsUnavailable } from '../access/index.js';
import { databaseRefusal, valueRefusal } from '../database/index.js';
import type { Refusal } from '../kernel/index.js';

const AGREEMENTS_STALE: Refusal = {
  code: 'DATABASE_UNAVAILABLE',
  facts: { reason: 'AGREEMENTS_STALE' },
  message: {
    en: 'The sharing agreements could not be read lately, so nothing is disclosed under them.',
    zh: '近期未能读取共享协议，暂不依据协议提供数据。',
  },
  remedy: { en: 'Send the request again later.', zh: '请稍后重新提交请求。' },
};

/**
 * What a caller is told of a fault that will pass by itself (HTTP 503), or that a value of its request caused
 * (BAD_USER_INPUT, HTTP 400); null for any other.
 */
export function explainFault(fault: unknown): Refusal | null {
  if (fault instanceof AgreementsUnavailable) return AGREEMENTS_STALE;
  return databaseRefusal(fault) ?? valueRefusal(fault);
}
