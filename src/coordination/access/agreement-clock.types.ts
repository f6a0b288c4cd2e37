import { Field, Int, ObjectType } from 'type-graphql';
import {
  AGREEMENT_CLOCKS,
  runningClock,
  type AgreementClockKind,
  type AgreementVersionEntity,
} from '../../access/index.js';
import { DateTimeScalar, enumOf } from '../../subgraph-kit/index.js';

const SharingClockKindEnum = enumOf(
  'SharingClockKind',
  'What an owner has to do within a period (办理期限种类).',
  AGREEMENT_CLOCKS,
  {
    ANSWER: 'Answer what is proposed (答复期限).',
    SUPPLY: 'Provide what it consented to (提供期限).',
  },
);

@ObjectType('SharingClock', { description: 'A period that runs for the owner of an agreement (办理期限).' })
export class SharingClockType {
  @Field(() => SharingClockKindEnum, { description: 'What is waited for.' })
  kind!: AgreementClockKind;

  @Field(() => Int, { description: 'Number of the version that it is about.' })
  termsVersion!: number;

  @Field(() => DateTimeScalar, { description: 'The last instant of the period (期限).' })
  dueAt!: Date;

  @Field(() => Boolean, { description: 'Whether it has passed (逾期).' })
  overdue!: boolean;

  @Field(() => Boolean, { description: 'Whether the period was extended (已延长).' })
  extended!: boolean;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the owner was reminded that it had passed (催办); null until then.',
  })
  remindedAt!: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the data authority was told (督办); null until then.',
  })
  escalatedAt!: Date | null;
}

/** The clocks of an agreement's versions that run at an instant, that of the oldest version first. */
export function clocksOf(versions: readonly AgreementVersionEntity[], now: Date): SharingClockType[] {
  return versions.flatMap((version) => {
    const running = runningClock(version);
    if (!running) return [];
    const { number: termsVersion, extendedAt, remindedAt, escalatedAt } = version;
    const extended = running.kind === 'ANSWER' && extendedAt !== null;
    return [{ ...running, termsVersion, overdue: running.dueAt <= now, extended, remindedAt, escalatedAt }];
  });
}

@ObjectType('SharingAnswer', {
  description: 'How an owner answered what was proposed, and when it provided it (答复和提供情况).',
})
export class SharingAnswerType {
  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'By when it answers, or had to (答复期限); null for a proposal from before there were periods.',
  })
  answerDueAt!: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When it consented or did not (答复时间); null until then, and where the proposal was withdrawn.',
  })
  answeredAt!: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the period was extended; null where not.',
  })
  extendedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was extended (延长理由); null where not.' })
  extensionReason!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The document of the data authority’s leave (同意延长的文号); null where not extended.',
  })
  extensionConsent!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why the owner did not consent (不同意共享的理由); null where it did.',
  })
  refusalReason!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Law and article of the refusal (依据); null where there is none.',
  })
  refusalGround!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'By when the data are provided, or had to be (提供期限); null before consent.',
  })
  supplyDueAt!: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the owner said that they are (提供时间); null until then.',
  })
  suppliedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Who of the owner said so; null until then.' })
  suppliedBy!: string | null;
}
