import type { ClassType } from 'type-graphql';
import type { Workflow } from '../workflow/recorder/index.js';
import { RectificationMutationResolver } from './rectification-mutation.resolver.js';
import { RectificationOrderEntity, RectificationOrderEventEntity } from './rectification-order.entity.js';
import { orderWorkflow } from './rectification-order.repository.js';
import {
  AccountabilityEntryResolver,
  DeterminationOrdersResolver,
  PlatformOrdersResolver,
  RectificationOrderResolver,
} from './rectification-order.resolver.js';
import { RectificationOrderType } from './rectification-order.types.js';
import { RectificationProgressEntity } from './rectification-progress.entity.js';
import { TransferPeriodEntity } from './transfer-period.entity.js';

export type { OrderKind, OrderState } from './rectification-order.js';
export { orderTasks } from './order-tasks.js';
export { RECTIFICATION_DEFAULTS, type RectificationSettings } from './order-clock.js';
export { openRectification, type RectificationServices } from './services.js';
export { sweepOrders, type OrderSwept } from './sweep-orders.js';

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
  TransferPeriodEntity,
];
