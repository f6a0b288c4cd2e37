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
  description: '保险机构类别.',
  valuesConfig: {
    LIFE_INSURER: { description: '人身保险公司' },
    PROPERTY_INSURER: { description: '财产保险公司' },
    REINSURER: { description: '再保险公司' },
    INSURANCE_AGENCY: { description: '保险代理' },
    INSURANCE_BROKERAGE: { description: '保险经纪' },
    LOSS_ADJUSTMENT: { description: '保险公估' },
  },
});

@ObjectType('InsuranceLicence', { description: '保险业务许可.' })
export class InsuranceLicenceType {
  @Field(() => String)
  licenceNo!: string;

  @Field(() => InsuranceLicenceKind)
  kind!: string;

  @Field(() => LocalDateScalar)
  issuedOn!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Null where the licence has no end.' })
  validTo!: string | null;

  @Field(() => LicenceStatus)
  status!: string;
}
