import { Field, ID, Int, ObjectType } from 'type-graphql';

/** What a change itself says; the rest is read when it is asked for. */
@ObjectType()
abstract class WorkflowChangeType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, {
    description: 'The version that the step made; versions of one id come in their order.',
  })
  version!: number;
}

@ObjectType('SubstanceCaseChange', {
  description: '案件动态: one step of a case, as it is told when it happens.',
})
export class SubstanceCaseChangeType extends WorkflowChangeType {}

@ObjectType('DisputeChange', {
  description: '争议动态: one step of a dispute, as it is told when it happens.',
})
export class DisputeChangeType extends WorkflowChangeType {}
