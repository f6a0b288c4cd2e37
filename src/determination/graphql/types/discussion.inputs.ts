import { Field, InputType } from 'type-graphql';
import type { MemberPosition } from '../../model/deliberation/discussion.js';
import type { NoteAbsence } from '../../use-cases/deliberation/note-absence.js';
import type { RejectDraft } from '../../use-cases/deliberation/reject-draft.js';
import type { StateView } from '../../use-cases/deliberation/state-view.js';
import { MemberPositionEnum } from './discussion.types.js';
import { DisputeRequestInput, ReasonedInput } from './dispute.inputs.js';

@InputType('StateViewInput')
export class StateViewInput extends DisputeRequestInput implements StateView {
  @Field(() => MemberPositionEnum, { description: 'What you think of the draft (意见).' })
  position!: MemberPosition;

  @Field(() => String, {
    nullable: true,
    description: 'Why (理由); needed for everything but being for the draft.',
  })
  reasons?: string | null;
}

@InputType('NoteAbsenceInput')
export class NoteAbsenceInput extends ReasonedInput implements NoteAbsence {
  @Field(() => String, { description: 'The member who is absent, by the name in their tokens (sub).' })
  member!: string;
}

@InputType('RejectDraftInput')
export class RejectDraftInput extends DisputeRequestInput implements RejectDraft {
  @Field(() => String, { description: 'Why the draft is not adopted (理由); it stands in the minutes.' })
  reasons!: string;
}
