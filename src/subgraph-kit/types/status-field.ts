import { Field } from 'type-graphql';

/**
 * 状态: where an entity stands in its life. In the schema that is `status`, of an enumeration `<Type>Status`; the row may call
 * it `state`, as the table of transitions does that moves it.
 */
export function StatusField(
  type: () => object,
  options: { readonly description: string },
): PropertyDecorator {
  return Field(type, { ...options, name: 'status' });
}

/** What a row has for a field of this name that has no resolver of its own. */
export function valueOf(row: Readonly<Record<string, unknown>>, field: string): unknown {
  return field === 'status' && !('status' in row) ? row['state'] : row[field];
}
