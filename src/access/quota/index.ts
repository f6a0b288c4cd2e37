export { purgeAgreementUsage } from './purge-usage.js';
export { PostgresQuotaCounter } from './postgres-quota-counter.js';
export { NO_QUOTA_COUNTER, type QuotaCounter, type QuotaUse } from './quota-counter.js';
export { UsedUpQuotas } from './used-up-quotas.js';
