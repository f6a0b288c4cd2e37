import { defineRefusal, inChinese, inEnglish, type LocalizedText } from '../../kernel/index.js';
import { ORDER_CAPACITY_LABELS, type OrderCapacity } from './order-capacity.js';
import { ORDER_KIND_LABELS, type OrderKind } from './rectification-order.js';

export const orderUnknown = defineRefusal<{ orderId: string }>('ORDER_UNKNOWN', () => ({
  message: {
    en: 'There is no such order, or you may not see it.',
    zh: '未找到该交办单，或者您无权查看。',
  },
  remedy: { en: 'Look it up with rectificationOrders.', zh: '请在交办单列表中查询。' },
}));

export const orderStepNotYours = defineRefusal<{
  command: string;
  agency: string;
  role: string;
  allowed: readonly OrderCapacity[];
}>('ORDER_STEP_NOT_YOURS', ({ command, agency, role, allowed }) => ({
  message: {
    en: inEnglish`${command} is not for ${agency} in the role ${role}.`,
    zh: inChinese`${agency} 的 ${role} 无权办理${command}。`,
  },
  remedy: {
    en: inEnglish`Who may, through its officers and leaders: ${allowed.map((capacity) => ORDER_CAPACITY_LABELS[capacity].en).join('; ')}.`,
    zh: inChinese`可执行者（经办人员或负责人）：${allowed.map((capacity) => ORDER_CAPACITY_LABELS[capacity].zh).join('；')}。`,
  },
}));

export const determinationUnknown = defineRefusal<{ determinationId: string }>(
  'DETERMINATION_UNKNOWN',
  () => ({
    message: {
      en: 'There is no such determination, or you may not see it.',
      zh: '未找到该认定，或者您无权查看。',
    },
    remedy: {
      en: 'Look it up with Platform.determinationInForce.',
      zh: '请查询该从业机构的现行认定。',
    },
  }),
);

export const determinationNotInForce = defineRefusal<{
  determinationId: string;
  supersededBy: string | null;
  validUntil: string | null;
}>('DETERMINATION_NOT_IN_FORCE', ({ supersededBy, validUntil }) => ({
  message:
    supersededBy === null
      ? {
          en: inEnglish`The determination was in force until ${validUntil}.`,
          zh: inChinese`该认定的有效期已于 ${validUntil} 届满。`,
        }
      : {
          en: 'The determination was superseded by a later one.',
          zh: '该认定已被新的认定取代。',
        },
  remedy: {
    en: 'Order on the determination in force, or open a case.',
    zh: '请依据现行认定下达交办单，或另行启动认定。',
  },
}));

export const standstill = defineRefusal<{
  platform: string;
  businessLine: string;
  caseId: string;
  /** 编号 of the case. */
  number: string;
}>('STANDSTILL', ({ platform, businessLine, number }) => ({
  message: {
    en: inEnglish`A dispute on “${businessLine}” of ${platform} is open (case ${number}); nothing is ordered meanwhile.`,
    zh: inChinese`从业机构 ${platform} 的“${businessLine}”业务意见协调事项尚未办结（认定事项${number}），期间不得下达交办单。`,
  },
  remedy: {
    en: 'Wait for its decision, or have the office order an interim measure.',
    zh: '请待意见协调事项研究认定后办理；情况紧急的，由办公室采取临时管控措施。',
  },
}));

export const orderKindNotAllowed = defineRefusal<{
  kind: OrderKind;
  disposition: LocalizedText;
  allowed: readonly OrderKind[];
}>('ORDER_KIND_NOT_ALLOWED', ({ kind, disposition, allowed }) => ({
  message: {
    en: inEnglish`The disposition “${disposition.en}” does not let “${ORDER_KIND_LABELS[kind].en}” be ordered.`,
    zh: inChinese`处置方式为“${disposition.zh}”的，不得交办“${ORDER_KIND_LABELS[kind].zh}”。`,
  },
  remedy: {
    en: inEnglish`It allows ${allowed.join(', ') || 'no order'}; anything else needs a new determination.`,
    zh: inChinese`${allowed.length === 0 ? '该处置方式不采取措施' : `可以交办：${allowed.map((each) => ORDER_KIND_LABELS[each].zh).join('、')}`}；其他措施应当重新认定。`,
  },
}));

export const verifierIsAddressee = defineRefusal<{ agency: string }>(
  'VERIFIER_IS_ADDRESSEE',
  ({ agency }) => ({
    message: {
      en: inEnglish`The order goes to ${agency}, which cannot verify its own work.`,
      zh: inChinese`交办单由 ${agency} 承办，不得由其自行核查。`,
    },
    remedy: { en: 'Name another agency as verifyingAgency.', zh: '请另行指定核查部门 verifyingAgency。' },
  }),
);

export const redLineNotDetermined = defineRefusal<{ redLine: string; determined: readonly string[] }>(
  'RED_LINE_NOT_DETERMINED',
  ({ redLine, determined }) => ({
    message: {
      en: inEnglish`The determination does not find ${redLine} crossed.`,
      zh: inChinese`认定未载明触碰红线 ${redLine}。`,
    },
    remedy: {
      en: determined.length === 0 ? 'Leave redLines out.' : inEnglish`It finds ${determined}.`,
      zh: determined.length === 0 ? '触碰的红线应当留空。' : inChinese`认定载明：${determined}。`,
    },
  }),
);

export const workingDaysOutOfRange = defineRefusal<{ days: number; most: number }>(
  'WORKING_DAYS_OUT_OF_RANGE',
  ({ days, most }) => ({
    message: {
      en: inEnglish`A period has 1 to ${most} working days, not ${days}.`,
      zh: inChinese`期限为1至${most}个工作日，不能为${days}。`,
    },
    remedy: { en: 'Give another number of working days.', zh: '请另填工作日数。' },
  }),
);

export const progressOutOfRange = defineRefusal<{ percent: number }>(
  'PROGRESS_OUT_OF_RANGE',
  ({ percent }) => ({
    message: {
      en: inEnglish`Progress lies between 0 and 100 per cent, which ${percent} does not.`,
      zh: inChinese`进度应在0至100之间，${percent} 不符合。`,
    },
    remedy: { en: 'Give a whole number from 0 to 100.', zh: '请填写0至100之间的整数。' },
  }),
);

export const selfVerification = defineRefusal<{ agency: string; officer: string }>(
  'SELF_VERIFICATION',
  ({ agency, officer }) => ({
    message: {
      en: inEnglish`${officer} of ${agency} has a part in the work that is to be verified.`,
      zh: inChinese`${agency} 的 ${officer} 参与了被核查的整改工作，不得核查。`,
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
      en: inEnglish`The period was extended already, at ${extendedAt}.`,
      zh: inChinese`整改期限已于 ${extendedAt} 延长过一次。`,
    },
    remedy: {
      en: 'The work is due; a new order can follow this one.',
      zh: '期限不得再次延长；确有需要的，可另行下达交办单。',
    },
  }),
);

export const periodBeyondRuling = defineRefusal<{ lastDay: string }>(
  'PERIOD_BEYOND_RULING',
  ({ lastDay }) => ({
    message: {
      en: inEnglish`The ruling gives until 24:00 on ${lastDay} (Beijing time), and no order on it has longer.`,
      zh: inChinese`研究认定意见确定的整改期限至${lastDay}24时届满，交办单不得超过该期限。`,
    },
    remedy: {
      en: 'Name fewer working days; where more time is needed, let the leading group rule anew.',
      zh: '请缩短整改期限；确需更长期限的，请提请领导小组另行研究认定。',
    },
  }),
);
