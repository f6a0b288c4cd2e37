import { z } from 'zod';

/** Variables about opinions and what is attached to them. */
export const opinionVariables = {
  COLLECTION_WORKING_DAYS: z.coerce.number().int().min(1).max(60).default(10),
  OPINION_SIGNATURES: z.enum(['required', 'optional']).optional(),
  SIGNING_KEYS: z.string().min(1).optional(),
  ATTACHMENTS_DIR: z.string().min(1).optional(),
  ATTACHMENT_MEBIBYTES: z.coerce.number().int().min(1).max(1024).default(20),
  ATTACHMENT_DAILY_MEBIBYTES: z.coerce.number().int().min(1).max(10_485_760).default(10_240),
};

type OpinionValues = z.infer<z.ZodObject<typeof opinionVariables>>;

const MEBIBYTE = 1_048_576;

/** How opinions are collected, signed and documented. */
export interface OpinionConfig {
  /** 征求意见期限: working days that the agencies asked have to answer. A product default, not law. */
  readonly collectionWorkingDays: number;
  /** Whether an opinion without a signature is refused. */
  readonly signaturesRequired: boolean;
  /** Path of the JSON file with the agencies' and officers' public signing keys; null where there is none. */
  readonly signingKeysFile: string | null;
  /** Where attachments are kept; null keeps them in the database. */
  readonly attachmentsDirectory: string | null;
  /** How large one attachment may be, in bytes. */
  readonly attachmentBytes: number;
  /** How many bytes one agency may put to cases in a day of Beijing. */
  readonly attachmentDailyBytes: number;
}

/** @param problems gets what is wrong, each in one sentence */
export function readOpinionConfig(
  values: OpinionValues,
  production: boolean,
  problems: string[],
): OpinionConfig {
  const signaturesRequired =
    (values.OPINION_SIGNATURES ?? (production ? 'required' : 'optional')) === 'required';
  if (production && signaturesRequired && values.SIGNING_KEYS === undefined) {
    problems.push('SIGNING_KEYS must be set when NODE_ENV=production, unless OPINION_SIGNATURES=optional.');
  }
  if (values.ATTACHMENT_DAILY_MEBIBYTES < values.ATTACHMENT_MEBIBYTES) {
    problems.push('ATTACHMENT_DAILY_MEBIBYTES must not be less than ATTACHMENT_MEBIBYTES.');
  }
  return {
    collectionWorkingDays: values.COLLECTION_WORKING_DAYS,
    signaturesRequired,
    signingKeysFile: values.SIGNING_KEYS ?? null,
    attachmentsDirectory: values.ATTACHMENTS_DIR ?? null,
    attachmentBytes: values.ATTACHMENT_MEBIBYTES * MEBIBYTE,
    attachmentDailyBytes: values.ATTACHMENT_DAILY_MEBIBYTES * MEBIBYTE,
  };
}
