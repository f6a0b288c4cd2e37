import { chineseNumber } from '../../i18n/citation';

/** A paper as the interface gives it (公文文本). */
export interface PaperText {
  readonly kind: string;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly addressee: string | null;
  readonly sections: readonly { readonly heading: string; readonly text: string }[];
  readonly issuingBody: string;
  readonly issuedOn: string;
}

/** 发文机关标志: the issuing body in red; of minutes, what they are besides. */
export const markOf = ({ kind, issuingBody }: PaperText): string =>
  kind === '纪要' ? `${issuingBody}会议纪要` : `${issuingBody}文件`;

/** So many characters of the red mark stand on one line of 156 mm, by their size. */
const MARK_SIZES: readonly (readonly [most: number, size: string])[] = [
  [14, 'paper-mark'],
  [19, 'paper-mark long'],
];
export const markClass = (paper: PaperText): string =>
  MARK_SIZES.find(([most]) => markOf(paper).length <= most)?.[1] ?? 'paper-mark longest';

/** The headings of the parts, numbered as in official papers: 一、认定对象 */
export const headingOf = (heading: string, index: number): string =>
  `${chineseNumber(index + 1)}、${heading}`;

/** Minutes bear no seal (GB/T 9704-2012, 10.3). */
export const bearsSeal = ({ kind }: PaperText): boolean => kind !== '纪要';

/** What the checksum of a paper is made of: its parts line by line, in their order. */
export function checkedText(paper: PaperText): string {
  const { kind, title, documentNumber, addressee, sections, issuingBody, issuedOn } = paper;
  const parts = sections.flatMap(({ heading, text }) => [heading, text]);
  return [kind, title, documentNumber ?? '', addressee ?? '', ...parts, issuingBody, issuedOn].join('\n');
}
