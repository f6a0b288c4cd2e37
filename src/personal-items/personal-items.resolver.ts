import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { SubgraphContext } from '../subgraph-kit/index.js';
import type { PersonalItemServices } from './open-personal-items.js';
import {
  PersonalDraftType,
  RemoveDraftInput,
  RemoveDraftPayload,
  RemoveViewInput,
  RemoveViewPayload,
  SavedViewType,
  SaveDraftInput,
  SaveDraftPayload,
  SaveViewInput,
  SaveViewPayload,
  type DraftPayload,
  type DraftRemovedPayload,
  type ViewPayload,
  type ViewRemovedPayload,
} from './personal-items.types.js';

type Context = SubgraphContext<{ readonly personalItems: PersonalItemServices }>;

@Resolver()
export class PersonalItemResolver {
  @Query(() => PersonalDraftType, {
    nullable: true,
    description: 'What you have begun to write under this key (个人草稿); null where there is nothing.',
  })
  draft(
    @Arg('key', () => String, { description: 'The key under which the page keeps it.' }) key: string,
    @Ctx() { data }: Context,
  ): Promise<PersonalDraftType | null> {
    return data.personalItems.draft(key);
  }

  @Query(() => [SavedViewType], {
    nullable: true,
    description: 'Lists that you keep with their filters (已存视图), in order of page and name.',
  })
  savedViews(
    @Arg('page', () => String, { nullable: true, description: 'Only those of this page; left out for all.' })
    page: string | null,
    @Ctx() { data }: Context,
  ): Promise<SavedViewType[]> {
    return data.personalItems.views(page);
  }

  @Mutation(() => SaveDraftPayload, {
    description: 'Keeps what you have written so far (保存草稿), 200 drafts at most; nobody else sees it.',
  })
  saveDraft(
    @Arg('input', () => SaveDraftInput) input: SaveDraftInput,
    @Ctx() { data }: Context,
  ): Promise<DraftPayload> {
    return data.personalItems.saveDraft(input);
  }

  @Mutation(() => RemoveDraftPayload, { description: 'Removes a draft of yours (删除草稿).' })
  removeDraft(
    @Arg('input', () => RemoveDraftInput) input: RemoveDraftInput,
    @Ctx() { data }: Context,
  ): Promise<DraftRemovedPayload> {
    return data.personalItems.removeDraft(input);
  }

  @Mutation(() => SaveViewPayload, {
    description:
      'Keeps a list with its filters under a name (保存视图), 100 views at most; nobody else sees it.',
  })
  saveView(
    @Arg('input', () => SaveViewInput) input: SaveViewInput,
    @Ctx() { data }: Context,
  ): Promise<ViewPayload> {
    return data.personalItems.saveView(input);
  }

  @Mutation(() => RemoveViewPayload, { description: 'Removes a view of yours (删除视图).' })
  removeView(
    @Arg('input', () => RemoveViewInput) input: RemoveViewInput,
    @Ctx() { data }: Context,
  ): Promise<ViewRemovedPayload> {
    return data.personalItems.removeView(input);
  }
}
