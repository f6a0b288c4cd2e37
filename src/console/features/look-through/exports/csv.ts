import { csvOf } from '../../../components/csv/csv';
import { defineTexts } from '../../../i18n/texts';
import { partiesById, type LookThrough } from '../model/look-through';
import { factsOf, type EdgeFacts, type Words } from '../words';

/** What the columns of a table of connections are called, on the page and in a file. */
export const columnTexts = defineTexts(
  {
    kind: '关系',
    from: '起点',
    fromCode: '起点代码',
    to: '终点',
    toCode: '终点代码',
    share: '比例',
    amount: '金额',
    period: '有效期',
    agency: '数据所属部门',
    item: '数据项',
    record: '凭据',
    recordedAt: '入库时间',
    masked: '脱敏',
  },
  {
    kind: 'Kind',
    from: 'From',
    fromCode: 'Code of from',
    to: 'To',
    toCode: 'Code of to',
    share: 'Share',
    amount: 'Amount',
    period: 'Valid',
    agency: 'Owner of the data',
    item: 'Item',
    record: 'Record',
    recordedAt: 'Recorded',
    masked: 'Masked',
  },
);

const COLUMNS = Object.keys(columnTexts.zh) as readonly (keyof EdgeFacts)[];

/** Every connection of a look-through as CSV, one a line, in the words of a language. */
export function edgesCsv(picture: LookThrough, words: Words): string {
  const parties = partiesById(picture.nodes);
  return csvOf(
    COLUMNS.map((column) => columnTexts[words.locale][column]),
    picture.edges.map((edge) => {
      const facts = factsOf(edge, parties, words);
      return COLUMNS.map((column) => facts[column]);
    }),
  );
}
