import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { Policy } from '../../../src/subgraph-kit/index.js';

/** A subgraph that uses every directive of Federation 2.6: a register of filings. */

@ObjectType('FilingVariant')
export class FilingVariantType {
  @Field(() => ID)
  id!: string;
}

@Directive('@shareable')
@ObjectType('FilingSize')
export class FilingSizeType {
  @Field(() => String, { nullable: true })
  format!: string | null;

  @Field(() => Float, { nullable: true })
  pages!: number | null;

  @Directive('@inaccessible')
  @Field(() => String, { nullable: true })
  unit!: string | null;
}

@ObjectType('Dossier')
export class DossierType {
  @Field(() => ID)
  caseNumber!: string;

  @Field(() => String, { nullable: true })
  description!: string | null;
}

@Directive('@key(fields: "dossier { caseNumber }")')
@ObjectType('Study')
export class StudyType {
  @Field(() => DossierType)
  dossier!: DossierType;

  @Field(() => String, { nullable: true })
  outcome!: string | null;
}

@Directive('@extends')
@Directive('@key(fields: "email")')
@ObjectType('Officer')
export class OfficerType {
  @Directive('@external')
  @Field(() => ID)
  email!: string;

  @Directive('@override(from: "officers")')
  @Field(() => String, { nullable: true })
  name!: string | null;

  @Directive('@external')
  @Field(() => Int, { nullable: true })
  filingsPrepared!: number | null;

  @Directive('@external')
  @Field(() => Int)
  yearsOfService!: number;
}

@Directive('@key(fields: "id")')
@Directive('@key(fields: "number office")')
@Directive('@key(fields: "number variant { id }")')
@Directive('@retention(days: 3650)')
@ObjectType('Filing')
export class FilingType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { nullable: true })
  number!: string | null;

  @Field(() => String, { nullable: true })
  office!: string | null;

  @Field(() => FilingVariantType, { nullable: true })
  variant!: FilingVariantType | null;

  @Field(() => FilingSizeType, { nullable: true })
  size!: FilingSizeType | null;

  @Directive('@provides(fields: "filingsPrepared")')
  @Field(() => OfficerType, { nullable: true })
  preparedBy!: OfficerType | null;

  @Directive('@tag(name: "internal")')
  @Field(() => String, { nullable: true })
  notes!: string | null;

  @Field(() => [StudyType])
  studies!: StudyType[];

  @Policy('register.fee')
  @Field(() => Int, { nullable: true })
  fee!: number | null;

  @Directive('@authenticated')
  @Field(() => String, { nullable: true })
  seal!: string | null;
}

@Directive('@key(fields: "number office")')
@ObjectType('RetiredFiling')
export class RetiredFilingType {
  @Field(() => String)
  number!: string;

  @Field(() => String)
  office!: string;

  @Field(() => String, { nullable: true })
  reason!: string | null;

  @Field(() => OfficerType, { nullable: true })
  preparedBy!: OfficerType | null;
}

@Directive('@key(fields: "id")')
@Directive('@interfaceObject')
@ObjectType('Archive')
export class ArchiveType {
  @Field(() => ID)
  id!: string;
}
