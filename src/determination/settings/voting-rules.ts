import { z } from 'zod';
import { setting } from '../../settings/index.js';

/** A share of a number of people, rounded up: 2/3 of 4 is 3. */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

/** A share of at least one half and at most all, written as `2/3`: two halves of a group cannot both be a majority of less. */
export const fraction = z.string().transform((text, context): Fraction => {
  const [, numerator = '', denominator = ''] = /^(\d{1,3})\/(\d{1,3})$/.exec(text) ?? [];
  const read = { numerator: Number(numerator), denominator: Number(denominator) };
  const isShare = read.denominator > 0 && read.numerator * 2 >= read.denominator;
  if (isShare && read.numerator <= read.denominator) return read;
  context.addIssue({ code: 'custom', message: 'must be a share from 1/2 to 1/1, such as 2/3' });
  return z.NEVER;
});

/**
 * 议事规则: what it takes to decide. The plan (国办发〔2016〕21号) sets no figures; these are a product's, after the
 * consistency mechanism of GDPR art. 65.
 */
export interface VotingRules {
  /** 法定人数: of the members who are not recused, how many must have voted. */
  readonly quorum: Fraction;
  /** 特定多数: of the votes cast, abstentions among them, how many must be for the draft. */
  readonly majority: Fraction;
  /** Days after the first meeting from which a simple majority decides. */
  readonly simpleMajorityAfterDays: number;
}

export const DEFAULT_VOTING_RULES: VotingRules = {
  quorum: { numerator: 2, denominator: 3 },
  majority: { numerator: 2, denominator: 3 },
  simpleMajorityAfterDays: 14,
};

/** The variables of how rulings are made and signed. */
export const rulingVariables = {
  RULING_SIGNING_KEY: setting(z.string().optional(), {
    en: 'path of the private JWK, or JWK Set, that signs rulings; [more](operations/procedure.md#signed-rulings)',
    zh: '签署研究认定意见的私钥 JWK 或 JWK Set 文件路径；[说明](operations/procedure.zh-CN.md#研究认定意见签名)',
    byDefault: { en: 'kept in `DATA_DIR`', zh: '存于 `DATA_DIR`' },
    production: true,
  }),
  RULING_QUORUM: setting(fraction.default(DEFAULT_VOTING_RULES.quorum), {
    en: '法定人数: of the members not recused, how many must have voted; a product default, at least 1/2',
    zh: '法定人数：未回避成员中须表决的比例；产品默认值，不低于 1/2',
  }),
  RULING_MAJORITY: setting(fraction.default(DEFAULT_VOTING_RULES.majority), {
    en: 'of the votes cast, how many must be for a draft ruling; a product default, at least 1/2',
    zh: '送审稿通过所需赞成票占已投票的比例；产品默认值，不低于 1/2',
  }),
  RULING_SIMPLE_MAJORITY_DAYS: setting(
    z.coerce.number().int().min(0).max(365).default(DEFAULT_VOTING_RULES.simpleMajorityAfterDays),
    {
      en: 'days after the first meeting from which a simple majority decides; a product default',
      zh: '首次会议后多少日起以简单多数决定；产品默认值',
    },
  ),
};
