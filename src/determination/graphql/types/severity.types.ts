import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { MoneyType } from '../../../subgraph-kit/index.js';
import type { SeverityInput } from '../../model/opinions/severity.js';

const AMOUNT = 'in 分 (CNY) as a decimal string';

@InputType('SeverityInput', {
  description: 'How grave the breach is and what harm it did, as far as it is known (情节和危害程度).',
})
export class SeverityInputType implements SeverityInput {
  @Field(() => String, { nullable: true, description: `What was raised (募集金额), ${AMOUNT}.` })
  raised?: string | null;

  @Field(() => String, { nullable: true, description: `What is not paid back (未兑付金额), ${AMOUNT}.` })
  outstanding?: string | null;

  @Field(() => String, { nullable: true, description: `Direct loss (直接损失), ${AMOUNT}.` })
  loss?: string | null;

  @Field(() => String, { nullable: true, description: `What was refunded (已清退金额), ${AMOUNT}.` })
  refunded?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many people took part (涉及人数).' })
  participants?: number | null;

  @Field(() => Int, { nullable: true, description: 'In how many provinces (涉及省份), at most 34.' })
  provinces?: number | null;

  @Field(() => Int, { nullable: true, description: 'For how many months (持续时间).' })
  months?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether supervision is evaded on purpose (有意逃避监管).',
  })
  evadesSupervision?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether there is malicious fraud (恶意欺诈).' })
  fraud?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether rectification is refused (拒不整改).' })
  refusesRectification?: boolean | null;

  @Field(() => String, { nullable: true, description: 'What risk may follow (次生风险), in words.' })
  secondaryRisk?: string | null;
}

@ObjectType('Severity', {
  description: 'How grave the breach is and what harm it did (情节和危害程度); null for what is not known.',
})
export class SeverityType {
  @Field(() => MoneyType, { nullable: true, description: 'What was raised (募集金额).' })
  raised!: MoneyType | null;

  @Field(() => MoneyType, { nullable: true, description: 'What is not paid back (未兑付金额).' })
  outstanding!: MoneyType | null;

  @Field(() => MoneyType, { nullable: true, description: 'Direct loss (直接损失).' })
  loss!: MoneyType | null;

  @Field(() => MoneyType, { nullable: true, description: 'What was refunded (已清退金额).' })
  refunded!: MoneyType | null;

  @Field(() => Int, { nullable: true, description: 'How many people took part (涉及人数).' })
  participants!: number | null;

  @Field(() => Int, { nullable: true, description: 'In how many provinces (涉及省份).' })
  provinces!: number | null;

  @Field(() => Int, { nullable: true, description: 'For how many months (持续时间).' })
  months!: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether supervision is evaded on purpose (有意逃避监管).',
  })
  evadesSupervision!: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether there is malicious fraud (恶意欺诈).' })
  fraud!: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether rectification is refused (拒不整改).' })
  refusesRectification!: boolean | null;

  @Field(() => String, { nullable: true, description: 'What risk may follow (次生风险), in words.' })
  secondaryRisk!: string | null;
}
