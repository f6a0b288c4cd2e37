import { z } from 'zod';
import { code, codes, level, optional, region, text } from '../columns.js';
import { lawTable } from '../law-table.js';

export const ACTOR_KINDS = [
  'AGENCY',
  'GROUP',
  'PARTY_BODY',
  'PARTY_AND_STATE_BODY',
  'JUDICIAL',
  'STATE_ORGAN',
  'GOVERNMENT',
  'MEETING',
  'SELF_REGULATORY',
  'FIRM',
  'CONTRACTOR',
] as const;

/** What an actor may do in the product. */
export const VERBS = [
  'OWN',
  'OPINE',
  'LEAD',
  'RUN',
  'DECIDE',
  'EXECUTE',
  'TAKE_IN',
  'REPORT',
  'REVIEW',
  'SEE',
  'INQUIRE',
  'ENFORCE',
] as const;

/** 办理主体: a function, whichever organisation holds it. */
export const actorTable = lawTable('actor', ['actor'], {
  actor: code,
  zh: text,
  en: text,
  kind: z.enum(ACTOR_KINDS),
  verbs: z.array(z.enum(VERBS)),
  /** Null for one at every level. */
  levels: optional(z.array(level).min(1)),
});

/** 机构名称沿革: which organisation holds a function, by date. */
export const actorNameTable = lawTable('actor_name', ['actor', 'level', 'region'], {
  actor: code,
  /** Of the office; null where those of every level are called so. */
  level: optional(level),
  region: optional(region),
  zh: text,
  short: text,
  en: text,
});

/** 领导小组: the group of a plan, by posts. */
export const leadingGroupTable = lawTable('leading_group', ['group_code'], {
  group_code: code,
  level,
  region: optional(region),
  zh: text,
  en: text,
  chair: optional(text),
  office_host: optional(code),
  office_at: optional(text),
  office_head: optional(text),
  office_deputies: optional(text),
  seconded: optional(text),
});

/** 发文机关代字: what the numbers of a leading group's papers begin with. */
export const issuingMarkTable = lawTable('issuing_mark', ['level', 'region'], {
  level,
  region: optional(region),
  issuing_mark: text,
});

/** 成员单位席位: a body's seat in a group, by post. */
export const seatTable = lawTable('seat', ['group_code', 'body', 'seat_role'], {
  group_code: code,
  body: text,
  /** Null for a body that is a member by name only. */
  actor: optional(code),
  seat_role: z.enum(['CHAIR', 'DEPUTY', 'MEMBER']),
  post: optional(text),
});

/** 下设机构: a body below or beside a group. */
export const groupBodyTable = lawTable('group_body', ['body_code', 'document'], {
  body_code: code,
  zh: text,
  en: text,
  composition: text,
  task: text,
  decides: z.boolean(),
});

/** 牵头方式: 牵头, 共同牵头, 会同, 由业务实质决定. */
export const LEAD_MODES = ['SOLE', 'JOINT', 'WITH', 'BY_SUBSTANCE'] as const;

/** 牵头部门: who leads a sector at a level and in a region. */
export const leadTable = lawTable('lead', ['sector', 'level', 'region'], {
  sector: code,
  level,
  /** Null for the country, and for every province without a row of its own. */
  region: optional(region),
  mode: z.enum(LEAD_MODES),
  leads: z.array(code).min(1),
  /** Those of whom the substance of the business decides. */
  by_substance: codes,
  guiding: codes,
  participating: codes,
});
