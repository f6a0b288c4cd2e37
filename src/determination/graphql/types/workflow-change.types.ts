import { Field, ID, Int, ObjectType } from 'type-graphql';

/** What a change itself says; the rest is read when it is asked for. */
@ObjectType()
abstract class WorkflowChangeType {
  @Field(() => ID, { description: 'Identifier of the case or dispute.' })
  id!: string;

  @Field(() => Int, {
    description: 'The version that the step made; versions of one id come in their order.',
  })
  version!: number;
}

@ObjectType('SubstanceCaseChange', {
  description: 'One step of a case, as it is told when it happens (认定事项动态).',
})
export class SubstanceCaseChangeType extends WorkflowChangeType {}

@ObjectType('DisputeChange', {
  description: 'One step of a dispute, as it is told when it happens (意见协调动态).',
})
export class DisputeChangeType extends WorkflowChangeType {}
