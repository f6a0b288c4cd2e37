import DataLoader from 'dataloader';
import { In, type DataSource } from 'typeorm';
import { beijingDay } from '../../kernel/index.js';
import { AgreementUsageEntity } from './sharing-agreement.entity.js';

/** 当日用量: operations counted today (Beijing time) under an agreement; 0 where none was, one query for all asked. */
export function usesToday(database: DataSource, now: Date): DataLoader<string, number> {
  return new DataLoader(async (ids) => {
    const rows = await database
      .getRepository(AgreementUsageEntity)
      .findBy({ agreementId: In([...ids]), day: beijingDay(now) });
    const used = new Map(rows.map((row) => [row.agreementId, row.used]));
    return ids.map((id) => used.get(id) ?? 0);
  });
}
