import { defineRefusal, DISPOSITION_LABELS, type Disposition } from '../../kernel/index.js';
import { ORDER_CAPACITY_LABELS, type OrderCapacity } from './order-capacity.js';
import { ORDER_KIND_LABELS, type OrderKind } from './rectification-order.js';

export const orderUnknown = defineRefusal<{ orderId: string }>('ORDER_UNKNOWN', ({ orderId }) => ({
  message: { en: `There is no order ${orderId}.`, zh: `没有整改指令 ${orderId}。` },
  remedy: { en: 'Look it up with rectificationOrders.', zh: '请通过 rectificationOrders 查询。' },
}));

export const orderStepNotYours = defineRefusal<{
  command: string;
  agency: string;
  role: string;
  allowed: readonly OrderCapacity[];
}>('ORDER_STEP_NOT_YOURS', ({ command, agency, role, allowed }) => ({
  message: {
    en: `${command} is not for ${agency} in the role ${role}.`,
    zh: `${agency} 的 ${role} 无权执行 ${command}。`,
  },
  remedy: {
    en: `Who may, through its officers and leaders: ${allowed.map((capacity) => ORDER_CAPACITY_LABELS[capacity].en).join('; ')}.`,
    zh: `可执行者（经办人员或负责人）：${allowed.map((capacity) => ORDER_CAPACITY_LABELS[capacity].zh).join('；')}。`,
  },
}));

export const determinationUnknown = defineRefusal<{ determinationId: string }>(
  'DETERMINATION_UNKNOWN',
  ({ determinationId }) => ({
    message: { en: `There is no determination ${determinationId}.`, zh: `没有认定 ${determinationId}。` },
    remedy: {
      en: 'Look it up with Platform.determinationInForce.',
      zh: '请通过 Platform.determinationInForce 查询。',
    },
  }),
);

export const determinationNotInForce = defineRefusal<{
  determinationId: string;
  supersededBy: string | null;
  validUntil: string | null;
}>('DETERMINATION_NOT_IN_FORCE', ({ determinationId, supersededBy, validUntil }) => ({
  message:
    supersededBy === null
      ? {
          en: `Determination ${determinationId} was in force until ${validUntil}.`,
          zh: `认定 ${determinationId} 的有效期已于 ${validUntil} 届满。`,
        }
      : {
          en: `Determination ${determinationId} was superseded by ${supersededBy}.`,
          zh: `认定 ${determinationId} 已被 ${supersededBy} 取代。`,
        },
  remedy: {
    en: 'Order on the determination in force, or open a case.',
    zh: '请依据现行认定下达指令，或另行立案。',
  },
}));

export const standstill = defineRefusal<{ platform: string; businessLine: string; caseId: string }>(
  'STANDSTILL',
  ({ platform, businessLine, caseId }) => ({
    message: {
      en: `A dispute on “${businessLine}” of ${platform} is open (case ${caseId}); nothing is ordered meanwhile.`,
      zh: `平台 ${platform} 的“${businessLine}”业务存在未决争议（案件 ${caseId}），期间不得下达整改指令。`,
    },
    remedy: {
      en: 'Wait for its decision, or have the office order an interim measure.',
      zh: '请待争议裁定后办理；情况紧急的，由办公室采取临时措施。',
    },
  }),
);

export const orderKindNotAllowed = defineRefusal<{
  kind: OrderKind;
  disposition: Disposition;
  allowed: readonly OrderKind[];
}>('ORDER_KIND_NOT_ALLOWED', ({ kind, disposition, allowed }) => ({
  message: {
    en: `The disposition “${DISPOSITION_LABELS[disposition].en}” does not let “${ORDER_KIND_LABELS[kind].en}” be ordered.`,
    zh: `处置意见“${DISPOSITION_LABELS[disposition].zh}”不允许下达“${ORDER_KIND_LABELS[kind].zh}”指令。`,
  },
  remedy: {
    en: `It allows ${allowed.join(', ')}; anything else needs a new determination.`,
    zh: `可下达：${allowed.map((each) => `${ORDER_KIND_LABELS[each].zh}（${each}）`).join('、')}；其他措施须重新认定。`,
  },
}));

export const orderFieldMisplaced = defineRefusal<{ field: string; kind: string }>(
  'ORDER_FIELD_MISPLACED',
  ({ field, kind }) => ({
    message: { en: `An order ${kind} has no ${field}.`, zh: `${kind} 指令不含 ${field}。` },
    remedy: { en: `Leave ${field} out.`, zh: `请勿填写 ${field}。` },
  }),
);

export const verifierIsAddressee = defineRefusal<{ agency: string }>(
  'VERIFIER_IS_ADDRESSEE',
  ({ agency }) => ({
    message: {
      en: `The order goes to ${agency}, which cannot verify its own work.`,
      zh: `指令由 ${agency} 承办，不得由其自行核查。`,
    },
    remedy: { en: 'Name another agency as verifyingAgency.', zh: '请另行指定核查部门 verifyingAgency。' },
  }),
);

export const senderIsPolice = defineRefusal('SENDER_IS_POLICE', () => ({
  message: {
    en: 'The police cannot hand a case over to themselves.',
    zh: '移送机关不得为公安机关。',
  },
  remedy: {
    en: 'Name the agency that hands it over as transferringAgency.',
    zh: '请指定移送机关 transferringAgency。',
  },
}));

