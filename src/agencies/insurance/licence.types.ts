import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { LicenceStatus, LocalDateScalar } from '../../subgraph-kit/index.js';

/** 保险机构类别, 保险法 chapters 3 and 5. */
export enum InsuranceLicenceKind {
  LIFE_INSURER = 'LIFE_INSURER',
  PROPERTY_INSURER = 'PROPERTY_INSURER',
  REINSURER = 'REINSURER',
  INSURANCE_AGENCY = 'INSURANCE_AGENCY',
  INSURANCE_BROKERAGE = 'INSURANCE_BROKERAGE',
  LOSS_ADJUSTMENT = 'LOSS_ADJUSTMENT',
}
registerEnumType(InsuranceLicenceKind, {
  name: 'InsuranceLicenceKind',
  description: 'What a licence allows its holder to be (保险机构类别).',
  valuesConfig: {
    LIFE_INSURER: { description: 'A life insurer (人身保险公司).' },
    PROPERTY_INSURER: { description: 'A property insurer (财产保险公司).' },
    REINSURER: { description: 'A reinsurer (再保险公司).' },
    INSURANCE_AGENCY: { description: 'An insurance agency (保险代理).' },
    INSURANCE_BROKERAGE: { description: 'An insurance broker (保险经纪).' },
    LOSS_ADJUSTMENT: { description: 'A loss adjuster (保险公估).' },
  },
});

@ObjectType('InsuranceLicence', { description: 'A licence for insurance business (保险业务许可).' })
export class InsuranceLicenceType {
  @Field(() => String, { description: 'Number of the licence (许可证编号).' })
  licenceNo!: string;

  @Field(() => InsuranceLicenceKind, {
    description: 'What the licence allows its holder to be (保险机构类别).',
  })
  kind!: string;

  @Field(() => LocalDateScalar, { description: 'The day of issue (发证日期).' })
  issuedOn!: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The last day on which it holds (有效期止); null where the licence has no end.',
  })
  validTo!: string | null;

  @Field(() => LicenceStatus, { description: 'State of the licence (许可状态).' })
  status!: string;
}
