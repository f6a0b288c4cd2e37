import type { z } from 'zod';

/** What a feature reads its settings with. */
export interface Reading {
  readonly production: boolean;
  /** The address that the hub listens at. */
  readonly host: string;
  /** Given one sentence for each thing that is wrong. */
  readonly problems: string[];
}

/** The settings of one feature: the variables that it has, and what they decide. */
export interface SettingGroup<Variables extends z.ZodRawShape, Settings> {
  readonly variables: Variables;
  /**
   * What the variables decide; one that is wrong is absent here, or has its default.
   *
   * @param values by the variables' own schemas
   */
  readonly read: (values: z.output<z.ZodObject<Variables>>, reading: Reading) => Settings;
}

/** Has the values that are read infer from the variables. */
export function settingGroup<Variables extends z.ZodRawShape, Settings>(
  group: SettingGroup<Variables, Settings>,
): SettingGroup<Variables, Settings> {
  return group;
}
