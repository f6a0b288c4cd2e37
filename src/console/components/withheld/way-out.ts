import type { AnswerError } from '../../api/ask';

/** What can be done about a denial: each reason has one way out. */
type WayOut = 'AGREEMENT' | 'WARRANT' | 'PURPOSE' | 'MATTER' | 'BASIS' | null;

/** The way out of a denial, by its reason (docs/api.md, reasons of a denial). */
export function wayOut({ extensions }: AnswerError): WayOut {
  const reason = extensions?.reason ?? extensions?.code ?? '';
  if (reason.startsWith('PURPOSE')) return 'PURPOSE';
  if (/WARRANT/.test(reason)) return 'WARRANT';
  if (/CASE/.test(reason)) return 'MATTER';
  if (/BASIS/.test(reason)) return 'BASIS';
  return /AGREEMENT|QUOTA|JURISDICTION|NOT_COVERED/.test(reason) ? 'AGREEMENT' : null;
}
