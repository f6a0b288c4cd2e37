import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import {
  ActorCodeScalar,
  ConductCodeScalar,
  DateTimeScalar,
  DispositionCodeScalar,
  LevelEnum,
  RedLineCodeScalar,
  RegionCodeScalar,
  SubstanceClassEnum,
} from '../../../subgraph-kit/index.js';
import {
  HandlingEnum,
  OpinionActEnum,
  OpinionAttributeEnum,
  OpinionStatusEnum,
} from './determination.enums.js';
import { GravityEnum } from '../../../law/index.js';
import { SeverityType } from './severity.types.js';
import { OpinionSignatureType } from './opinion-signature.types.js';

@ObjectType('RedLineFinding', { description: 'A red line found crossed, and what shows it (触碰红线).' })
export class RedLineFindingType {
  @Field(() => RedLineCodeScalar, { description: 'The red line (红线).' })
  redLine!: string;

  @Field(() => String, { description: 'What shows that it was crossed.' })
  evidence!: string;
}

@ObjectType('LegalBasis', { description: 'A law and its article (法律依据).' })
export class LegalBasisType {
  @Field(() => String, { description: 'Name of the law (法律名称).' })
  law!: string;

  @Field(() => String, { description: 'The article (条款).' })
  article!: string;
}

@ObjectType('Evidence', { description: 'What a finding rests on (证据).' })
export class EvidenceType {
  @Field(() => String, { description: 'What it shows.' })
  description!: string;

  @Field(() => String, { description: 'Where it came from.' })
  source!: string;

  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 of the document, an attachment of the case; null where there is none.',
  })
  sha256!: string | null;
}

@ObjectType('Departure', {
  description: 'A determination in force that an answer departs from (与现行认定不一致).',
})
export class DepartureType {
  @Field(() => ID, { description: 'Identifier of that determination.' })
  determinationId!: string;

  @Field(() => [OpinionAttributeEnum], {
    description: 'In which attributes it departs (认定要素); at least one.',
  })
  attributes!: readonly string[];
}

/** What an opinion says, now or in an earlier version. */
@ObjectType()
abstract class OpinionContentType {
  @Field(() => Int, { description: 'Number of this version, from 1.' })
  version!: number;

  @Field(() => SubstanceClassEnum, {
    nullable: true,
    description: 'What the business is in substance (业务实质类别); null where the agency declined.',
  })
  substanceClass!: string | null;

  @Field(() => ActorCodeScalar, {
    nullable: true,
    description:
      'The agency that is responsible for its supervision (责任部门); null says that it is none of the agencies.',
  })
  responsibleAgency!: string | null;

  @Field(() => DispositionCodeScalar, {
    nullable: true,
    description: 'How the platform is to be dealt with (分类施策); null where the agency declined.',
  })
  disposition!: string | null;

  @Field(() => ConductCodeScalar, {
    nullable: true,
    description:
      'What was found of the conduct (经营行为), from which the disposition follows; null where it was not said.',
  })
  conduct!: string | null;

  @Field(() => GravityEnum, {
    nullable: true,
    description: 'How grave the breach is (违法违规情节); null where it was not said.',
  })
  gravity!: string | null;

