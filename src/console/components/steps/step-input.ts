import type { StepField, StepValues } from './step';

/** 元 as an officer types it, in 分: 1,234.5 → 123450. Null where it is no sum. */
export function minorUnits(yuan: string): string | null {
  const found = /^(\d{1,15})(?:\.(\d{1,2}))?$/.exec(yuan.replaceAll(/[,，\s]/g, ''));
  if (!found) return null;
  const [, whole = '0', part = ''] = found;
  return BigInt(`${whole}${part.padEnd(2, '0')}`).toString();
}

/** A moment of a form, `2016-06-01T09:30` in Beijing, as the interface takes it. */
export const beijingInstant = (moment: string): string => new Date(`${moment}:00+08:00`).toISOString();

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  (typeof value === 'object' && !Array.isArray(value) && Object.values(value).every(isEmpty));

function valueOf(field: StepField, value: unknown): unknown {
  switch (field.kind) {
    case 'line':
    case 'text':
      return typeof value === 'string' ? value.trim() : value;
    case 'money':
      return typeof value === 'string' ? (minorUnits(value) ?? value) : value;
    case 'instant':
      return typeof value === 'string' && value !== '' ? beijingInstant(value) : value;
    case 'lines':
      return (Array.isArray(value) ? value : [])
        .filter((each): each is string => typeof each === 'string')
        .map((each) => each.trim())
        .filter((each) => each !== '');
    case 'list':
      return (Array.isArray(value) ? value : [])
        .map((each) => inputOf(field.fields, (each ?? {}) as StepValues))
        .filter((each) => !isEmpty(each));
    case 'group':
      return inputOf(field.fields, (value ?? {}) as StepValues);
    default:
      return value;
  }
}

/** What a form says, as its mutation takes it: what was left empty is left out. */
export function inputOf(fields: readonly StepField[], values: StepValues): StepValues {
  const entries = fields
    .map((field) => [field.name, valueOf(field, values[field.name])] as const)
    .filter(([, value]) => !isEmpty(value));
  return Object.fromEntries(entries);
}
