import { officePattern, type OfficePlace, type Role } from '../kernel/index.js';

/**
 * Who sets webhooks up: the system administrator (系统管理员), whose work it is to join systems and who learns nothing of
 * the business by it, because a message carries ids alone; and the leader, who answers for the agency.
 */
export function mayManageWebhooks(role: Role): boolean {
  return role === 'SYSTEM_ADMINISTRATOR' || role === 'LEADER';
}

/**
 * Whose webhooks a caller manages and sees: those of his own office and, of his agency, of the offices below it. SQL on
 * `coordination.webhook`, with the agency and the pattern as given.
 */
export function webhooksOf(
  { agency, ...office }: OfficePlace & { readonly agency: string },
  webhook: string,
): {
  readonly condition: string;
  readonly values: { readonly agency: string; readonly pattern: string | null };
} {
  const pattern = officePattern(office);
  const condition = `${webhook}.agency = :agency AND (:pattern::text IS NULL OR ${webhook}.region LIKE :pattern)`;
  return { condition, values: { agency, pattern } };
}

/** The agency's systems may look at what became of messages to them, and change nothing. */
export function mayReadWebhooks(role: Role): boolean {
  return mayManageWebhooks(role) || role === 'SYSTEM';
}
