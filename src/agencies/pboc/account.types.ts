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
  description: 'Who keeps a client reserve account (备付金存放机构).',
  valuesConfig: {
    CENTRAL_BANK: { description: 'The People’s Bank (人民银行).' },
    QUALIFIED_BANK: { description: 'A commercial bank that meets the requirements (符合要求的商业银行).' },
    OTHER: { description: 'Neither, so the reserve is misplaced (其他).' },
  },
});

/** 借贷标志. */
export enum TransactionDirection {
  CREDIT = 'CREDIT',
  DEBIT = 'DEBIT',
}
registerEnumType(TransactionDirection, {
  name: 'TransactionDirection',
  description: 'Whether money came in or went out, seen from the account (收付方向).',
  valuesConfig: {
    CREDIT: { description: 'Money came in (收入).' },
    DEBIT: { description: 'Money went out (支出).' },
  },
});

@ObjectType('ReserveAccount', { description: 'An account that keeps clients’ reserves (客户备付金账户).' })
export class ReserveAccountType {
  @Field(() => String, { description: 'The bank where the account is (开户银行).' })
  bank!: string;

  @Field(() => ReserveDepository, { description: 'What kind of institution keeps it (备付金存放机构).' })
  depository!: string;

  @Field(() => LocalDateScalar, { description: 'The day of opening (开户日期).' })
  openedOn!: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The day of closing (销户日期); null while it is open.',
  })
  closedOn!: string | null;

  @Policy('pboc.account_number')
  @Field(() => String, {
    nullable: true,
    description: 'Account number (账号); masked where the agreement says so.',
  })
  accountNo!: string | null;

  @Policy('pboc.reserve_balance')
  @Field(() => MoneyType, { nullable: true, description: 'Balance at the end of `balanceOn` (余额).' })
  balance!: MoneyType | null;

  @Policy('pboc.reserve_balance')
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The day of the balance (余额日期); null where none is known.',
  })
  balanceOn!: string | null;

  @Policy('pboc.reserve_balance')
  @Field(() => MoneyType, {
    nullable: true,
    description:
      'Client money that the account should hold (应存备付金); more than the balance is a shortfall.',
  })
  clientFunds!: MoneyType | null;
}

@ObjectType('AccountTransaction', { description: 'One booking on an account of the platform (账户交易).' })
export class AccountTransactionType {
  @Field(() => String, { description: 'Identifier of the booking (流水号).' })
  id!: string;

  @Field(() => String, { description: 'The account that it is booked on (账号).' })
  accountNo!: string;

  @Field(() => DateTimeScalar, { description: 'When it was booked, in UTC (记账时间).' })
  bookedAt!: Date;

  @Field(() => TransactionDirection, {
    description: 'Whether money came in or went out, seen from the account (收付方向).',
  })
  direction!: string;

  @Field(() => MoneyType, { nullable: true, description: 'How much was booked (金额).' })
  amount!: MoneyType | null;

  @Field(() => MoneyType, {
    nullable: true,
    description: 'Balance after the booking (余额); null where the bank gave none.',
  })
  balanceAfter!: MoneyType | null;

  @Field(() => String, { description: 'Name of the other side (对手方).' })
  counterpartyName!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Account number of the other side (对手方账号); null where there is none.',
  })
  counterpartyAccountNo!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Bank of the other side (对手方开户行); null where there is none.',
  })
  counterpartyBank!: string | null;

  @Field(() => String, { description: 'What the bank booked it as (摘要).' })
  summary!: string;
}

export const AccountTransactionConnection = connectionType(
  'AccountTransaction',
  () => AccountTransactionType,
);
