import { validate as isUuid } from 'uuid';
import type { Outcome } from '../../kernel/index.js';
import type { LawSource } from '../../law/index.js';
import {
  toConnection,
  type Connection,
  type OperationScope,
  type PageRequest,
} from '../../subgraph-kit/index.js';
import { listTransfers, loadTransferEvents, type CrimeTransferFilter } from '../reads/transfer-reads.js';
import type { CrimeTransferEntity } from '../rows/crime-transfer.entity.js';
import { answerCrimeTransfer } from '../use-cases/police-steps.js';
import { superviseCrimeTransfer } from '../use-cases/prosecutor-steps.js';
import { reportSuspectedCrime } from '../use-cases/report-suspected-crime.js';
import {
  adviseProsecutor,
  completeCrimeTransferPapers,
  decideCrimeTransfer,
  handOverCrimeTransfer,
  handOverCrimeTransferGoods,
  objectToCrimeTransferRefusal,
  recordAdministrativeDisposal,
} from '../use-cases/sender-steps.js';
import { availableTransferActions } from '../use-cases/take-transfer-step.js';
import type { UseCaseContext } from '../use-cases/use-case-context.js';

/** A use case is named as its mutation. */
type UseCase<Input> = (context: UseCaseContext, input: Input) => Promise<Outcome<string>>;

/** The feature for one operation of one caller; found by the resolvers at `context.data.crimeTransfers`. */
export function openCrimeTransfers({ database, clock, context: { caller } }: OperationScope, law: LawSource) {
  const context: UseCaseContext = { database, clock, caller, law };
  const events = loadTransferEvents(database, caller);
  const command =
    <Input extends object>(useCase: UseCase<Input>) =>
    async (input: Input): Promise<Outcome<string>> => {
      const outcome = await useCase(context, input);
      // What was read before a change is forgotten after it, so that a mutation answers with what is now.
      events.clearAll();
      return outcome;
    };
  return {
    caller,
    events,
    report: command(reportSuspectedCrime),
    decide: command(decideCrimeTransfer),
    handOver: command(handOverCrimeTransfer),
    completePapers: command(completeCrimeTransferPapers),
    answer: command(answerCrimeTransfer),
    object: command(objectToCrimeTransferRefusal),
    advise: command(adviseProsecutor),
    supervise: command(superviseCrimeTransfer),
    handOverGoods: command(handOverCrimeTransferGoods),
    recordDisposal: command(recordAdministrativeDisposal),
    actionsOf: (transfer: CrimeTransferEntity) => availableTransferActions(caller, transfer, clock.now()),

    /** Null for a transfer that there is not or that the caller's office may not see, and for a text that is no id. */
    async find(id: string): Promise<CrimeTransferEntity | null> {
      const [found = null] = isUuid(id) ? await listTransfers(database, caller, { id }, null, 1) : [];
      return found;
    },
    async page(filter: CrimeTransferFilter, page: PageRequest): Promise<Connection<CrimeTransferEntity>> {
      const { caseId } = filter;
      const rows =
        caseId != null && !isUuid(caseId)
          ? []
          : await listTransfers(database, caller, filter, page.after, page.size + 1);
      return toConnection(rows, page, ({ id }) => id);
    },
  };
}

export type CrimeTransferServices = ReturnType<typeof openCrimeTransfers>;
