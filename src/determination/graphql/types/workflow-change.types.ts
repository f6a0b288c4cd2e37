import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { WorkflowSubject } from '../../reads/workflow-change.js';
import { WorkflowSubjectEnum } from './determination.enums.js';

/** What a change itself says; the rest is read when it is asked for. */
@ObjectType()
abstract class ChangeType {
  @Field(() => ID, { description: 'Identifier of the case, dispute or agreement.' })
  id!: string;

  @Field(() => Int, {
    description: 'The version that the step made; versions of one id come in their order.',
  })
  version!: number;
}

@ObjectType('SubstanceCaseChange', {
  description: 'One step of a case, as it is told when it happens (认定事项动态).',
})
export class SubstanceCaseChangeType extends ChangeType {}

@ObjectType('DisputeChange', {
  description: 'One step of a dispute, as it is told when it happens (意见协调动态).',
})
export class DisputeChangeType extends ChangeType {}

@ObjectType('WorkflowChange', {
  description:
    'One step of a case, of a dispute or of a sharing agreement, as it is told when it happens (办理动态).',
})
export class WorkflowChangeType extends ChangeType {
  @Field(() => WorkflowSubjectEnum, {
    description: 'Whether the step is one of a case, of a dispute or of an agreement.',
  })
  subject!: WorkflowSubject;
}
