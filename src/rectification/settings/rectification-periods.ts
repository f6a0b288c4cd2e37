import { z } from 'zod';
import { readJsonVariable, setting, settingGroup } from '../../settings/index.js';

/**
 * 整改期限: the periods of rectification orders, in Chinese working days. Product defaults: no plan or law sets them.
 */
export interface RectificationPeriods {
  /** 整改期限: how long an order gives that names no period of its own. About a month, as GDPR art. 65(6) has it. */
  readonly rectification: number;
  /** How long the addressee has to accept an order. */
  readonly acceptance: number;
  /** How long the verifying agency has. */
  readonly verification: number;
  /** What an addressee has at least, once its work was returned. */
  readonly returned: number;
  /** How long the office has to close what was verified. */
  readonly closing: number;
  /** How long before a deadline it is warned of. */
  readonly warning: number;
  /** How long after a deadline an order is escalated. */
  readonly grace: number;
}

export const RECTIFICATION_DEFAULTS: RectificationPeriods = {
  rectification: 20,
  acceptance: 3,
  verification: 10,
  returned: 5,
  closing: 5,
  warning: 3,
  grace: 3,
};

const days = (least: number) => z.number().int().min(least).max(250).optional();

const periodsSchema = z.strictObject({
  rectification: days(1),
  acceptance: days(1),
  verification: days(1),
  returned: days(1),
  closing: days(1),
  warning: days(0),
  grace: days(1),
});

/** What the feature is told by its operator. */
export interface RectificationSettings {
  /** Those that are not to be the default ones. */
  readonly rectificationPeriods: Partial<RectificationPeriods>;
}

/** RECTIFICATION_PERIODS is a JSON object of those periods that are not to be the default ones. */
export const rectificationSettings = settingGroup({
  variables: {
    RECTIFICATION_PERIODS: setting(z.string().optional(), {
      en: 'periods of orders that are not to be the default ones, as JSON; [which](operations/procedure.md#periods-of-orders)',
      zh: '与默认值不同的交办单期限，JSON；[说明](operations/procedure.zh-CN.md#交办单期限)',
    }),
  },
  read: ({ RECTIFICATION_PERIODS: given }, { problems }): RectificationSettings => ({
    rectificationPeriods: readJsonVariable<RectificationPeriods>(
      'RECTIFICATION_PERIODS',
      given,
      periodsSchema,
      problems,
    ),
  }),
});
