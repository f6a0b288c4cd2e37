import { Link } from 'react-router';
import { useAsk } from '../../api/use-ask';
import { FirmName } from './firm.generated';

/** What a firm is called; its code until the name has come. */
export function useFirmName(code: string | null): string {
  const { data } = useAsk(FirmName, { code: code ?? '' }, { enabled: code !== null });
  return data?.data?.platform?.name ?? code ?? '';
}

/** A firm by its name, with its dossier behind it. */
export function FirmLink({ code }: { readonly code: string }) {
  return <Link to={`/platforms/${code}`}>{useFirmName(code)}</Link>;
}
