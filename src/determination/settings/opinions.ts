import { z } from 'zod';
import { setting, type Reading } from '../../settings/index.js';

/** 征求意见期限: a product default, which no law sets. */
export const DEFAULT_COLLECTION_WORKING_DAYS = 10;

/** Variables about opinions. */
export const opinionVariables = {
  COLLECTION_WORKING_DAYS: setting(
    z.coerce.number().int().min(1).max(60).default(DEFAULT_COLLECTION_WORKING_DAYS),
    {
      en: 'how long the agencies asked have to answer, 1 to 60',
      zh: '征求意见期限，1 至 60 个工作日',
    },
  ),
  OPINION_SIGNATURES: setting(z.enum(['required', 'optional']).optional(), {
    en: 'whether an opinion must be signed; [how](signatures.md)',
    zh: '意见是否须签名；[说明](signatures.zh-CN.md)',
    byDefault: { en: '`optional`, `required` in production', zh: '`optional`，生产环境为 `required`' },
  }),
  SIGNING_KEYS: setting(z.string().min(1).optional(), {
    en: 'path of the JSON file with the agencies’ public signing keys; not demanded with `OPINION_SIGNATURES=optional`',
    zh: '登记各部门签名公钥的 JSON 文件路径；`OPINION_SIGNATURES=optional` 时可不设',
    production: true,
  }),
};

type OpinionValues = z.infer<z.ZodObject<typeof opinionVariables>>;

/** How opinions are collected and signed. */
export interface OpinionSettings {
  /** 征求意见期限: working days that the agencies asked have to answer. A product default, not law. */
  readonly collectionWorkingDays: number;
  /** Whether an opinion without a signature is refused. */
  readonly signaturesRequired: boolean;
  /** Path of the JSON file with the agencies' and officers' public signing keys; null where there is none. */
  readonly signingKeysFile: string | null;
}

export function readOpinionSettings(
  values: OpinionValues,
  { production, problems }: Pick<Reading, 'production' | 'problems'>,
): OpinionSettings {
  const signaturesRequired =
    (values.OPINION_SIGNATURES ?? (production ? 'required' : 'optional')) === 'required';
  if (production && signaturesRequired && values.SIGNING_KEYS === undefined) {
    problems.push('SIGNING_KEYS must be set when NODE_ENV=production, unless OPINION_SIGNATURES=optional.');
  }
  return {
    collectionWorkingDays: values.COLLECTION_WORKING_DAYS,
    signaturesRequired,
    signingKeysFile: values.SIGNING_KEYS ?? null,
  };
}
