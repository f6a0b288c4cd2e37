import type { PaperKind } from '../workflow/recorder/index.js';
import { FIRM_HEARING } from './rows/firm-hearing.entity.js';
import { RECTIFICATION_PROGRESS } from './rows/rectification-progress.entity.js';
import type { ClassType } from 'type-graphql';
import type { Workflow } from '../workflow/recorder/index.js';
import { DeterminationOrdersResolver } from './graphql/determination-orders.resolver.js';
import { RectificationMutationResolver } from './graphql/rectification-mutation.resolver.js';
import {
  RectificationOrderEntity,
  RectificationOrderEventEntity,
} from './rows/rectification-order.entity.js';
import { orderWorkflow } from './rows/rectification-order.repository.js';
import {
  AccountabilityEntryResolver,
  PlatformOrdersResolver,
  RectificationOrderResolver,
} from './graphql/rectification-order.resolver.js';
import { RectificationOrderType } from './graphql/rectification-order.types.js';
import { FirmHearingEntity } from './rows/firm-hearing.entity.js';
import { RectificationProgressEntity } from './rows/rectification-progress.entity.js';

export type { OrderKind, OrderState } from './model/rectification-order.js';
export { orderTasks } from './reactions/order-tasks.js';
export { RECTIFICATION_DEFAULTS, type RectificationPeriods } from './settings/index.js';
export { openRectification, type RectificationServices } from './services/open-rectification.js';
export { timedOrders } from './use-cases/timed-orders.js';
export { sweepOrders, type OrderSwept } from './use-cases/sweep-orders.js';

/** type-graphql resolvers; they find the services at `context.data.rectification`. */
export const rectificationResolvers = [
  RectificationMutationResolver,
  RectificationOrderResolver,
  AccountabilityEntryResolver,
  PlatformOrdersResolver,
  DeterminationOrdersResolver,
] as const;

/** Object types for a schema that is built from types as well as resolvers. */
export const rectificationTypes: readonly ClassType[] = [RectificationOrderType];

/** What moves by events here. */
export const rectificationWorkflows: readonly Workflow[] = [orderWorkflow];

/** TypeORM entities, all in the schema `coordination`. */
export const rectificationEntities: readonly ClassType[] = [
  RectificationOrderEntity,
  RectificationOrderEventEntity,
  RectificationProgressEntity,
  FirmHearingEntity,
];

/** The papers of orders that are leaves of the evidence log. */
export const rectificationPapers = [FIRM_HEARING, RECTIFICATION_PROGRESS] as PaperKind[];
