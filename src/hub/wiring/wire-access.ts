import type { DataSource } from 'typeorm';
import { Authorizer, AgreementStore, PostgresQuotaCounter, type Catalogue } from '../../access/index.js';
import { roleAddress } from '../../database/index.js';
import { createCaseLookup } from '../../determination/index.js';
import { createWarrantStore } from '../../warrants/index.js';
import { GATEWAY_ROLE } from '../database-roles.js';
import type { Wiring } from './wiring.js';

/** Who decides what a caller may read, and the agreements that this rests on. */
export async function wireAccess(
  { options: { clock, connection, logger }, resources }: Wiring,
  catalogue: Catalogue,
  gatewayPool: DataSource,
): Promise<{ readonly access: Authorizer; readonly agreements: AgreementStore }> {
  const agreements = new AgreementStore({
    onError: (error) => logger.warn({ err: error }, 'agreements could not be read'),
  });
  resources.add(() => agreements.stop());
  await agreements.start(roleAddress(connection, GATEWAY_ROLE));
  const access = new Authorizer(
    catalogue,
    agreements,
    createWarrantStore(gatewayPool, clock),
    clock,
    new PostgresQuotaCounter(gatewayPool),
    createCaseLookup(gatewayPool),
  );
  return { access, agreements };
}
