import { Field, Int, ObjectType } from 'type-graphql';
import { ActorCodeScalar, DateTimeScalar, JsonScalar, RoleEnum } from '../../../subgraph-kit/index.js';
import { CaseStatusEnum, DisputeStatusEnum } from './determination.enums.js';

/** What the timelines of cases and disputes share. */
@ObjectType()
export abstract class WorkflowEventType {
  @Field(() => Int, { description: 'The version that the event made.' })
  version!: number;

  @Field(() => String, { description: 'What was done, for example `fileOpinion`.' })
  command!: string;

  @Field(() => ActorCodeScalar, {
    nullable: true,
    description: 'Who did it; null when the hub acted on a deadline.',
  })
  agency!: string | null;

  @Field(() => String, { nullable: true, description: 'The person who did it; null for the hub.' })
  officer!: string | null;

  @Field(() => RoleEnum, {
    nullable: true,
    description: 'In what role it was done (角色); null for the hub.',
  })
  role!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was done.' })
  at!: Date;

  @Field(() => String, { description: 'The ground that the step rests on: law and article, or plan.' })
  rule!: string;

  @Field(() => JsonScalar, { description: 'What else the step changed, a JSON object.' })
  details!: object;
}

@ObjectType('SubstanceCaseEvent', { description: 'One step of a case (认定事项办理记录).' })
export class SubstanceCaseEventType extends WorkflowEventType {
  @Field(() => CaseStatusEnum, { nullable: true, description: 'The status before; null for the first step.' })
  from!: string | null;

  @Field(() => CaseStatusEnum, { description: 'The status that it led to.' })
  to!: string;
}

@ObjectType('DisputeEvent', { description: 'One step of a dispute (意见协调办理记录).' })
export class DisputeEventType extends WorkflowEventType {
  @Field(() => DisputeStatusEnum, {
    nullable: true,
    description: 'The status before; null for the first step.',
  })
  from!: string | null;

  @Field(() => DisputeStatusEnum, { description: 'The status that it led to.' })
  to!: string;
}
