import type { EntityManager } from 'typeorm';
import { selectRow, selectRows } from '../../../database/index.js';
import type { Actor } from '../../../kernel/index.js';
import { SupplementEntity, SupplementRequestEntity } from './supplement.entity.js';

/** The request that the parties are answering, of a locked dispute that is being completed. */
export async function openRequest(
  manager: EntityManager,
  disputeId: string,
): Promise<SupplementRequestEntity> {
  const request = await selectRow(manager, SupplementRequestEntity, {
    where: { disputeId },
    order: { version: 'DESC' },
  });
  if (!request) throw new Error(`Dispute ${disputeId} is being completed without a request.`);
  return request;
}

/** Who has answered a request. */
export async function answeredBy(
  manager: EntityManager,
  { disputeId, version }: Pick<SupplementRequestEntity, 'disputeId' | 'version'>,
): Promise<ReadonlySet<Actor>> {
  const answers = await selectRows(manager, SupplementEntity, {
    where: { disputeId, requestVersion: version },
  });
  return new Set(answers.map(({ agency }) => agency));
}
