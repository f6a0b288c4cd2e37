import { Directive, Field, ObjectType } from 'type-graphql';

/** An amount of money in minor units (分), never a float. */
@ObjectType('Money', { description: 'An amount of money (金额), in minor units as a decimal string.' })
@Directive('@shareable')
export class MoneyType {
  @Field(() => String, { description: 'Minor units (分 for CNY) as a decimal string, never a float.' })
  amount!: string;

  @Field(() => String, { description: 'Currency (币种), an ISO 4217 code.' })
  currency!: string;
}

/** Money from a `bigint` column of minor units; null stays null. */
export function cny(amount: string | null): MoneyType | null {
  return amount === null ? null : { amount, currency: 'CNY' };
}
