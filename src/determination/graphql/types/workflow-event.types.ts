import { Field, Int, ObjectType } from 'type-graphql';
import { ActorEnum, DateTimeScalar, JsonScalar, RoleEnum } from '../../../subgraph-kit/index.js';
import { CaseStatusEnum, DisputeStateEnum } from './determination.enums.js';

/** What the timelines of cases and disputes share. */
@ObjectType()
export abstract class WorkflowEventType {
  @Field(() => Int, { description: 'The version that the event made.' })
  version!: number;

  @Field(() => String, { description: 'What was done, e.g. fileOpinion.' })
  command!: string;

  @Field(() => ActorEnum, { nullable: true, description: 'Null when the hub acted on a deadline.' })
  agency!: string | null;

  @Field(() => String, { nullable: true })
  officer!: string | null;

  @Field(() => RoleEnum, { nullable: true })
  role!: string | null;

  @Field(() => DateTimeScalar)
  at!: Date;

  @Field(() => String, { description: 'The ground that the move rests on: law and article, or plan.' })
  rule!: string;

  @Field(() => JsonScalar)
  details!: object;
}

@ObjectType('SubstanceCaseEvent', { description: '案件流水: one step of a case.' })
export class SubstanceCaseEventType extends WorkflowEventType {
  @Field(() => CaseStatusEnum, { nullable: true })
  from!: string | null;

  @Field(() => CaseStatusEnum)
  to!: string;
}

@ObjectType('DisputeEvent', { description: '争议流水: one step of a dispute.' })
export class DisputeEventType extends WorkflowEventType {
  @Field(() => DisputeStateEnum, { nullable: true })
  from!: string | null;

  @Field(() => DisputeStateEnum)
  to!: string;
}
