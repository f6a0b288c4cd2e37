import { runQuery } from '../../database/index.js';
import { storedFormsOf } from '../../kernel/index.js';
import type { PersonRecords, PersonStanding } from '../../subgraph-kit/index.js';

/** Numbers are stored as the bureau was given them: full-width, with spaces or a small x. */
const WRITTEN = (column: string): string =>
  `upper(regexp_replace(normalize(${column}, NFKC), '\\s', '', 'g')) = ANY ($1::text[])`;

const STANDINGS = `
  SELECT platform_code AS platform, 'LEGAL_REPRESENTATIVE' AS capacity
  FROM commerce.registration WHERE ${WRITTEN('legal_representative_id_number')}
  UNION
  SELECT platform_code, 'SHAREHOLDER' FROM commerce.shareholder WHERE kind = 'PERSON' AND ${WRITTEN('id_number')}
  ORDER BY platform, capacity LIMIT $2`;

/** Whom the business register knows by number: legal representatives (法定代表人) and shareholders (股东). */
export const commercePersons: PersonRecords = {
  owner: 'COMMERCE',
  fields: new Map([
    [
      'LEGAL_REPRESENTATIVE',
      ['CommerceRecord.legalRepresentative', 'LegalRepresentative.name', 'LegalRepresentative.idNumber'],
    ],
    ['SHAREHOLDER', ['CommerceRecord.shareholders', 'Shareholder.idNumber']],
  ]),
  firmsAlone: ['CommerceRecord.heldBelow', 'CommerceRecord.holdings', 'CommerceRecord.ownersAbove'],
  find: (database, number, limit) =>
    runQuery<PersonStanding>(database, STANDINGS, [storedFormsOf(number), limit]),
};
