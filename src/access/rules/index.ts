import type { AccessRule } from '../decision/decision.js';
import { agreementInForceRule } from './agreement-in-force-rule.js';
import { basisStatedRule } from './basis-stated-rule.js';
import { caseOpenRule } from './case-open-rule.js';
import { jurisdictionRule } from './jurisdiction-rule.js';
import { levelRule } from './level-rule.js';
import { notSharedRule } from './not-shared-rule.js';
import { ownDataRule } from './own-data-rule.js';
import { purposeCoveredRule } from './purpose-covered-rule.js';
import { purposeStatedRule } from './purpose-stated-rule.js';
import { quotaRule } from './quota-rule.js';
import { roleRule } from './role-rule.js';
import { unconditionalRule } from './unconditional-rule.js';
import { warrantRule } from './warrant-rule.js';

/**
 * The rules in the order of their denials: where several deny, the first one's reason is the answer, so that a caller
 * is told first what the later ones rest on.
 */
export const ACCESS_RULES: readonly AccessRule[] = [
  roleRule,
  ownDataRule,
  unconditionalRule,
  notSharedRule,
  agreementInForceRule,
  purposeStatedRule,
  purposeCoveredRule,
  caseOpenRule,
  basisStatedRule,
  levelRule,
  jurisdictionRule,
  warrantRule,
  quotaRule,
];
