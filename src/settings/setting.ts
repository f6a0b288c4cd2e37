import { z } from 'zod';

/** What operators are told of a variable, in Markdown. */
export interface SettingText {
  readonly en: string;
  readonly zh: string;
  /** What holds where nothing is given, of a variable whose schema has no default. */
  readonly byDefault?: { readonly en: string; readonly zh: string };
  /** Whether production demands it. */
  readonly production?: boolean;
}

const TEXTS = z.registry<SettingText>();

/** A variable with what docs/configuration.md says of it. */
export function setting<Schema extends z.ZodType>(schema: Schema, text: SettingText): Schema {
  TEXTS.add(schema, text);
  return schema;
}

/** What is said of a variable; undefined of one that another's text covers. */
export const textOfSetting = (schema: z.ZodType): SettingText | undefined => TEXTS.get(schema);
