import { validate as isUuid } from 'uuid';
import type { Outcome } from '../kernel/index.js';
import {
  toConnection,
  type Connection,
  type OperationScope,
  type PageRequest,
} from '../subgraphs/kit/index.js';
import { acceptRectificationOrder } from './accept-rectification-order.js';
import {
  listAccountability,
  placeOf,
  type AccountabilityConditions,
  type AccountabilityEntry,
} from './accountability-list.js';
import { answerPoliceTransfer } from './answer-police-transfer.js';
import { closeRectificationOrder } from './close-rectification-order.js';
import { extendRectificationOrder } from './extend-rectification-order.js';
import { issueRectificationOrder } from './issue-rectification-order.js';
import { objectToTransferRefusal } from './object-to-transfer-refusal.js';
import type { RectificationSettings } from './order-clock.js';
import { listOrders, openOrderLoaders, type OrderConditions } from './order-reads.js';
import type { RectificationOrderEntity } from './rectification-order.entity.js';
import { reportRectificationProgress } from './report-rectification-progress.js';
import { submitRectification } from './submit-rectification.js';
import { verifyRectification } from './verify-rectification.js';
import { withdrawRectificationOrder } from './withdraw-rectification-order.js';
import type { RectificationWorkspace } from './workspace.js';

type UseCase<Input> = (workspace: RectificationWorkspace, input: Input) => Promise<Outcome<string>>;

const byId = ({ id }: { readonly id: string }): string => id;

/** Opens the feature for one operation of one caller: its use cases and its reads. */
export function openRectification(
  { database, clock, context: { caller } }: OperationScope,
  settings: RectificationSettings,
) {
  const workspace: RectificationWorkspace = { database, clock, caller, settings };
  const loaders = openOrderLoaders(database, caller.agency);
  /** What was read before a change is forgotten after it, so that a mutation answers with what is now. */
  const command =
    <Input>(useCase: UseCase<Input>) =>
    async (input: Input): Promise<Outcome<string>> => {
      const outcome = await useCase(workspace, input);
      for (const loader of Object.values(loaders)) loader.clearAll();
      return outcome;
    };
  return {
    ...loaders,
    caller,
    now: () => clock.now(),
    issueRectificationOrder: command(issueRectificationOrder),
    acceptRectificationOrder: command(acceptRectificationOrder),
    reportRectificationProgress: command(reportRectificationProgress),
    submitRectification: command(submitRectification),
    verifyRectification: command(verifyRectification),
    extendRectificationOrder: command(extendRectificationOrder),
    withdrawRectificationOrder: command(withdrawRectificationOrder),
    closeRectificationOrder: command(closeRectificationOrder),
    answerPoliceTransfer: command(answerPoliceTransfer),
    objectToTransferRefusal: command(objectToTransferRefusal),

    /** Null for an order that there is not or that the caller may not see, and for a text that is no id. */
    findOrder: async (id: string) => (isUuid(id) ? loaders.order.load(id.toLowerCase()) : null),
    orders: async (conditions: OrderConditions, page: PageRequest) =>
      toConnection(await listOrders(database, caller.agency, clock.now(), conditions, page), page, byId),
    ordersOfPlatform: async (
      platform: string,
      page: PageRequest,
    ): Promise<Connection<RectificationOrderEntity>> =>
      toConnection(await loaders.orderPages.load({ platform, page }), page, byId),
    accountability: async (
      conditions: AccountabilityConditions,
      page: PageRequest,
    ): Promise<Connection<AccountabilityEntry>> =>
      toConnection(
        await listAccountability(database, caller.agency, clock.now(), conditions, page),
        page,
        placeOf,
      ),
  };
}

export type RectificationServices = ReturnType<typeof openRectification>;
