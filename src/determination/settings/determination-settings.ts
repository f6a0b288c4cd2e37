import { z } from 'zod';
import { setting, settingGroup } from '../../settings/index.js';
import { opinionVariables, readOpinionSettings, type OpinionSettings } from './opinions.js';
import { readStageSettings, stageVariables, type StageSettings } from './stage-settings.js';
import { rulingVariables, type VotingRules } from './voting-rules.js';

/** What an operator may set of determinations. */
export interface DeterminationConfig {
  /** Path of the private JWK, or JWK Set, that signs rulings; null takes the key kept in the data directory, not in production. */
  readonly rulingSigningKeyFile: string | null;
  /** 法定人数, 特定多数, and from which day on a simple majority decides. Product defaults, not law. */
  readonly voting: VotingRules;
  /** 协商期: working days that the parties of a dispute have before it is referred. A product default, not law. */
  readonly consultationWorkingDays: number;
  readonly opinions: OpinionSettings;
  /** 期限: how long the other stages of a dispute may take. */
  readonly workflowDeadlines: StageSettings;
}

export const DEFAULT_CONSULTATION_WORKING_DAYS = 5;

export const determinationSettings = settingGroup({
  variables: {
    ...rulingVariables,
    CONSULTATION_WORKING_DAYS: setting(
      z.coerce.number().int().min(1).max(60).default(DEFAULT_CONSULTATION_WORKING_DAYS),
      {
        en: 'how long the parties of a dispute have, 1 to 60',
        zh: '涉及部门的协商期，1 至 60 个工作日',
      },
    ),
    ...stageVariables,
    ...opinionVariables,
  },
  read: (values, reading): DeterminationConfig => ({
    rulingSigningKeyFile: values.RULING_SIGNING_KEY ?? null,
    voting: {
      quorum: values.RULING_QUORUM,
      majority: values.RULING_MAJORITY,
      simpleMajorityAfterDays: values.RULING_SIMPLE_MAJORITY_DAYS,
    },
    consultationWorkingDays: values.CONSULTATION_WORKING_DAYS,
    opinions: readOpinionSettings(values, reading),
    workflowDeadlines: readStageSettings(values, values.CONSULTATION_WORKING_DAYS, reading.problems),
  }),
});
