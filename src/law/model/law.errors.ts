import { defineRefusal, inChinese, inEnglish, type Level, type LocalizedText } from '../../kernel/index.js';

/** Where in a file a row stands. */
export interface RowPlace {
  readonly file: string;
  readonly table: string;
  /** From 1, in the order of the file; 0 for the file as a whole. */
  readonly row: number;
}

type At = RowPlace & Record<string, unknown>;

const en = ({ file, table, row }: RowPlace): string => (row === 0 ? file : `${file}, ${table} row ${row}`);
const zh = ({ file, table, row }: RowPlace): string => (row === 0 ? file : `${file}（${table} 第${row}行）`);

export const lawFileUnreadable = defineRefusal<{ file: string; problem: string }>(
  'LAW_FILE_UNREADABLE',
  ({ file, problem }) => ({
    message: {
      en: `${file} is no file of dated rows: ${problem}.`,
      zh: `${file} 不是可读取的分期数据文件。`,
    },
    remedy: {
      en: 'Write YAML with "table", "defaults" and "rows", as docs/law.md shows.',
      zh: '请按“docs/law.zh-CN.md”所示，以YAML书写“table”“defaults”和“rows”。',
    },
  }),
);

export const lawRowUnreadable = defineRefusal<At & { field: string; problem: string }>(
  'LAW_ROW_UNREADABLE',
  ({ field, problem, ...place }) => ({
    message: {
      en: `${en(place)}, "${field}": ${problem}.`,
      zh: `${zh(place)}的“${field}”不符合要求。`,
    },
    remedy: { en: 'Correct the field.', zh: '请更正该字段。' },
  }),
);

export const lawReferenceUnknown = defineRefusal<At & { field: string; value: string }>(
  'LAW_REFERENCE_UNKNOWN',
  ({ field, value, ...place }) => ({
    message: {
      en: `${en(place)}, "${field}": there is no ${value}.`,
      zh: `${zh(place)}的“${field}”所指“${value}”不存在。`,
    },
    remedy: {
      en: 'Name one that is there, or add its row first, in the same file if you like.',
      zh: '请填写已有的代码，或先增加相应的行（可在同一文件中）。',
    },
  }),
);

export const lawRowChanged = defineRefusal<At & { id: string; fields: readonly string[] }>(
  'LAW_ROW_CHANGED',
  ({ id, fields, ...place }) => ({
    message: {
      en: `${en(place)}: ${id} is there with other content (${fields.join(', ')}).`,
      zh: `${zh(place)}：${id} 已存在且内容不同（${fields.join('、')}）。`,
    },
    remedy: {
      en: 'What was in force is not rewritten: close that row on a day, and open another from that day.',
      zh: '已生效的内容不得改写，请将原行于某日终止，并自该日起增加新行。',
    },
  }),
);

export const lawRowClosedOtherwise = defineRefusal<At & { id: string; closedOn: string }>(
  'LAW_ROW_CLOSED_OTHERWISE',
  ({ id, closedOn, ...place }) => ({
    message: {
      en: `${en(place)}: ${id} was closed on ${closedOn} already.`,
      zh: `${zh(place)}：${id} 已于 ${closedOn} 终止。`,
    },
    remedy: {
      en: 'A row is closed once: give that day, or leave it out.',
      zh: '每行只终止一次，请填写该日或不填。',
    },
  }),
);

export const lawRowUnknown = defineRefusal<At & { id: string }>('LAW_ROW_UNKNOWN', ({ id, ...place }) => ({
  message: { en: `${en(place)}: there is no row ${id}.`, zh: `${zh(place)}：没有行 ${id}。` },
  remedy: { en: 'Look it up with “huishang law list”.', zh: '请使用“huishang law list”查询。' },
}));

export const lawRowConflict = defineRefusal<At & { id: string; other: string }>(
  'LAW_ROW_CONFLICT',
  ({ id, other, ...place }) => ({
    message: {
      en: `${en(place)}: ${id} and ${other} would hold on the same day.`,
      zh: `${zh(place)}：${id} 与 ${other} 将在同一日有效。`,
    },
    remedy: {
      en: 'Close the one on the day from which the other holds.',
      zh: '请将前一行于后一行生效之日终止。',
    },
  }),
);

