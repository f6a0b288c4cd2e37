import type { DatabaseConnection } from '../database/index.js';
import type { z } from 'zod';
import type { Scenario } from '../sample-data/index.js';
import type { Answer, HubClient, RequestFor } from './hub-client.js';
import type { Cast, Player } from './cast.js';
import { DOSSIER, dossierShape, type Dossier } from './dossier.js';
import type { Memory } from './memory.js';
import type { Mutation, Refusal } from './mutations.js';

/** 演示环境: a running hub, its database and the folder they lie in; the demo's to stop, in this order. */
export interface Stage {
  /** Where the hub listens, without a trailing slash. */
  readonly url: string;
  readonly connection: DatabaseConnection;
  /** Holds the development issuers' keys. */
  readonly folder: string;
  /** 协商期限, as the hub was started with. */
  readonly consultationWorkingDays: number;
  stopHub(): Promise<void>;
  stopDatabase(): Promise<void>;
  removeFolder(): Promise<void>;
}

/** The national plan, under which the whole of the demo is done. */
const BASIS = '国办发〔2016〕21号';

/** What every step is given: the hub, the people, the platform that it is all about, and what is known of it. */
export class World {
  readonly stage: Stage;
  readonly cast: Cast;
  readonly platform: Scenario;
  readonly client: HubClient;
  readonly memory: Memory;

  constructor(parts: Pick<World, 'stage' | 'cast' | 'platform' | 'client' | 'memory'>) {
    this.stage = parts.stage;
    this.cast = parts.cast;
    this.platform = parts.platform;
    this.client = parts.client;
    this.memory = parts.memory;
  }

  /** What requests are for unless a step says otherwise: watching risks, and the platform's substance once its case is open. */
  get request(): RequestFor {
    const caseId = this.memory.find('caseId') ?? null;
    return { purpose: caseId ? 'SUBSTANCE_DETERMINATION' : 'RISK_MONITORING', caseId, basis: BASIS };
  }

  send(
    player: Player | null,
    operation: string,
    variables?: Readonly<Record<string, unknown>>,
    request: Partial<RequestFor> = {},
  ): Promise<Answer> {
    return this.client.send(player, { ...this.request, ...request }, operation, variables);
  }

  read<Shape>(
    shape: z.ZodType<Shape>,
    player: Player,
    operation: string,
    variables?: Readonly<Record<string, unknown>>,
  ): Promise<Shape> {
    return this.client.read(shape, player, this.request, operation, variables);
  }

  change<Entity>(
    mutation: Mutation<Entity>,
    player: Player,
    input: Readonly<Record<string, unknown>>,
  ): Promise<Entity> {
    return this.client.change(mutation, player, this.request, input);
  }

  changeRefused(
    mutation: Mutation<unknown>,
    player: Player,
    input: Readonly<Record<string, unknown>>,
  ): Promise<Refusal> {
    return this.client.changeRefused(mutation, player, this.request, input);
  }

  /** Six agencies' data on the platform, as this player is given it: for its risks at first, for rectification at last. */
  async readDossier(player: Player, purpose: 'RISK_MONITORING' | 'RECTIFICATION'): Promise<Dossier> {
    const request = { ...this.request, purpose };
    const { code } = this.platform;
    return (await this.client.read(dossierShape, player, request, DOSSIER, { code })).platform;
  }
}
