/** Whether a value is right for its place. */
export type Check = (value: unknown) => boolean;

export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a value is an object with these members and no other, each as its check wants it. */
export function hasShape(value: unknown, shape: Readonly<Record<string, Check>>): value is JsonObject {
  if (!isObject(value)) return false;
  const names = Object.keys(shape);
  return (
    Object.keys(value).length === names.length &&
    names.every((name) => Object.hasOwn(value, name) && shape[name]?.(value[name]) === true)
  );
}

export const isString: Check = (value) => typeof value === 'string';
export const isTextOrNull: Check = (value) => value === null || typeof value === 'string';
/** A whole number from 0 on that a double holds exactly. */
export const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 0;

export const arrayOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every((item) => check(item));

export const isStrings = (value: unknown): value is readonly string[] => arrayOf(isString)(value);
