import type { Role } from '../kernel/index.js';

/**
 * Who sets webhooks up: the system administrator (系统管理员), whose work it is to join systems and who learns nothing of
 * the business by it, because a message carries ids alone; and the leader, who answers for the agency.
 */
export function mayManageWebhooks(role: Role): boolean {
  return role === 'SYSTEM_ADMINISTRATOR' || role === 'LEADER';
}

/** The agency's systems may look at what became of messages to them, and change nothing. */
export function mayReadWebhooks(role: Role): boolean {
  return mayManageWebhooks(role) || role === 'SYSTEM';
}
