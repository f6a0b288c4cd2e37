import { z } from 'zod';
import { code, level, optional, region, text } from '../columns.js';
import { lawTable } from '../law-table.js';

export const DOCUMENT_KINDS = [
  'PLAN',
  'LAW',
  'REGULATION',
  'RULE',
  'INTERPRETATION',
  'NOTICE',
  'REPORT',
  'DESIGN',
] as const;

/** 依据文件: a plan or law. It is its own source. */
export const documentTable = lawTable('document', ['document'], {
  kind: z.enum(DOCUMENT_KINDS),
  zh: text,
  en: text,
  /** 发文字号; null where it was not read. */
  number: optional(text),
  dated: optional(z.iso.date()),
  released: optional(z.iso.date()),
  /** Where it applies; null for the country. */
  region: optional(region),
});

/** 领域: what a plan calls a sector; `region` where a place's plan calls it otherwise or has it alone. */
export const sectorTable = lawTable('sector', ['sector', 'region'], {
  sector: code,
  region: optional(region),
  zh: text,
  en: text,
  /** Whether firms do business in it. */
  business: z.boolean(),
});

/** Every province without a row of its own; and the whole country. */
export const WIDE_AREAS = ['PROVINCES', 'COUNTRY'] as const;

/** 认定层级: the lowest level whose group decides in an area. */
export const decidingLevelTable = lawTable('deciding_level', ['area'], {
  area: z.union([z.enum(WIDE_AREAS), region]),
  level,
  group_code: code,
});

/** 功能区: an area without a code in GB/T 2260, and the division that hosts it. */
export const functionalZoneTable = lawTable('functional_zone', ['zone'], {
  zone: z.string().regex(/^[A-Z0-9][A-Z0-9-]{2,}$/, 'A zone has a code of capitals, digits and -'),
  zh: text,
  en: text,
  host_region: region,
});

/** 管辖规则: whose group decides in a situation. */
export const routingRuleTable = lawTable('routing_rule', ['rule_code'], {
  rule_code: code,
  zh: text,
  en: text,
  decides: text,
  taking_part: optional(text),
});
