import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { LicenceStatus, LocalDateScalar, MoneyType, RegionCodeScalar } from '../../subgraph-kit/index.js';

/** 支付业务类型, 非金融机构支付服务管理办法 (中国人民银行令〔2010〕第2号) art. 2. */
export enum PaymentBusinessType {
  INTERNET_PAYMENT = 'INTERNET_PAYMENT',
  MOBILE_PAYMENT = 'MOBILE_PAYMENT',
  FIXED_LINE_PAYMENT = 'FIXED_LINE_PAYMENT',
  DIGITAL_TV_PAYMENT = 'DIGITAL_TV_PAYMENT',
  PREPAID_CARD_ISSUANCE = 'PREPAID_CARD_ISSUANCE',
  PREPAID_CARD_ACCEPTANCE = 'PREPAID_CARD_ACCEPTANCE',
  BANK_CARD_ACQUIRING = 'BANK_CARD_ACQUIRING',
}
registerEnumType(PaymentBusinessType, {
  name: 'PaymentBusinessType',
  description: 'Kind of payment business (支付业务类型, 非金融机构支付服务管理办法 art. 2).',
  valuesConfig: {
    INTERNET_PAYMENT: { description: 'Payment over the internet (互联网支付).' },
    MOBILE_PAYMENT: { description: 'Payment by mobile telephone (移动电话支付).' },
    FIXED_LINE_PAYMENT: { description: 'Payment by fixed-line telephone (固定电话支付).' },
    DIGITAL_TV_PAYMENT: { description: 'Payment by digital television (数字电视支付).' },
    PREPAID_CARD_ISSUANCE: { description: 'Issue of prepaid cards (预付卡发行).' },
    PREPAID_CARD_ACCEPTANCE: { description: 'Acceptance of prepaid cards (预付卡受理).' },
    BANK_CARD_ACQUIRING: { description: 'Acquiring of bank cards (银行卡收单).' },
  },
});

/** 直连接口类型: what a direct interface to a bank is used for. */
export enum BankInterfaceKind {
  QUICK_PAYMENT = 'QUICK_PAYMENT',
  GATEWAY_PAYMENT = 'GATEWAY_PAYMENT',
  AGENT_COLLECTION = 'AGENT_COLLECTION',
  AGENT_PAYMENT = 'AGENT_PAYMENT',
}
registerEnumType(BankInterfaceKind, {
  name: 'BankInterfaceKind',
  description: 'What a direct interface to a bank is used for (直连接口类型).',
  valuesConfig: {
    QUICK_PAYMENT: { description: 'Quick payment from a linked account (快捷支付).' },
    GATEWAY_PAYMENT: { description: 'Payment through the bank’s own page (网关支付).' },
    AGENT_COLLECTION: { description: 'Collection on behalf of others (代收).' },
    AGENT_PAYMENT: { description: 'Payment on behalf of others (代付).' },
  },
});

@ObjectType('PaymentLicence', { description: 'A licence for payment business (支付业务许可证).' })
export class PaymentLicenceType {
  @Field(() => String, { description: 'Number of the licence (许可证编号).' })
  licenceNo!: string;

  @Field(() => [PaymentBusinessType], { description: 'The payment business that it allows (业务类型).' })
  businessTypes!: string[];

  @Field(() => [RegionCodeScalar], {
    description: 'Where the licence holds (业务覆盖范围); empty for the whole country.',
  })
  regionScope!: string[];

  @Field(() => LocalDateScalar, { description: 'The first day on which it holds (有效期起).' })
  validFrom!: string;

  @Field(() => LocalDateScalar, { description: 'The last day on which it holds (有效期止).' })
  validTo!: string;

  @Field(() => LicenceStatus, { description: 'State of the licence (许可状态).' })
  status!: string;
}

@ObjectType('DirectBankLink', {
  description:
    'An interface straight to a bank (银行直连). Several at once can amount to disguised clearing (变相清算).',
})
export class DirectBankLinkType {
  @Field(() => String, { description: 'The bank at the other end (直连银行).' })
  bank!: string;

  @Field(() => BankInterfaceKind, { description: 'What the interface is used for (接口类型).' })
  interfaceKind!: string;

  @Field(() => LocalDateScalar, { description: 'The day from which the link stands (直连起始日).' })
  since!: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The day on which it ended (终止日期); null while the link stands.',
  })
  endedOn!: string | null;

  @Field(() => MoneyType, { nullable: true, description: 'What passes in an average month (月均交易额).' })
  monthlyVolume!: MoneyType | null;
}