export const leadRowConflict = defineRefusal<At & { id: string; other: string | null }>(
  'LEAD_ROW_CONFLICT',
  ({ id, other, ...place }) => ({
    message: {
      en:
        other === null
          ? `${en(place)}: ${id} has not as many leads as its mode asks for.`
          : `${en(place)}: ${id} and ${other} would hold on the same day for one sector, level and region.`,
      zh:
        other === null
          ? `${zh(place)}：${id} 的牵头部门数量与牵头方式不符。`
          : `${zh(place)}：同一领域、层级和地区的牵头部门 ${id} 与 ${other} 将在同一日有效。`,
    },
    remedy: {
      en: 'SOLE has one lead, JOINT and WITH have two or more; a row ends on the day from which another holds.',
      zh: '牵头的为一个部门，共同牵头、会同的为两个以上部门；原行应于新行生效之日终止。',
    },
  }),
);

export const lawSectorUnknown = defineRefusal<{ sector: string }>('LAW_SECTOR_UNKNOWN', ({ sector }) => ({
  message: { en: `There is no sector ${sector}.`, zh: `没有领域“${sector}”。` },
  remedy: { en: 'Use a code that lawSectors lists.', zh: '请使用lawSectors所列代码。' },
}));

export const actorUnknown = defineRefusal<{ actor: string; actors: readonly string[] }>(
  'ACTOR_UNKNOWN',
  ({ actor, actors }) => ({
    message: { en: `There is no actor ${actor}.`, zh: '未找到该办理主体。' },
    remedy: {
      en: `Use a code that lawActors lists: ${actors.join(', ')}.`,
      zh: '请从办理主体清单中选择。',
    },
  }),
);

export const actorNotInForce = defineRefusal<{
  actor: string;
  at: string;
  zh: string;
  en: string;
  level: Level | null;
}>('ACTOR_NOT_IN_FORCE', ({ at, zh: name, en: called, level }) => ({
  message: {
    en: `“${called}” did not exist on ${at}${level === null ? '' : ` at the level ${level}`}, so nobody acts in its name.`,
    zh: inChinese`${at}${level ?? ''}没有“${name}”，不得以其名义办理。`,
  },
  remedy: {
    en: 'Let the body act that holds the function on that day, as lawActors lists it.',
    zh: '请由当日履行该职责的单位办理。',
  },
}));

/** Between which levels a law gives a power; a side without an end goes to the last level. */
interface LevelRange {
  readonly highestLevel: Level | null;
  readonly lowestLevel: Level | null;
}

function range({ highestLevel: highest, lowestLevel: lowest }: LevelRange): LocalizedText {
  const [most, least] = [highest ?? 'NATIONAL', lowest ?? 'DISTRICT'];
  return most === least
    ? { en: inEnglish`${most}`, zh: inChinese`${most}` }
    : { en: inEnglish`${most} to ${least}`, zh: inChinese`${most}至${least}` };
}

/**
 * What power somebody lacks: to do any of the things asked for; or to inquire into accounts, which laws give to other levels of the
 * same body (`levels`), or to nobody of it.
 */
type LackedPower =
  | { readonly asked: readonly string[]; readonly held: readonly string[] }
  | { readonly level: Level; readonly levels: LevelRange | null };

export const noSuchPower = defineRefusal<{ holder: LocalizedText; power: LackedPower }>(
  'NO_SUCH_POWER',
  ({ holder, power }) => {
    if ('asked' in power) {
      const { asked, held } = power;
      return {
        message: {
          en: `“${holder.en}” may do none of ${asked.join(', ')}; it may ${held.length === 0 ? 'do nothing here' : held.join(', ')}.`,
          zh: `${holder.zh}没有办理该事项的职权。`,
        },
        remedy: {
          en: 'Name an actor that may, as lawActors lists what each may do.',
          zh: '请由有该项职权的单位办理。',
        },
      };
    }
    const { level, levels } = power;
    if (levels === null) {
      return {
        message: {
          en: inEnglish`No law gives the power to inquire into accounts to: ${holder.en}.`,
          zh: inChinese`${holder.zh}没有账户查询权限。`,
        },
        remedy: { en: 'Have an agency inquire that has the power.', zh: '请由有权机关依法查询。' },
      };
    }
    return {
      message: {
        en: inEnglish`That law gives the power to inquire into accounts to no ${level} office of: ${holder.en}.`,
        zh: inChinese`该法律未赋予${level}${holder.zh}账户查询权限。`,
      },
      remedy: {
        en: inEnglish`Have an office inquire at the level that has the power: ${range(levels).en}.`,
        zh: inChinese`请由有权层级（${range(levels).zh}）的机关依法查询。`,
      },
    };
  },
);
