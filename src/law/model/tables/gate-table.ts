import { z } from 'zod';
import { LEVELS, PURPOSES, RANKS } from '../../../kernel/index.js';
import { citation, code, codes, count, level, optional, text } from '../columns.js';
import { lawTable } from '../law-table.js';

/** 管辖地: by which places of a firm an office is competent for it. */
export const COMPETENT_PLACES = ['REGISTERED', 'REGISTERED_OR_OPERATING'] as const;

/** 查询对象: whose accounts a law opens. */
export const GATE_TARGETS = ['PARTY', 'CONNECTED', 'SUSPECT'] as const;
export type GateTarget = (typeof GATE_TARGETS)[number];

/** 账户查询法定程序: what one law asks of one requester before it may see account data. */
export const gateTable = lawTable('gate', ['gate'], {
  gate: code,
  requester: code,
  /** The law and article as a Chinese paper cites them. */
  citation: text,
  /** The requesting offices: of this level or below it; null for the highest there is. */
  highest_level: optional(level),
  /** Of this level or above it; null for the lowest there is. */
  lowest_level: optional(level),
  targets: z.array(z.enum(GATE_TARGETS)).min(1),
  /** Of which sectors a firm may be the party itself; any where there is none. */
  party_sectors: codes,
  purposes: z.array(z.enum(PURPOSES)).min(1),
  /** The lowest level whose office approves; null where the law asks for nobody's approval. */
  approver_level: optional(z.enum(LEVELS)),
  /** The ranks that may approve; none where the law asks for nobody's approval. */
  approver_ranks: z.array(z.enum(RANKS)).default([]),
  competent_place: z.enum(COMPETENT_PLACES).default('REGISTERED_OR_OPERATING'),
  officers: count.min(1),
  /** The paper instrument (文书); null where the law names none. */
  instrument: optional(text),
  /** Laws that ask for the same or for some of it. */
  also: z.array(citation).default([]),
});
