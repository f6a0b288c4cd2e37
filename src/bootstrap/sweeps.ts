import type { DataSource } from 'typeorm';
import { purgeAgreementUsage } from '../access/index.js';
import {
  closeOverdueCollections,
  sweepDeadlines,
  type DeterminationSettings,
} from '../determination/index.js';
import type { Sweep } from '../jobs/index.js';
import { sweepOrders } from '../rectification/index.js';
import { expireAccountWarrants } from '../warrants/index.js';

export interface SweepPorts {
  /** As `huishang_coordination`. */
  readonly coordination: DataSource;
  /** As `huishang_gateway`. */
  readonly gateway: DataSource;
  readonly settings: DeterminationSettings;
}

/** Everything that a hub catches up with when its time has come (到期处理), in the order in which one leads to the next. */
export function sweepsOf({ coordination, gateway, settings }: SweepPorts): readonly Sweep[] {
  return [
    { name: 'collections', run: (now) => closeOverdueCollections(coordination, now, settings) },
    { name: 'disputes', run: (now) => sweepDeadlines(coordination, now, settings) },
    { name: 'orders', run: (now) => sweepOrders(coordination, now) },
    { name: 'warrants', run: (now) => expireAccountWarrants(coordination, now) },
    { name: 'agreement usage', run: (now) => purgeAgreementUsage(gateway, now) },
  ];
}
