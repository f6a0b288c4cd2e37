import type { Actor, LocalizedText } from '../../../kernel/index.js';

/** What a report for a person cannot say (报告未能涵盖的内容). */
export const REPORT_LIMIT_KINDS = [
  'NOT_BY_PERSON',
  'RECORDS_OF_TODAY',
  'NO_IDENTIFIER',
  'OWNER_ELSEWHERE',
  'OTHER_AGENCIES',
  'TOO_MANY_RECORDS',
  'RETIRED',
] as const;
export type ReportLimitKind = (typeof REPORT_LIMIT_KINDS)[number];

/** One part of the question that stays without an answer. */
export interface ReportLimit {
  readonly kind: ReportLimitKind;
  /** The agency whose records it is about; null where it is about all. */
  readonly owner: Actor | null;
  /** The catalogue items that it is about; none where it is about all. */
  readonly items: readonly string[];
}

/** Each limit in a sentence, as the person may read it. */
export const LIMIT_SENTENCES: Readonly<Record<ReportLimitKind, LocalizedText>> = {
  NOT_BY_PERSON: {
    en: 'The record of requests has no data of persons. It shows that answers held these fields of records of a firm in which the person stands; not that the person was looked up, nor, where one answer concerned several firms, of which of them each field was given.',
    zh: '查询记录不含个人信息。所列各项表明，所提供的答复含有该人所在机构记录的相应字段，并不表明曾以该人为对象查询；一次答复涉及多家机构的，不能分辨各字段属于哪一家。',
  },
  RECORDS_OF_TODAY: {
    en: 'In which records the person stands is taken from the agencies’ data of today. Records in which the person stood before, and no longer does, are not found.',
    zh: '该人所在的记录依各部门当前数据查得；曾经所在、现已变更的记录无法查得。',
  },
  NO_IDENTIFIER: {
    en: 'The owner’s data does not hold the number of an identity document for these items, so that nobody can say whether they concern the person. They were not looked at.',
    zh: '数源部门的该项数据不含身份证件号码，无法确定是否涉及该人，故未查询。',
  },
  OWNER_ELSEWHERE: {
    en: 'The agency keeps these records at a site of its own, where persons are not looked for from here. Ask the agency.',
    zh: '该部门的记录存于其自有站点，本系统不在该处查找自然人，请向该部门查询。',
  },
  OTHER_AGENCIES: {
    en: 'Only items of the agency that answers are covered. Ask the other agencies, or the office, for theirs.',
    zh: '仅涵盖答复部门本部门的数据项；其他部门的数据项，请向相应部门或者办公室查询。',
  },
  TOO_MANY_RECORDS: {
    en: 'The person stands in the records of more firms than one report covers. The first of them, by their codes, are covered.',
    zh: '该人所在记录涉及的机构超过一份报告的范围，仅涵盖按代码排列在前的机构。',
  },
  RETIRED: {
    en: 'A part of the time lies before the oldest record that is kept on-line. What was given then stands in archives, which were not searched.',
    zh: '所查时间的一部分早于在线保存的最早记录，当时的提供情况载于归档文件，未作查询。',
  },
};