  @Field(() => SeverityType, {
    name: 'severity',
    nullable: true,
    description: 'What is known of its gravity and harm (情节和危害程度); null where nothing was said.',
  })
  shownSeverity!: SeverityType | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Why conduct and gravity, or the harm, cannot be said (未能认定的理由); null where nothing is left open.',
  })
  unassessedReason!: string | null;

  @Field(() => [RedLineFindingType], {
    description: 'The red lines found crossed, each with what shows it (红线).',
  })
  redLines!: readonly RedLineFindingType[];

  @Field(() => String, {
    nullable: true,
    description: 'The licence that the platform holds (现有资质); null where nothing was said of it.',
  })
  licenceHeld!: string | null;

  @Field(() => Boolean, {
    description:
      'That it finds that the platform holds no financial licence (没有金融业务牌照); false where one is named, and where nothing is said.',
  })
  unlicensed!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'The licence that it needs (应有资质); null where nothing was said of it.',
  })
  licenceNeeded!: string | null;

  @Field(() => [LegalBasisType], { description: 'Laws and articles that it rests on (法律依据).' })
  legalBasis!: readonly LegalBasisType[];

  @Field(() => [EvidenceType], { description: 'What the finding rests on (证据).' })
  evidence!: readonly EvidenceType[];

  @Field(() => Float, {
    nullable: true,
    description: 'How sure the agency is, 0 to 1; null where it did not say.',
  })
  confidence!: number | null;

  @Field(() => HandlingEnum, { nullable: true, description: 'How others may use it (使用限制).' })
  handling!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why the agency gives no opinion (不属本部门职责); null where it gives one.',
  })
  declineReason!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What came to light since a determination (新证据); null where nothing was named.',
  })
  newEvidence!: string | null;

  @Field(() => DepartureType, {
    nullable: true,
    description: 'The determination in force that it departs from; null where it departs from none.',
  })
  departsFrom!: DepartureType | null;

  @Field(() => OpinionSignatureType, {
    nullable: true,
    description: 'The signature that it bears (签名); null where it is not signed.',
  })
  signature!: OpinionSignatureType | null;

  @Field(() => LevelEnum, { nullable: true, description: 'Level of the office that gave this version.' })
  recordedLevel!: string | null;

  @Field(() => RegionCodeScalar, {
    nullable: true,
    description: 'Region of that office; null for the national one.',
  })
  recordedRegion!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was withdrawn; null where it was not.' })
  withdrawalReason!: string | null;

  @Field(() => String, { description: 'The officer or leader who gave this version.' })
  recordedBy!: string;

  @Field(() => DateTimeScalar, { description: 'When this version was given.' })
  recordedAt!: Date;
}

@ObjectType('OpinionVersion', { description: 'What an opinion said at one time (意见版本).' })
export class OpinionVersionType extends OpinionContentType {
  @Field(() => OpinionActEnum, { description: 'What made this version.' })
  act!: string;
}

@ObjectType('Opinion', {
  description:
    'What one agency finds a business to be, or that it is not its to judge (业务实质认定意见); its current version.',
})
export class OpinionType extends OpinionContentType {
  @Field(() => ID, { description: 'Identifier of the opinion.' })
  id!: string;

  @Field(() => ActorCodeScalar, { description: 'The agency whose opinion it is.' })
  agency!: string;

  @Field(() => OpinionStatusEnum, { description: 'Whether the opinion stands (意见状态).' })
  status!: string;

  @Field(() => [OpinionVersionType], { description: 'Every version, the first first.' })
  versions!: readonly OpinionVersionType[];
}

@InputType('RedLineFindingInput', { description: 'A red line found crossed, and what shows it (触碰红线).' })
export class RedLineFindingInput {
  @Field(() => RedLineCodeScalar, { description: 'The red line (红线).' })
  redLine!: string;

  @Field(() => String, { description: 'What shows that it was crossed; at most 10,000 characters.' })
  evidence!: string;
}

@InputType('LegalBasisInput', { description: 'A law and its article (法律依据).' })
export class LegalBasisInput {
  @Field(() => String, { description: 'Name of the law (法律名称).' })
  law!: string;

  @Field(() => String, { description: 'The article (条款).' })
  article!: string;
}

@InputType('EvidenceInput', { description: 'What a finding rests on (证据).' })
export class EvidenceInput {
  @Field(() => String, { description: 'What it shows; at most 10,000 characters.' })
  description!: string;

  @Field(() => String, { description: 'Where it came from.' })
  source!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'SHA-256 of an attachment that was put to the case, 64 hexadecimal digits; left out for none.',
  })
  sha256?: string | null;
}
