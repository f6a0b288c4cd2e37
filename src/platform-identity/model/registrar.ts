import {
  isHuman,
  officeCovers,
  officeName,
  ok,
  refused,
  type OfficePlace,
  type Outcome,
  type Role,
} from '../../kernel/index.js';
import { platformOutsideOffice, registrarOnly } from './platform-identity.errors.js';

/** Who keeps the registry of platforms (从业机构登记): the commerce bureau, and the office of the leading group. */
export const REGISTRARS: readonly string[] = ['COMMERCE', 'OFFICE'];

/** Who acts on the registry. */
export interface RegistryActor extends OfficePlace {
  readonly agency: string;
  readonly role: Role;
}

/** Where a platform is. */
export interface Places {
  readonly registeredRegion: string | null;
  readonly operatingRegions: readonly string[];
}

/** Refuses PLATFORM_REGISTRAR_ONLY to everybody but officers and leaders of the registrars. */
export function mayKeepRegistry({ agency, role }: RegistryActor): Outcome<null> {
  return REGISTRARS.includes(agency) && isHuman(role) ? ok(null) : refused(registrarOnly({ agency, role }));
}

/** Whether one of a platform's places is an office's to act on; a platform of no known place is for national offices. */
export function isPlacedIn(office: OfficePlace, { registeredRegion, operatingRegions }: Places): boolean {
  const places = [registeredRegion, ...operatingRegions];
  return places.some((place) => officeCovers(office, place));
}

/** Refuses PLATFORM_OUTSIDE_OFFICE where none of the platform's places lies in the area of the office. */
export function covers(office: OfficePlace, places: Places): Outcome<null> {
  return isPlacedIn(office, places)
    ? ok(null)
    : refused(platformOutsideOffice({ office: officeName(office) }));
}
