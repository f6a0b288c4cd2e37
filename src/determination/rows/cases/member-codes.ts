import type { EntityManager } from 'typeorm';
import { selectRows } from '../../../database/index.js';
import { CaseMemberEntity } from './case-member.entity.js';

/** The further platforms of a case on a group (集团成员), by their codes in ascending order. */
export async function memberCodes(manager: EntityManager, caseId: string): Promise<string[]> {
  const members = await selectRows(manager, CaseMemberEntity, { where: { caseId } });
  return members.map(({ platformCode }) => platformCode).toSorted();
}