export const redLineNotDetermined = defineRefusal<{ redLine: string; determined: readonly string[] }>(
  'RED_LINE_NOT_DETERMINED',
  ({ redLine, determined }) => ({
    message: {
      en: `The determination does not find ${redLine} crossed.`,
      zh: `认定未载明触碰红线 ${redLine}。`,
    },
    remedy: {
      en: determined.length === 0 ? 'Leave redLines out.' : `It finds ${determined.join(', ')}.`,
      zh: determined.length === 0 ? '请勿填写 redLines。' : `认定载明：${determined.join('、')}。`,
    },
  }),
);

export const workingDaysOutOfRange = defineRefusal<{ days: number; most: number }>(
  'WORKING_DAYS_OUT_OF_RANGE',
  ({ days, most }) => ({
    message: {
      en: `A period has 1 to ${most} working days, not ${days}.`,
      zh: `期限为1至${most}个工作日，不能为${days}。`,
    },
    remedy: { en: 'Give another number of working days.', zh: '请另填工作日数。' },
  }),
);

export const progressOutOfRange = defineRefusal<{ percent: number }>(
  'PROGRESS_OUT_OF_RANGE',
  ({ percent }) => ({
    message: {
      en: `Progress lies between 0 and 100 per cent, which ${percent} does not.`,
      zh: `进度应在0至100之间，${percent} 不符合。`,
    },
    remedy: { en: 'Give a whole number from 0 to 100.', zh: '请填写0至100之间的整数。' },
  }),
);

export const selfVerification = defineRefusal<{ agency: string; officer: string }>(
  'SELF_VERIFICATION',
  ({ agency, officer }) => ({
    message: {
      en: `${officer} of ${agency} has a part in the work that is to be verified.`,
      zh: `${agency} 的 ${officer} 参与了被核查的整改工作，不得核查。`,
    },
    remedy: {
      en: 'Have another officer of the verifying agency verify it.',
      zh: '请由核查部门的其他人员核查。',
    },
  }),
);

export const alreadyExtended = defineRefusal<{ extendedAt: string }>(
  'ALREADY_EXTENDED',
  ({ extendedAt }) => ({
    message: {
      en: `The period was extended already, at ${extendedAt}.`,
      zh: `整改期限已于 ${extendedAt} 延长过一次。`,
    },
    remedy: {
      en: 'The work is due; a new order can follow this one.',
      zh: '期限不得再次延长；确有需要的，可另行下达指令。',
    },
  }),
);

export const periodBeyondRuling = defineRefusal<{ lastDay: string }>(
  'PERIOD_BEYOND_RULING',
  ({ lastDay }) => ({
    message: {
      en: `The ruling gives until 24:00 on ${lastDay} (Beijing time), and no order on it has longer.`,
      zh: `裁定确定的整改期限至 ${lastDay} 24 时届满，整改指令不得超过该期限。`,
    },
    remedy: {
      en: 'Name fewer working days; where more time is needed, let the leading group rule anew.',
      zh: '请缩短整改期限；确需更长期限的，请提请领导小组另行裁定。',
    },
  }),
);

export const transferPeriodNotInForce = defineRefusal<{ period: string; day: string }>(
  'TRANSFER_PERIOD_NOT_IN_FORCE',
  ({ period, day }) => ({
    message: {
      en: `The law gives no period ${period} on ${day}.`,
      zh: `${day} 的法律未规定期限 ${period}。`,
    },
    remedy: { en: 'Answer within the ordinary period.', zh: '请在一般期限内答复。' },
  }),
);

export const transferPeriodNotLonger = defineRefusal<{ period: string; dueAt: string }>(
  'TRANSFER_PERIOD_NOT_LONGER',
  ({ period, dueAt }) => ({
    message: {
      en: `The period ${period} does not end after ${dueAt}, the present one.`,
      zh: `期限 ${period} 不晚于现有期限 ${dueAt}。`,
    },
    remedy: { en: 'Answer, or take a longer period.', zh: '请答复，或选择更长的期限。' },
  }),
);

export const alreadyObjected = defineRefusal<{ objectedAt: string }>(
  'ALREADY_OBJECTED',
  ({ objectedAt }) => ({
    message: {
      en: `An objection was made already, at ${objectedAt}; the police have answered it.`,
      zh: `已于 ${objectedAt} 提请复议，公安机关已作出复议决定。`,
    },
    remedy: {
      en: 'Suggest supervision of the filing to the procuratorate (立案监督).',
      zh: '如仍有异议，请建议人民检察院进行立案监督。',
    },
  }),
);

export const objectionLate = defineRefusal<{ until: string }>('OBJECTION_LATE', ({ until }) => ({
  message: {
    en: `The refusal could be objected to until ${until}.`,
    zh: `提请复议的期限已于 ${until} 届满。`,
  },
  remedy: {
    en: 'Suggest supervision of the filing to the procuratorate (立案监督).',
    zh: '请建议人民检察院进行立案监督。',
  },
}));

export const objectionWindowOpen = defineRefusal<{ until: string }>('OBJECTION_WINDOW_OPEN', ({ until }) => ({
  message: {
    en: `The sender may object to the refusal until ${until}.`,
    zh: `移送机关可在 ${until} 前提请复议。`,
  },
  remedy: { en: 'Close the order after that.', zh: '请在期满后办结。' },
}));
