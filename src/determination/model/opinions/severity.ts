import {
  defineRefusal,
  moneyMalformed,
  ok,
  refused,
  type MoneyJson,
  type Outcome,
  inChinese,
  inEnglish,
} from '../../../kernel/index.js';
import { optionalText } from '../inputs/text-limits.js';

/** 情节和危害程度, as a caller sends it; everything may be left out. */
export interface SeverityInput {
  readonly raised?: string | null | undefined;
  readonly outstanding?: string | null | undefined;
  readonly loss?: string | null | undefined;
  readonly refunded?: string | null | undefined;
  readonly participants?: number | null | undefined;
  readonly provinces?: number | null | undefined;
  readonly months?: number | null | undefined;
  readonly evadesSupervision?: boolean | null | undefined;
  readonly fraud?: boolean | null | undefined;
  readonly refusesRectification?: boolean | null | undefined;
  readonly secondaryRisk?: string | null | undefined;
}

/**
 * 情节和危害程度: how grave the breach is and what harm it did, as far as the agency knows; null for what is not known. Amounts are
 * whole numbers of 分 in decimal digits.
 */
export interface Severity {
  /** 募集金额. */
  readonly raised: string | null;
  /** 未兑付金额. */
  readonly outstanding: string | null;
  /** 直接损失. */
  readonly loss: string | null;
  /** 已清退金额. */
  readonly refunded: string | null;
  /** 涉及人数. */
  readonly participants: number | null;
  /** 涉及省份. */
  readonly provinces: number | null;
  /** 持续时间, in months. */
  readonly months: number | null;
  /** 有意逃避监管. */
  readonly evadesSupervision: boolean | null;
  /** 恶意欺诈. */
  readonly fraud: boolean | null;
  /** 拒不整改. */
  readonly refusesRectification: boolean | null;
  /** 次生风险, in words. */
  readonly secondaryRisk: string | null;
}

const AMOUNTS = ['raised', 'outstanding', 'loss', 'refunded'] as const;
/** There are 34 provinces, autonomous regions, municipalities and special administrative regions (省级行政区). */
const MOST = { participants: 1_000_000_000, provinces: 34, months: 1_200 } as const;
const AMOUNT = /^(?:0|[1-9]\d{0,17})$/;

export const countOutOfRange = defineRefusal<{ field: string; most: number }>(
  'COUNT_OUT_OF_RANGE',
  ({ field, most }) => ({
    message: {
      en: inEnglish`${field} is a whole number from 0 to ${most}.`,
      zh: inChinese`所填数量应为0至${most}的整数。`,
    },
    remedy: { en: 'Correct it, or leave it out.', zh: '请更正，或者不填写。' },
  }),
);

/** Whether anything is known of it. */
export function isAssessed(severity: Severity | null): boolean {
  return severity !== null && Object.values(severity).some((value) => value !== null);
}

/** Refuses MONEY_MALFORMED, COUNT_OUT_OF_RANGE and what the text limits refuse. */
export function readSeverity(input: SeverityInput): Outcome<Severity> {
  for (const field of AMOUNTS) {
    const found = input[field] ?? null;
    if (found !== null && !AMOUNT.test(found)) return refused(moneyMalformed({ field: 'amount', found }));
  }
  for (const field of ['participants', 'provinces', 'months'] as const) {
    const found = input[field] ?? 0;
    if (!Number.isInteger(found) || found < 0 || found > MOST[field]) {
      return refused(countOutOfRange({ field: `severity.${field}`, most: MOST[field] }));
    }
  }
  const secondaryRisk = optionalText('severity.secondaryRisk', 'statement', input.secondaryRisk);
  if (!secondaryRisk.ok) return secondaryRisk;
  return ok({
    raised: input.raised ?? null,
    outstanding: input.outstanding ?? null,
    loss: input.loss ?? null,
    refunded: input.refunded ?? null,
    participants: input.participants ?? null,
    provinces: input.provinces ?? null,
    months: input.months ?? null,
    evadesSupervision: input.evadesSupervision ?? null,
    fraud: input.fraud ?? null,
    refusesRectification: input.refusesRectification ?? null,
    secondaryRisk: secondaryRisk.value,
  });
}

const yuan = (amount: string | null): MoneyJson | null =>
  amount === null ? null : { amount, currency: 'CNY' };

/** With its amounts as money (CNY). */
export type ShownSeverity = Omit<Severity, (typeof AMOUNTS)[number]> &
  Readonly<Record<(typeof AMOUNTS)[number], MoneyJson | null>>;

export function showSeverity(severity: Severity): ShownSeverity {
  const { raised, outstanding, loss, refunded } = severity;
  return {
    ...severity,
    raised: yuan(raised),
    outstanding: yuan(outstanding),
    loss: yuan(loss),
    refunded: yuan(refunded),
  };
}
