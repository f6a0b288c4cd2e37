import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar, JsonScalar, payloadType, type Payload } from '../subgraph-kit/index.js';

@ObjectType('PersonalDraft', {
  description: 'What a person has begun to write (个人草稿); nobody else sees it.',
})
export class PersonalDraftType {
  @Field(() => String, { description: 'The key under which the page keeps it.' })
  key!: string;

  @Field(() => JsonScalar, { description: 'What was written, as it was saved.' })
  content!: unknown;

  @Field(() => Int, { description: 'Counts its changes, from 1; give it as expectedVersion.' })
  version!: number;

  @Field(() => DateTimeScalar, { description: 'When it was last changed.' })
  changedAt!: Date;

  @Field(() => DateTimeScalar, {
    description: 'When it ends, unless it is changed again: 90 days after the last change.',
  })
  endsAt!: Date;
}

@ObjectType('SavedView', {
  description: 'A list with its filters, under a name (已存视图); nobody else sees it.',
})
export class SavedViewType {
  @Field(() => ID, { description: 'Identifier of the view.' })
  id!: string;

  @Field(() => String, { description: 'The page of the list.' })
  page!: string;

  @Field(() => String, { description: 'What its holder calls it.' })
  name!: string;

  @Field(() => JsonScalar, { description: 'Filters, columns and order, as they were saved.' })
  content!: unknown;

  @Field(() => Int, { description: 'Counts its changes, from 1; give it as expectedVersion.' })
  version!: number;

  @Field(() => DateTimeScalar, { description: 'When it was last changed.' })
  changedAt!: Date;
}

const DRAFT = {
  draft: {
    type: PersonalDraftType,
    description: 'The draft as it is kept now, also where another version was saved meanwhile.',
  },
};
const VIEW = {
  view: {
    type: SavedViewType,
    description: 'The view as it is kept now, also where another version was saved meanwhile.',
  },
};
const KEY = { key: { type: String, description: 'The key that no draft has any more.' } } as const;
const VIEW_ID = { id: { type: ID, description: 'The view that there is no more.' } } as const;

export type DraftPayload = Payload<typeof DRAFT>;
export type ViewPayload = Payload<typeof VIEW>;
export type DraftRemovedPayload = Payload<typeof KEY>;
export type ViewRemovedPayload = Payload<typeof VIEW_ID>;
export const SaveDraftPayload = payloadType('SaveDraft', DRAFT);
export const RemoveDraftPayload = payloadType('RemoveDraft', KEY);
export const SaveViewPayload = payloadType('SaveView', VIEW);
export const RemoveViewPayload = payloadType('RemoveView', VIEW_ID);

@InputType('SaveDraftInput')
export class SaveDraftInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => String, { description: 'The key under which the page keeps it, 1 to 200 characters.' })
  key!: string;

  @Field(() => JsonScalar, { description: 'What is written so far, 64 KiB of JSON at most.' })
  content!: unknown;

  @Field(() => Int, {
    nullable: true,
    description:
      'The version that you read; left out for a new draft. Another is refused (PERSONAL_ITEM_CHANGED).',
  })
  expectedVersion?: number | null;
}

@InputType('RemoveDraftInput')
export class RemoveDraftInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => String, { description: 'The key under which the page keeps it.' })
  key!: string;
}

@InputType('SaveViewInput')
export class SaveViewInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID, { nullable: true, description: 'The view that is changed; left out for a new one.' })
  id?: string | null;

  @Field(() => String, { description: 'The page of the list, 1 to 100 characters.' })
  page!: string;

  @Field(() => String, {
    description: 'What you call it, 1 to 200 characters; one of that name is replaced.',
  })
  name!: string;

  @Field(() => JsonScalar, { description: 'Filters, columns and order, 64 KiB of JSON at most.' })
  content!: unknown;

  @Field(() => Int, {
    nullable: true,
    description:
      'The version that you read; left out to replace any. Another is refused (PERSONAL_ITEM_CHANGED).',
  })
  expectedVersion?: number | null;
}

@InputType('RemoveViewInput')
export class RemoveViewInput {
  @Field(() => String)
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The view.' })
  id!: string;
}
