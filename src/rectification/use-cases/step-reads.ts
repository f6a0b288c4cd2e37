import DataLoader from 'dataloader';
import type { EntityManager } from 'typeorm';
import { readRulingPeriods } from '../../determination/index.js';
import type { Actor } from '../../kernel/index.js';
import {
  RectificationOrderEventEntity,
  type RectificationOrderEntity,
} from '../rows/rectification-order.entity.js';
import { FirmHearingEntity } from '../rows/firm-hearing.entity.js';
import type { FirmHearing } from '../model/firm-hearing.js';
import { existsRow, selectRows } from '../../database/index.js';

/**
 * What the steps on orders read besides the order itself: a mutation in its transaction, `availableActions` of a list for
 * all orders together. Both answer alike.
 */
export interface StepReads {
  /**
   * Whether somebody of this name worked on the order for its addressee. Names are each agency's own, so two people may
   * share one; a second officer costs little, a person who was seconded and judges their own work much.
   */
  workedOnIt(order: RectificationOrderEntity, officer: string): Promise<boolean>;
  /** The last day of the period that the ruling sets which the order carries out; null where it sets none. */
  rulingLastDay(order: Pick<RectificationOrderEntity, 'determinationId'>): Promise<string | null>;
  /** How the firm was heard, as the last note says; null where there is none. */
  firmHearing(order: Pick<RectificationOrderEntity, 'id'>): Promise<FirmHearing | null>;
}

/** Reads for the step that one transaction takes. */
export function readInTransaction(manager: EntityManager): StepReads {
  return {
    workedOnIt: ({ id: orderId, addressee: agency }, officer) =>
      existsRow(manager, RectificationOrderEventEntity, { orderId, agency, officer }),
    rulingLastDay: async ({ determinationId }) =>
      (await readRulingPeriods(manager, [determinationId])).get(determinationId) ?? null,
    firmHearing: async ({ id }) => (await lastHearings(manager, [id])).get(id) ?? null,
  };
}

/** The note that holds, of each order that has one. */
async function lastHearings(
  manager: EntityManager,
  orderIds: readonly string[],
): Promise<ReadonlyMap<string, FirmHearing>> {
  const rows = await selectRows(manager, FirmHearingEntity, {
    where: { orderId: [...orderIds] },
    order: { version: 'ASC' },
  });
  return new Map(rows.map(({ orderId, content }) => [orderId, content]));
}

interface Worker {
  readonly orderId: string;
  readonly agency: Actor;
  readonly officer: string;
}

/** Reads for any number of orders at once: as many statements for many as for one. Nothing is remembered. */
export function readTogether(manager: EntityManager): StepReads {
  const workerKey = (worker: { orderId: string; agency: string | null; officer: string | null }): string =>
    JSON.stringify([worker.orderId, worker.agency, worker.officer]);
  const workers = new DataLoader<Worker, boolean>(
    async (asked) => {
      const events = await selectRows(manager, RectificationOrderEventEntity, {
        where: {
          orderId: asked.map(({ orderId }) => orderId),
          officer: [...new Set(asked.map(({ officer }) => officer))],
        },
      });
      const found = new Set(events.map(workerKey));
      return asked.map((worker) => found.has(workerKey(worker)));
    },
    { cache: false },
  );
  const lastDays = new DataLoader<string, string | null>(
    async (ids) => {
      const found = await readRulingPeriods(manager, ids);
      return ids.map((id) => found.get(id) ?? null);
    },
    { cache: false },
  );
  const hearings = new DataLoader<string, FirmHearing | null>(
    async (ids) => {
      const found = await lastHearings(manager, ids);
      return ids.map((id) => found.get(id) ?? null);
    },
    { cache: false },
  );
  return {
    workedOnIt: ({ id: orderId, addressee: agency }, officer) => workers.load({ orderId, agency, officer }),
    rulingLastDay: ({ determinationId }) => lastDays.load(determinationId),
    firmHearing: ({ id }) => hearings.load(id),
  };
}
