import { Field, ID, ObjectType } from 'type-graphql';
import { LocalDateScalar, RegionCodeScalar } from '../../subgraph-kit/index.js';
import { LawCertaintyEnum, LegalDocumentKindEnum } from './law.enums.js';

@ObjectType('LegalDocument', { description: 'A plan or law that dated rows rest on (依据文件).' })
export class LegalDocumentType {
  @Field(() => ID, { description: 'Key of the document, the same in every row that rests on it.' })
  document!: string;

  @Field(() => LegalDocumentKindEnum, { description: 'What kind of document it is.' })
  kind!: string;

  @Field(() => String, { description: 'Its title, in Chinese.' })
  zh!: string;

  @Field(() => String, { description: 'What it is called in English; no official translation.' })
  en!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Its number (发文字号); null where it has none or it was not read.',
  })
  number!: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Its date; null where it was not read.' })
  dated!: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The day of its release; null where there was none or it was not read.',
  })
  released!: string | null;

  @Field(() => RegionCodeScalar, { nullable: true, description: 'Where it applies; null for the country.' })
  region!: string | null;

  @Field(() => LocalDateScalar, { description: 'The first day on which it binds.' })
  validFrom!: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The first day on which it no longer binds; null for no end.',
  })
  validTo!: string | null;
}

@ObjectType('LegalSource', { description: 'What a dated row rests on, and how sure that is (依据).' })
export class LegalSourceType {
  @Field(() => LegalDocumentType, { description: 'The document.' })
  document!: LegalDocumentType;

  @Field(() => String, {
    nullable: true,
    description: 'Its article (条款); null for the document as a whole.',
  })
  article!: string | null;

  @Field(() => LawCertaintyEnum, { description: 'How sure the row is.' })
  certainty!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What is to be known about the row; null for nothing.',
  })
  note!: string | null;
}

/** What every dated row shows. */
@ObjectType()
export abstract class DatedRowType {
  @Field(() => ID, { description: 'Identifier of the row: its key and first day.' })
  id!: string;

  @Field(() => LocalDateScalar, { description: 'The first day on which it holds, in Beijing.' })
  validFrom!: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The first day on which it no longer holds; null for no end.',
  })
  validTo!: string | null;

  @Field(() => LegalSourceType, { description: 'What it rests on.' })
  source!: LegalSourceType;
}

/** What arguments `at` and `region` say of themselves. */
export const AT = {
  nullable: true,
  description: 'The day in Beijing for which it is asked; today when left out.',
} as const;
export const REGION = { nullable: true, description: 'The region; left out for the country.' } as const;
