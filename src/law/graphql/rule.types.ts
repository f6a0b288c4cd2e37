import { Field, ObjectType } from 'type-graphql';
import { connectionType, RegionCodeScalar } from '../../subgraph-kit/index.js';
import { DatedRowType } from './law.types.js';
import { GravityEnum, LicenceConditionEnum, RedLineForceEnum } from './law.enums.js';

@ObjectType('RedLineRule', { description: 'A red line as one document draws it (红线).' })
export class RedLineRuleType extends DatedRowType {
  @Field(() => String, { description: 'Code of the red line.' })
  redLine!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the sector; null for conduct in every sector.',
  })
  sector!: string | null;

  @Field(() => RegionCodeScalar, { nullable: true, description: 'Where it applies; null for the country.' })
  region!: string | null;

  @Field(() => String, { description: 'The line in the words of the document, in Chinese.' })
  zh!: string;

  @Field(() => String, { description: 'The line in English; no official translation.' })
  en!: string;

  @Field(() => RedLineForceEnum, { description: 'What the document says of it.' })
  force!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What it leaves out (例外), in Chinese; null for nothing.',
  })
  exception!: string | null;

  @Field(() => String, { nullable: true, description: 'What it leaves out, in English; null for nothing.' })
  exceptionEn!: string | null;

  @Field(() => [String], {
    description:
      'Whom it binds (对象): F firm, I issuer, L licensed, G group of licences, K bank, D developer or broker, V venue, * anybody.',
  })
  addressee!: readonly string[];

  @Field(() => [String], { description: 'Fields of this schema that can show it, as Type.field.' })
  data!: readonly string[];

  @Field(() => String, {
    nullable: true,
    description: 'What would show it and no field does today; null for nothing.',
  })
  needed!: string | null;

  @Field(() => [String], { description: 'Laws that say the same: the key of a document and an article.' })
  also!: readonly string[];
}

export const RedLineRuleConnectionType = connectionType('RedLineRule', () => RedLineRuleType);

@ObjectType('DispositionRule', { description: 'Which disposition meets which finding (分类施策).' })
export class DispositionRuleType extends DatedRowType {
  @Field(() => String, { nullable: true, description: 'Code of the sector; null for every sector.' })
  sector!: string | null;

  @Field(() => RegionCodeScalar, { nullable: true, description: 'Where it applies; null for the country.' })
  region!: string | null;

  @Field(() => LicenceConditionEnum, { description: 'Of which firms it speaks.' })
  licence!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the conduct found (经营行为); null where the gravity alone says.',
  })
  conduct!: string | null;

  @Field(() => String, { description: 'The finding in the words of the document, in Chinese.' })
  conductZh!: string;

  @Field(() => GravityEnum, { nullable: true, description: 'How grave it is; null where nothing is said.' })
  gravity!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the disposition (处置方式); null where the rule has none of its own.',
  })
  disposition!: string | null;

  @Field(() => String, { description: 'The disposition in the words of the document, in Chinese.' })
  zh!: string;

  @Field(() => String, { description: 'The disposition in English.' })
  en!: string;

  @Field(() => [String], { description: 'Kinds of order that it allows (措施种类).' })
  orderKinds!: readonly string[];

  @Field(() => [String], {
    description: 'Kinds that it asks for together (应当一并交办的措施); empty where one of them is enough.',
  })
  requiredKinds!: readonly string[];

  @Field(() => Boolean, {
    description: 'Whether suspected crime goes to the police (移送公安机关), beside any disposition.',
  })
  transfer!: boolean;
}

export const DispositionRuleConnectionType = connectionType('DispositionRule', () => DispositionRuleType);
