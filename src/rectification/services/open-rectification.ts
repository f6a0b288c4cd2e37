import { validate as isUuid } from 'uuid';
import {
  isHuman,
  withAvailableActions,
  type AvailableAction,
  type OfficialPaper,
  type Outcome,
} from '../../kernel/index.js';
import {
  toConnection,
  type Connection,
  type OperationScope,
  type PageRequest,
} from '../../subgraph-kit/index.js';
import {
  acceptRectificationOrder,
  acceptRectificationOrderStep,
} from '../use-cases/accept-rectification-order.js';
import {
  listAccountability,
  placeOf,
  type AccountabilityConditions,
  type AccountabilityEntry,
} from '../reads/accountability-list.js';
import {
  closeRectificationOrder,
  closeRectificationOrderStep,
} from '../use-cases/close-rectification-order.js';
import {
  extendRectificationOrder,
  extendRectificationOrderStep,
} from '../use-cases/extend-rectification-order.js';
import { issueRectificationOrder } from '../use-cases/issue-rectification-order.js';
import {
  actionsOfGround,
  allowedKinds,
  type GroundCase,
  type DeterminedTerms,
} from '../use-cases/allowed-orders.js';
import { measuresFor } from '../../determination/index.js';
import type { LawSource } from '../../law/index.js';
import { issuedOrder } from '../model/issued-order.js';
import { orderPaper, type OrderGround, type PrintedOrder } from '../model/order-paper.js';
import type { RectificationPeriods } from '../settings/index.js';
import { listOrders, openOrderLoaders, type OrderConditions } from '../reads/order-reads.js';
import { availableOrderSteps, type OrderStep } from '../use-cases/order-step.js';
import type { RectificationOrderEntity } from '../rows/rectification-order.entity.js';
import {
  reportRectificationProgress,
  reportRectificationProgressStep,
} from '../use-cases/report-rectification-progress.js';
import { readTogether } from '../use-cases/step-reads.js';
import { recordFirmHearing, recordFirmHearingStep } from '../use-cases/record-firm-hearing.js';
import { submitRectification, submitRectificationStep } from '../use-cases/submit-rectification.js';
import { verifyRectification, verifyRectificationStep } from '../use-cases/verify-rectification.js';
import {
  takeUpRectificationOrder,
  takeUpRectificationOrderStep,
} from '../use-cases/take-up-rectification-order.js';
import {
  withdrawRectificationOrder,
  withdrawRectificationOrderStep,
} from '../use-cases/withdraw-rectification-order.js';
import type { UseCaseContext } from '../use-cases/use-case-context.js';

const ORDER_STEPS: readonly OrderStep[] = [
  acceptRectificationOrderStep,
  reportRectificationProgressStep,
  recordFirmHearingStep,
  submitRectificationStep,
  verifyRectificationStep,
  extendRectificationOrderStep,
  withdrawRectificationOrderStep,
  closeRectificationOrderStep,
  takeUpRectificationOrderStep,
];

/** A use case is named as its mutation. */
type UseCase<Input> = (useCaseContext: UseCaseContext, input: Input) => Promise<Outcome<string>>;

const byId = ({ id }: { readonly id: string }): string => id;

/** Opens the feature for one operation of one caller: its use cases and its reads. */
export function openRectification(
  { database, clock, context: { caller } }: OperationScope,
  settings: RectificationPeriods,
  law: LawSource,
) {
  const useCaseContext: UseCaseContext = { database, clock, caller, settings, law };
  const loaders = openOrderLoaders(database, caller);
  const reads = readTogether(database.manager);
  /** 可办事项: what is listed is accepted at this instant, with an input that is in order; nothing else is. */
  const actionsOfOrder = async (id: string): Promise<readonly AvailableAction[]> => {
    const order = isUuid(id) && isHuman(caller.role) ? await loaders.order.load(id.toLowerCase()) : null;
    const { manager } = database;
    const at = { manager, reads, caller, law: law.snapshot(), now: clock.now() };
    return order ? availableOrderSteps(ORDER_STEPS, { ...at, order }) : [];
  };
  /** What was read before a change is forgotten after it, so that a mutation answers with what is now. */
  const command =
    <Input extends object>(useCase: UseCase<Input>) =>
    async (input: Input): Promise<Outcome<string>> => {
      const outcome = await useCase(useCaseContext, input);
      for (const loader of Object.values(loaders)) loader.clearAll();
      return withAvailableActions(outcome, useCase.name, async () =>
        'orderId' in input && typeof input.orderId === 'string' ? actionsOfOrder(input.orderId) : [],
      );
    };
  return {
    ...loaders,
    caller,
    actionsOfOrder,
    now: () => clock.now(),
    issueRectificationOrder: command(issueRectificationOrder),
    acceptRectificationOrder: command(acceptRectificationOrder),
    reportRectificationProgress: command(reportRectificationProgress),
    recordFirmHearing: command(recordFirmHearing),
    submitRectification: command(submitRectification),
    verifyRectification: command(verifyRectification),
    extendRectificationOrder: command(extendRectificationOrder),
    withdrawRectificationOrder: command(withdrawRectificationOrder),
    closeRectificationOrder: command(closeRectificationOrder),
    takeUpRectificationOrder: command(takeUpRectificationOrder),

    /** 交办单文本: the order as it is printed, as it was issued. */
    paperOf: async (
      order: PrintedOrder & { readonly id: string },
      ground: OrderGround,
    ): Promise<OfficialPaper> =>
      orderPaper(law.snapshot(), issuedOrder(order, (await loaders.orderEvents.load(order.id))[0]), ground),
    /** 可办事项 of a determination: see {@link actionsOfGround}. */
    actionsOfGround: (
      determination: DeterminedTerms,
      substanceCase: GroundCase,
      binds: () => Promise<boolean>,
    ) => actionsOfGround(law.snapshot(), caller, determination, substanceCase, binds),
    /** 可以交办的措施: see {@link allowedKinds}. */
    allowedKinds: (determination: DeterminedTerms, substanceCase: GroundCase) =>
      allowedKinds(law.snapshot(), determination, substanceCase).kinds,
    /** The disposition of a determination in the words of its rule. */
    dispositionWords: (
      { sectors, disposition }: { sectors: readonly string[]; disposition: string },
      openedAt: Date,
      region: string | null,
    ): string => measuresFor(law.snapshot(), { sectors, region, openedAt }, disposition).zh,

    /** Null for an order that there is not or that the caller may not see, and for a text that is no id. */
    findOrder: async (id: string) => (isUuid(id) ? loaders.order.load(id.toLowerCase()) : null),
    orders: async (conditions: OrderConditions, page: PageRequest) =>
      toConnection(await listOrders(database, caller, clock.now(), conditions, page), page, byId),
    ordersOfPlatform: async (
      platform: string,
      page: PageRequest,
    ): Promise<Connection<RectificationOrderEntity>> =>
      toConnection(await loaders.orderPages.load({ platform, page }), page, byId),
    accountability: async (
      conditions: AccountabilityConditions,
      page: PageRequest,
    ): Promise<Connection<AccountabilityEntry>> =>
      toConnection(await listAccountability(database, caller, clock.now(), conditions, page), page, placeOf),
  };
}

export type RectificationServices = ReturnType<typeof openRectification>;
