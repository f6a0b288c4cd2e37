import { chineseOffice, officeName, type LocalizedText, inChinese, inEnglish } from '../../kernel/index.js';
import { isForeignConditional } from '../decision/foreign-item.js';
import type { DecisionRequest, AccessRule, DenialReason } from '../decision/decision.js';

interface Objection {
  readonly reason: DenialReason;
  readonly message: LocalizedText;
}

const requestAnother: LocalizedText = {
  en: 'Request a warrant (requestAccountWarrant) and name it in the request header Exchange-Basis as warrant:<id>.',
  zh: '请申请账户查询手续（requestAccountWarrant），并在请求头 Exchange-Basis 中以 warrant:<编号> 注明。',
};

/**
 * Why the warrant that the request names does not serve it, or null where it does. Whether it covers the platform, the
 * accounts and the days that are asked for is for the data's owner to say, who knows them.
 */
export function warrantObjection({ caller, item, warrant, now }: DecisionRequest): Objection | null {
  if (warrant === null || warrant.holder !== caller.agency) {
    return {
      reason: 'WARRANT_REQUIRED',
      message: {
        en: inEnglish`“${item.description.en}” is disclosed only under an account-data warrant, and the request names none that ${caller.agency} holds.`,
        zh: inChinese`“${item.description.zh}”须履行账户查询法定程序，本次请求未注明 ${caller.agency} 持有的手续。`,
      },
    };
  }
  const { state, purpose, office, officers } = warrant;
  if (caller.level !== office.level || caller.region !== office.region) {
    return {
      reason: 'WARRANT_REQUIRED',
      message: {
        en: inEnglish`The warrant is the office ${officeName(office)}'s, and used by no other.`,
        zh: inChinese`该账户查询手续由${chineseOffice(officeName(office))}机构申请，其他机构不得使用。`,
      },
    };
  }
  if (!officers.includes(caller.officer)) {
    return {
      reason: 'WARRANT_REQUIRED',
      message: {
        en: 'The warrant names the officers who act, and the caller is none of them.',
        zh: '该账户查询手续列明的调查人员不包括本次请求人。',
      },
    };
  }
  if (state === 'EXPIRED' || warrant.validTo <= now) {
    return {
      reason: 'WARRANT_EXPIRED',
      message: {
        en: inEnglish`The warrant ended at ${warrant.validTo}.`,
        zh: inChinese`该账户查询手续已于 ${warrant.validTo} 失效。`,
      },
    };
  }
  if (state === 'EXHAUSTED' || (state === 'ACTIVE' && warrant.usesLeft <= 0)) {
    return {
      reason: 'WARRANT_EXHAUSTED',
      message: { en: 'The warrant has no use left.', zh: '该账户查询手续的使用次数已用完。' },
    };
  }
  if (state !== 'ACTIVE') {
    return {
      reason: 'WARRANT_REQUIRED',
      message: {
        en: inEnglish`The warrant is ${state}, not ACTIVE.`,
        zh: inChinese`该账户查询手续状态为 ${state}，未生效。`,
      },
    };
  }
  if (now < warrant.validFrom) {
    return {
      reason: 'WARRANT_REQUIRED',
      message: {
        en: inEnglish`The warrant begins only at ${warrant.validFrom}.`,
        zh: inChinese`该账户查询手续自 ${warrant.validFrom} 起生效。`,
      },
    };
  }
  if (purpose !== caller.purpose) {
    return {
      reason: 'PURPOSE_NOT_COVERED',
      message: {
        en: inEnglish`The warrant was given for ${purpose}, not for ${caller.purpose ?? 'no purpose'}.`,
        zh: inChinese`该账户查询手续的目的为 ${purpose}，与本次请求的目的（${caller.purpose ?? '未说明'}）不符。`,
      },
    };
  }
  return null;
}

/**
 * 账户查询法定程序: account data is disclosed only under a warrant that the caller's agency holds, active, in its window,
 * with uses left, and for the purpose it was given for; under one, it needs nothing else. The statutory gate binds the data's
 * owner too (反洗钱法 2024, art. 43–45).
 */
export const warrantRule: AccessRule = {
  name: 'warrant',
  judge(question) {
    if (!question.item.warrantRequired) return null;
    const objection = warrantObjection(question);
    if (objection) return { allowed: false, ...objection, remedy: requestAnother };
    return isForeignConditional(question) ? { allowed: true, agreementId: null, masked: false } : null;
  },
};
