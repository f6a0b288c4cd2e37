import { isRegionCode, provinceOf, regionName, type Actor, type OfficePlace } from '../../../kernel/index.js';
import type { LawSnapshot } from '../law-snapshot.js';
import { actorName } from './actor-name.js';
import { actorWords } from './actor-words.js';
import { periodRowOn } from './periods.js';

/** A division as its bodies are named: with its city, and without its province; those of a municipality with that. */
function placeName(region: string | null): string {
  if (region === null || !isRegionCode(region)) return '';
  const name = regionName(region);
  const province = regionName(provinceOf(region));
  return name === province || province.endsWith('市') ? name : name.slice(province.length);
}

/** The full name of a leading group on a paper (发文机关署名): that of the national one, with its region before it. */
export function groupOnPaper(law: LawSnapshot, { region }: OfficePlace, at: string): string {
  const national = law.rows('leading_group').find(({ level }) => level === 'NATIONAL');
  const dated = law.rowsOn('leading_group', at).find(({ level }) => level === 'NATIONAL');
  return `${placeName(region)}${(dated ?? national)?.zh ?? '领导小组'}`;
}

/** What an office of an agency is called on a paper (主送机关), by its name on that day; with its region, where the name has none. */
export function officeOnPaper(law: LawSnapshot, actor: Actor, office: OfficePlace, at: string): string {
  const row = actorName(law, actor, office, at);
  const name = row?.zh ?? actorWords(law, actor, at).zh;
  const namesPlace = office.level === 'NATIONAL' || row?.region != null || name.startsWith('中国');
  return namesPlace ? name : `${placeName(office.region)}${name}`;
}

/** The words of a period on a day, with the law that sets it (《…法》第…条); null where no row holds. */
export function periodOnPaper(
  law: LawSnapshot,
  code: string,
  at: string,
): { readonly words: string; readonly document: string; readonly article: string | null } | null {
  const row = periodRowOn(law, code, at);
  return row ? { words: row.zh, document: law.document(row.document).zh, article: row.article } : null;
}

/** The line in the words of its document (红线); its code where no row has it. */
export function redLineOnPaper(law: LawSnapshot, redLine: string, at: string): string {
  const found = law.rowsOn('red_line', at).find((row) => row.redLine === redLine);
  return (found ?? law.rows('red_line').find((row) => row.redLine === redLine))?.zh ?? redLine;
}
