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
  description: '支付业务类型, 非金融机构支付服务管理办法 art. 2.',
  valuesConfig: {
    INTERNET_PAYMENT: { description: '互联网支付' },
    MOBILE_PAYMENT: { description: '移动电话支付' },
    FIXED_LINE_PAYMENT: { description: '固定电话支付' },
    DIGITAL_TV_PAYMENT: { description: '数字电视支付' },
    PREPAID_CARD_ISSUANCE: { description: '预付卡发行' },
    PREPAID_CARD_ACCEPTANCE: { description: '预付卡受理' },
    BANK_CARD_ACQUIRING: { description: '银行卡收单' },
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
  description: '直连接口类型: what a direct interface to a bank is used for.',
  valuesConfig: {
    QUICK_PAYMENT: { description: '快捷支付' },
    GATEWAY_PAYMENT: { description: '网关支付' },
    AGENT_COLLECTION: { description: '代收' },
    AGENT_PAYMENT: { description: '代付' },
  },
});

@ObjectType('PaymentLicence', { description: '支付业务许可证.' })
export class PaymentLicenceType {
  @Field(() => String)
  licenceNo!: string;

  @Field(() => [PaymentBusinessType])
  businessTypes!: string[];

  @Field(() => [RegionCodeScalar], {
    description: '业务覆盖范围: where the licence holds; empty for the whole country.',
  })
  regionScope!: string[];

  @Field(() => LocalDateScalar)
  validFrom!: string;

  @Field(() => LocalDateScalar, { description: 'The last day on which it holds.' })
  validTo!: string;

  @Field(() => LicenceStatus)
  status!: string;
}

@ObjectType('DirectBankLink', {
  description:
    '银行直连: an interface straight to a bank. Several at once can amount to disguised clearing (变相清算).',
})
export class DirectBankLinkType {
  @Field(() => String)
  bank!: string;

  @Field(() => BankInterfaceKind)
  interfaceKind!: string;

  @Field(() => LocalDateScalar)
  since!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Null while the link stands.' })
  endedOn!: string | null;

  @Field(() => MoneyType, { nullable: true, description: 'What passes in an average month.' })
  monthlyVolume!: MoneyType | null;
}
