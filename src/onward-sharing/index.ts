import type { ClassType } from 'type-graphql';
import type { Workflow } from '../workflow/recorder/index.js';
import {
  OnwardConsentEntity,
  OnwardConsentEventEntity,
  onwardConsentWorkflow,
} from './onward-consent.entity.js';
import { OnwardConsentResolver } from './onward-consent.resolver.js';

/** 向第三方提供: that data which were got by sharing are given on, by consent of their source agency. */
export { openOnwardSharing, type OnwardServices } from './open-onward-sharing.js';
export { onwardTasks } from './onward-consent.reactions.js';
export { sweepOnwardConsents, timedOnwardConsents } from './sweep-onward-consents.js';

/** type-graphql resolvers; they find the services at `context.data.onwardSharing`. */
export const onwardResolvers = [OnwardConsentResolver] as const;

/** What moves by events here. */
export const onwardWorkflows: readonly Workflow[] = [onwardConsentWorkflow];

/** TypeORM entities, in the schema `coordination`. */
export const onwardEntities: readonly ClassType[] = [OnwardConsentEntity, OnwardConsentEventEntity];
