import { Field, ObjectType, registerEnumType } from 'type-graphql';
import {
  connectionType,
  DateTimeScalar,
  LocalDateScalar,
  MoneyType,
  Policy,
} from '../../subgraph-kit/index.js';

/** 备付金存放机构: who keeps a client reserve account. */
export enum ReserveDepository {
  CENTRAL_BANK = 'CENTRAL_BANK',
  QUALIFIED_BANK = 'QUALIFIED_BANK',
  OTHER = 'OTHER',
}
registerEnumType(ReserveDepository, {
  name: 'ReserveDepository',
  description: '备付金存放机构: who keeps a client reserve account.',
  valuesConfig: {
    CENTRAL_BANK: { description: '人民银行' },
    QUALIFIED_BANK: { description: '符合要求的商业银行' },
    OTHER: { description: '其他: neither, so the reserve is misplaced.' },
  },
});

/** 借贷标志. */
export enum TransactionDirection {
  CREDIT = 'CREDIT',
  DEBIT = 'DEBIT',
}
registerEnumType(TransactionDirection, {
  name: 'TransactionDirection',
  description: '收付方向, seen from the account.',
  valuesConfig: { CREDIT: { description: '收入' }, DEBIT: { description: '支出' } },
});

@ObjectType('ReserveAccount', { description: '客户备付金账户.' })
export class ReserveAccountType {
  @Field(() => String)
  bank!: string;

  @Field(() => ReserveDepository)
  depository!: string;

  @Field(() => LocalDateScalar)
  openedOn!: string;

  @Field(() => LocalDateScalar, { nullable: true })
  closedOn!: string | null;

  @Policy('pboc.account_number')
  @Field(() => String, { nullable: true, description: '账号.' })
  accountNo!: string | null;

  @Policy('pboc.reserve_balance')
  @Field(() => MoneyType, { nullable: true, description: '余额 at the end of `balanceOn`.' })
  balance!: MoneyType | null;

  @Policy('pboc.reserve_balance')
  @Field(() => LocalDateScalar, { nullable: true })
  balanceOn!: string | null;

  @Policy('pboc.reserve_balance')
  @Field(() => MoneyType, {
    nullable: true,
    description:
      '应存备付金: client money that the account should hold; more than the balance is a shortfall.',
  })
  clientFunds!: MoneyType | null;
}

@ObjectType('AccountTransaction', { description: '账户交易: one booking on an account of the platform.' })
export class AccountTransactionType {
  @Field(() => String)
  id!: string;

  @Field(() => String)
  accountNo!: string;

  @Field(() => DateTimeScalar)
  bookedAt!: Date;

  @Field(() => TransactionDirection)
  direction!: string;

  @Field(() => MoneyType, { nullable: true })
  amount!: MoneyType | null;

  @Field(() => MoneyType, { nullable: true })
  balanceAfter!: MoneyType | null;

  @Field(() => String, { description: '对手方.' })
  counterpartyName!: string;

  @Field(() => String, { nullable: true })
  counterpartyAccountNo!: string | null;

  @Field(() => String, { nullable: true })
  counterpartyBank!: string | null;

  @Field(() => String, { description: '摘要, as the bank booked it.' })
  summary!: string;
}

export const AccountTransactionConnection = connectionType(
  'AccountTransaction',
  () => AccountTransactionType,
);
