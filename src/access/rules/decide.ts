import { inChinese, inEnglish } from '../../kernel/index.js';
import { ACCESS_RULES } from './index.js';
import type {
  DecisionRequest,
  AccessRule,
  AllowedDecision,
  DeniedDecision,
  Decision,
} from '../decision/decision.js';

/**
 * Decides whether a caller may read a catalogue item: pure, the same answer for the same question. Any denial wins;
 * what no rule allows is denied.
 */
export function decide(question: DecisionRequest): Decision {
  return decideBy(ACCESS_RULES, question);
}

/** {@link decide} under other rules than the hub's. */
export function decideBy(rules: readonly AccessRule[], question: DecisionRequest): Decision {
  let allowed: AllowedDecision | null = null;
  for (const rule of rules) {
    const { name } = rule;
    const finding = rule.judge(question);
    if (finding === null) continue;
    if (!finding.allowed) {
      const code = finding.reason === 'PURPOSE_MISSING' ? 'PURPOSE_REQUIRED' : 'FIELD_DENIED';
      return { ...finding, code, rule: name };
    }
    allowed ??= { ...finding, rule: name };
  }
  return allowed ? underWarrant(question, allowed) : deniedByDefault(question.item.id);
}

/** Names the warrant where the item is given, or given plain, because of it. */
function underWarrant({ caller, item, warrant }: DecisionRequest, allowed: AllowedDecision): AllowedDecision {
  if (warrant === null) return allowed;
  const plain = item.plainUnderWarrant === true && !allowed.masked && caller.agency !== item.owner;
  return item.warrantRequired || plain ? { ...allowed, warrantId: warrant.id } : allowed;
}

/**
 * What no rule allows, and what no catalogue lists.
 *
 * @param itemId the item asked for
 */
export function deniedByDefault(itemId: string): DeniedDecision {
  return {
    allowed: false,
    code: 'FIELD_DENIED',
    reason: 'NOT_SHARED',
    rule: 'default',
    message: {
      en: inEnglish`Nothing allows ${itemId} to be shared.`,
      zh: inChinese`没有规定允许共享 ${itemId}。`,
    },
    remedy: {
      en: 'See the catalogue for what is shared, by whom and how.',
      zh: '请查阅共享目录，了解可共享的数据及其条件。',
    },
  };
}
