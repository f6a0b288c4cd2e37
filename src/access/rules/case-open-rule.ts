import { inChinese, inEnglish } from '../../kernel/index.js';
import type { LocalizedText } from '../../kernel/index.js';
import { isParty } from '../lookups/case-lookup.js';
import { needsAgreement } from '../decision/foreign-item.js';
import type { DecisionRequest, AccessRule, DenialReason } from '../decision/decision.js';

interface Objection {
  readonly reason: DenialReason;
  readonly message: LocalizedText;
  readonly remedy: LocalizedText;
}

/** What a caller may ask for before there is a case, and after it. */
const OTHER_PURPOSE: LocalizedText = {
  en: 'ask for RISK_MONITORING or RECTIFICATION, where that is the purpose',
  zh: '目的确为风险监测或整改的，以 RISK_MONITORING 或 RECTIFICATION 查询',
};

function objectionTo({ caller, substanceCase }: DecisionRequest): Objection | null {
  if (substanceCase === null) {
    return {
      reason: 'CASE_REQUIRED',
      message: {
        en: 'Data is shared for SUBSTANCE_DETERMINATION within a case, and the request names none that exists.',
        zh: '以业务实质认定为目的的数据须在认定事项中使用，本次请求未注明存在的认定事项。',
      },
      remedy: {
        en: inEnglish`Name the case in the request header Exchange-Case; without one, open it (openSubstanceCase) or ${OTHER_PURPOSE.en}.`,
        zh: inChinese`请在请求头 Exchange-Case 中注明认定事项；尚未启动认定的，请先启动（openSubstanceCase），或${OTHER_PURPOSE.zh}。`,
      },
    };
  }
  if (!isParty(caller.agency, substanceCase)) {
    return {
      reason: 'NOT_A_PARTY',
      message: {
        en: inEnglish`${caller.agency} is no party to the case that the request names.`,
        zh: inChinese`${caller.agency} 不是本次请求所注明认定事项的涉及部门。`,
      },
      remedy: {
        en: inEnglish`Name a case that ${caller.agency} opened or is asked for an opinion in, or ${OTHER_PURPOSE.en}.`,
        zh: inChinese`请注明由 ${caller.agency} 启动或需其出具意见的认定事项，或${OTHER_PURPOSE.zh}。`,
      },
    };
  }
  if (!substanceCase.open) {
    return {
      reason: 'CASE_NOT_OPEN',
      message: {
        en: 'The case that the request names is determined already.',
        zh: '本次请求所注明的认定事项已作出认定。',
      },
      remedy: {
        en: inEnglish`Have the case reopened on new evidence (reopenDispute), or ${OTHER_PURPOSE.en}.`,
        zh: inChinese`有新证据的，请申请重新启动（reopenDispute），或${OTHER_PURPOSE.zh}。`,
      },
    };
  }
  return null;
}

/**
 * 一案一用: conditional data for the determination of a business's substance is given within a case that is open and to
 * which the caller's agency is a party (国办发〔2016〕21号; 国发〔2016〕51号 art. 13: use for the purpose stated).
 */
export const caseOpenRule: AccessRule = {
  name: 'case-open',
  judge(question) {
    if (!needsAgreement(question) || question.caller.purpose !== 'SUBSTANCE_DETERMINATION') return null;
    const objection = objectionTo(question);
    return objection && { allowed: false, ...objection };
  },
};
