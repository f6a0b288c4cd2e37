import type { DataSource } from 'typeorm';
import {
  openCrimeTransfers,
  sweepTransfers,
  type CrimeTransferServices,
} from '../../src/crime-transfers/index.js';
import { closeOverdueCollections, sweepDeadlines } from '../../src/determination/index.js';
import type { DeterminationServices } from '../../src/determination/index.js';
import { seatsAt } from '../../src/leading-groups/index.js';
import type { Outcome } from '../../src/kernel/index.js';
import { DESK_LAW } from '../testkit/fixtures/desk-law.js';
import { Desk, MONDAY } from '../testkit/fixtures/determination-desk.js';
import type { Coverage } from './coverage.js';
import { MEMBERS, type Person } from './people.js';

/** Registered in one province, whose leading group decides, and active in another; above both is the national one. */
const PLATFORM = { registeredRegion: '650102', operatingRegions: ['650402', '440305'] };

/** The real workflow on a real database, with one platform. */
export class World {
  readonly desk: Desk;
  readonly coverage: Coverage;
  #keys = 0;

  private constructor(desk: Desk, coverage: Coverage) {
    this.desk = desk;
    this.coverage = coverage;
  }

  static async open(database: DataSource, coverage: Coverage): Promise<World> {
    return new World(await Desk.open(database, PLATFORM, MEMBERS), coverage);
  }

  /** Who sits in the national leading group, the chair first. */
  static async nationalMembers(database: DataSource): Promise<readonly string[]> {
    const seats = await seatsAt(database.manager, { level: 'NATIONAL', region: null }, MONDAY);
    const chair = seats.filter((seat) => seat.chair);
    return [...chair, ...seats.filter((seat) => !seat.chair)].map(({ member }) => member);
  }

  as({ agency, more }: Person): DeterminationServices {
    return this.desk.as(agency, more);
  }

  transfersOf({ agency, more }: Person): CrimeTransferServices {
    const { database, clock, law } = this.desk;
    const caller = this.desk.caller(agency, more);
    const context = { caller, grants: new Set<string>(), masked: new Set<string>(), warrant: null };
    return openCrimeTransfers({ database, clock, context, jurisdiction: null }, law);
  }

  /** A key of its own for each request. */
  key(): string {
    return `${this.desk.platform.code} ${++this.#keys}`;
  }

  /** The hub sweeps at this instant. */
  async sweep(now: Date): Promise<void> {
    this.desk.clock.set(now);
    await closeOverdueCollections(this.desk.database, now, this.desk.settings, DESK_LAW);
    await sweepDeadlines(this.desk.database, now, this.desk.settings);
    await sweepTransfers(this.desk.database, now);
  }
}

export type Attempt = Promise<Outcome<string>>;
