import { z } from 'zod';
import { code, codes, optional, region, text } from '../columns.js';
import { lawTable } from '../law-table.js';

/** 字段: the name of a firm, its scope of business as a whole, or a single item of it. */
export const WATCHED_FIELDS = ['NAME', 'SCOPE', 'ITEM'] as const;

/** 经营者: an enterprise, or a household that does business (个体工商户). */
export const WATCHED_HOLDERS = ['ENTERPRISE', 'HOUSEHOLD'] as const;

/**
 * 效力: what a word means for a registration. WATCH: in principle not to be used (原则上不得使用). REFUSE: not to be used. SUSPEND: not approved
 * or registered for the time being. CONSULT: looked into by the lead body and commerce together. APPROVAL: with an approval alone.
 */
export const WATCH_FORCES = ['WATCH', 'REFUSE', 'SUSPEND', 'CONSULT', 'APPROVAL'] as const;

/** 适用情形: which steps at the register a list is for. */
export const WATCH_OCCASIONS = ['REGISTRATION', 'CHANGE', 'MOVE_IN', 'EXISTING'] as const;

/** 名称监测清单: words in names and scopes of business that a plan or law restricts in a place. */
export const watchListTable = lawTable('watch_list', ['watch_list'], {
  watch_list: code,
  zh: text,
  en: text,
  /** Where it applies; null for the country. */
  region: optional(region),
  fields: z.array(z.enum(WATCHED_FIELDS)).min(1),
  holders: z.array(z.enum(WATCHED_HOLDERS)).min(1),
  force: z.enum(WATCH_FORCES),
  /** None for all. */
  occasions: z.array(z.enum(WATCH_OCCASIONS)).default([]),
  /** Other lists whose words are its own as well. */
  words_of: codes,
});

/** 监测字样: one word of a list. */
export const watchWordTable = lawTable('watch_word', ['watch_list', 'word'], {
  watch_list: code,
  /** In simplified characters and small letters, without blanks: as names are compared. */
  word: z
    .string()
    .regex(
      /^[\p{Script=Han}\p{Ll}\p{Nd}]+$/u,
      'Give a word in simplified characters and small letters, without blanks',
    ),
});
