import { useSession } from '../../api/session';

const REGISTRARS = new Set(['COMMERCE', 'OFFICE']);
const PEOPLE = new Set(['OFFICER', 'LEADER']);

/** Whether whoever is signed in keeps the registry: people of the commerce bureau and of the leading group's office. */
export function useIsRegistrar(): boolean {
  const { data } = useSession();
  return REGISTRARS.has(data?.agency ?? '') && PEOPLE.has(data?.role ?? '');
}
