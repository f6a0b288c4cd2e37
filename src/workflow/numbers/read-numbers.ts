import DataLoader from 'dataloader';
import { runStatement, type Rows } from '../../database/index.js';

/** The numbers (编号) of matters by id, in one statement for all that are asked for together; each has one. */
export function loadNumbers(on: Rows): DataLoader<string, string> {
  return new DataLoader<string, string>(async (ids) => {
    const rows = await runStatement<{ matter: string; number: string }>(
      on,
      `SELECT matter, number FROM coordination.matter_number WHERE matter = ANY ($1::uuid[])`,
      [ids],
    );
    const numbers = new Map(rows.map(({ matter, number }) => [matter, number]));
    return ids.map((id) => numbers.get(id) ?? new Error(`Nothing has numbered ${id}.`));
  });
}

/** A number as it is looked up: brackets of any kind stand for 〔〕, and blanks for nothing. */
export function readNumber(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .replaceAll(/[[({【〈《]/g, '〔')
    .replaceAll(/[\])}】〉》]/g, '〕');
}

/** The id of the matter of this number; null where there is none. */
export async function idOfNumber(on: Rows, number: string): Promise<string | null> {
  const [row] = await runStatement<{ matter: string }>(
    on,
    `SELECT matter FROM coordination.matter_number WHERE number = $1`,
    [readNumber(number)],
  );
  return row?.matter ?? null;
}
