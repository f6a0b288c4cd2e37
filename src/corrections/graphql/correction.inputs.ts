import { Field, ID, InputType, Int } from 'type-graphql';
import { IdempotentInput } from '../../determination/index.js';
import { DateTimeScalar, PlatformCodeScalar } from '../../subgraph-kit/index.js';
import type { CorrectionAnswer } from '../use-cases/answer-correction.js';
import { CorrectionAnswerEnum } from './correction.types.js';

@InputType('RequestCorrectionInput')
export class RequestCorrectionInput extends IdempotentInput {
  @Field(() => PlatformCodeScalar, { description: 'The firm that the value is about (从业机构).' })
  platformCode!: string;

  @Field(() => String, {
    description: 'The field as a schema coordinate, `Type.field`, that your office was given of this firm.',
  })
  field!: string;

  @Field(() => String, { description: 'What stands there, as you read it.' })
  stands!: string;

  @Field(() => String, { description: 'What should stand there.' })
  proposed!: string;

  @Field(() => String, { description: 'Why it is wrong (理由).' })
  reason!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The case to which the evidence is attached; left out where there is none.',
  })
  evidenceCase?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'SHA-256 of attachments of that case (佐证材料); left out where there are none.',
  })
  evidence?: string[] | null;
}

@InputType()
abstract class CorrectionStepInput extends IdempotentInput {
  @Field(() => ID, { description: 'The correction.' })
  correctionId!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The version that you looked at; another is refused with STALE_VERSION.',
  })
  expectedVersion?: number | null;
}

@InputType('AnswerCorrectionInput')
export class AnswerCorrectionInput extends CorrectionStepInput {
  @Field(() => CorrectionAnswerEnum, { description: 'What you answer (答复).' })
  answer!: CorrectionAnswer;

  @Field(() => String, { description: 'What is asked back, what was corrected, or why it is refused.' })
  reason!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Law, article or document that a refusal rests on; left out for another answer.',
  })
  ground?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Since when the corrected value was wrong; left out for another answer.',
  })
  wrongSince?: Date | null;
}

@InputType('SupplementCorrectionInput')
export class SupplementCorrectionInput extends CorrectionStepInput {
  @Field(() => String, { description: 'What the source agency asked for.' })
  supplement!: string;
}

@InputType('CloseCorrectionInput')
export class CloseCorrectionInput extends CorrectionStepInput {}
