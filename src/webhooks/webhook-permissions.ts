import { officePatterns, type OfficePlace, type Role } from '../kernel/index.js';

/**
 * Who sets webhooks up: the system administrator (系统管理员), whose work it is to join systems and who learns nothing of
 * the business by it, because a message carries ids alone; and the leader, who answers for the agency.
 */
export function mayManageWebhooks(role: Role): boolean {
  return role === 'SYSTEM_ADMINISTRATOR' || role === 'LEADER';
}

/**
 * Whose webhooks a caller manages and sees: those of his own office and, of his agency, of the offices below it. SQL on
 * `coordination.webhook`, with the agency and the patterns as given.
 */
export function webhooksOf(
  { agency, ...office }: OfficePlace & { readonly agency: string },
  webhook: string,
): {
  readonly condition: string;
  readonly values: { readonly agency: string; readonly patterns: readonly string[] | null };
} {
  const patterns = officePatterns(office);
  const condition = `${webhook}.agency = :agency AND (:patterns::text[] IS NULL OR ${webhook}.region LIKE ANY (:patterns))`;
  return { condition, values: { agency, patterns } };
}

/** The agency's systems may look at what became of messages to them, and change nothing. */
export function mayReadWebhooks(role: Role): boolean {
  return mayManageWebhooks(role) || role === 'SYSTEM';
}
