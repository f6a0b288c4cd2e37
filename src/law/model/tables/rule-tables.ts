import { z } from 'zod';
import { PURPOSES } from '../../../kernel/index.js';
import { citation, code, codes, count, day, optional, region, text } from '../columns.js';
import { lawTable } from '../law-table.js';

/** 对象: firm, issuer, licensed institution, group with licences, bank, developer or broker, venue, anybody. */
export const ADDRESSEES = ['F', 'I', 'L', 'G', 'K', 'D', 'V', '*'] as const;

export const RED_LINE_FORCES = ['FORBIDDEN', 'REGULATED', 'FINDING', 'WATCHED'] as const;

/** 红线: one row for each document that draws it. */
export const redLineTable = lawTable('red_line', ['sector', 'red_line', 'document'], {
  red_line: code,
  /** Null for conduct in every sector. */
  sector: optional(code),
  region: optional(region),
  zh: text,
  en: text,
  force: z.enum(RED_LINE_FORCES),
  /** What the line leaves out. */
  exception: optional(text),
  exception_en: optional(text),
  addressee: z.array(z.enum(ADDRESSEES)).min(1),
  /** Fields of the schema that can show it, as `Type.field`. */
  data: z
    .array(z.string().regex(/^[A-Z]\w*\.[a-z]\w*$/, 'Give fields of the schema as Type.field'))
    .default([]),
  /** What would show it and no field does. */
  needed: optional(text),
  /** Laws that say the same. */
  also: z.array(citation).default([]),
});

export const LICENCE_CONDITIONS = ['HELD', 'NONE', 'ANY'] as const;
export const GRAVITIES = ['MINOR', 'GRAVE', 'REFUSES_RECTIFICATION', 'SUSPECTED_CRIME'] as const;

/** 分类施策: which disposition meets which finding. */
export const dispositionRuleTable = lawTable(
  'disposition_rule',
  ['document', 'sector', 'licence', 'conduct', 'gravity'],
  {
    /** Null for every sector. */
    sector: optional(code),
    region: optional(region),
    licence: z.enum(LICENCE_CONDITIONS),
    /** Null where the gravity alone says. */
    conduct: optional(code),
    conduct_zh: text,
    gravity: optional(z.enum(GRAVITIES)),
    /** Null where there is none of its own. */
    disposition: optional(code),
    zh: text,
    en: text,
    order_kinds: codes,
    /** Of these, those that it asks for together; none where one of the kinds is enough. */
    required_kinds: codes,
    transfer: z.boolean(),
  },
);

/** 措施职权: whose power a kind of measure is. */
export const orderKindPowerTable = lawTable('order_kind_power', ['order_kind', 'document', 'power'], {
  order_kind: code,
  zh: text,
  en: text,
  power: code,
  holder: text,
});

export const PERIOD_UNITS = ['HOURS', 'DAYS', 'WORKING_DAYS'] as const;

/** 期间: a period, or how periods are counted. */
export const periodTable = lawTable('period', ['period_code', 'document'], {
  period_code: code,
  zh: text,
  en: text,
  amount: optional(count),
  extension: optional(count),
  unit: optional(z.enum(PERIOD_UNITS)),
  ends: optional(z.enum(['END_OF_DAY', 'SAME_INSTANT'])),
});

/** 追诉标准: from when an offence is prosecuted; amounts in yuan (元). */
export const prosecutionThresholdTable = lawTable(
  'prosecution_threshold',
  ['offence', 'subject', 'document'],
  {
    offence: code,
    subject: z.enum(['INDIVIDUAL', 'UNIT', 'ANY']),
    amount_yuan: count,
    persons: count,
    loss_yuan: count,
    huge_amount_yuan: count,
    huge_persons: count,
    huge_loss_yuan: count,
    /** With a prior or a grave effect. */
    aggravated_amount_yuan: optional(count),
    aggravated_loss_yuan: optional(count),
  },
);

/** 特征: what an offence is told by. */
export const offenceFeatureTable = lawTable('offence_feature', ['feature', 'document'], {
  feature: code,
  zh: text,
  en: text,
});

/** 告知例外: for which purpose a data subject is not told that his data was given. */
export const noticeExceptionTable = lawTable('notice_exception', ['purpose', 'document'], {
  purpose: z.enum(PURPOSES),
  zh: text,
  en: text,
});

/**
 * 节假日安排: the State Council's notice of one year's public holidays, whole. A row that is not ended holds, whatever day it is:
 * that days are free is no rule that a case is judged by.
 */
export const holidayNoticeTable = lawTable('holiday_notice', ['year'], {
  year: z.string().regex(/^\d{4}$/, 'A year has four digits, in quotation marks'),
  /** Every day off; weekends in between included or not. */
  holidays: z.array(day).min(1),
  /** Saturdays and Sundays that are worked (调休上班). */
  workdays: z.array(day).default([]),
});
