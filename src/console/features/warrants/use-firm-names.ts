import { useAsk } from '../../api/use-ask';
import { FirmNames } from './warrants.generated';

/** What firms are called, by their codes; the code where the name is not known. */
export function useFirmNames(codes: readonly string[]): (code: string) => string {
  const wanted = [...new Set(codes)].toSorted();
  const { data } = useAsk(
    FirmNames,
    { codes: wanted },
    { enabled: wanted.length > 0, staleTime: Number.POSITIVE_INFINITY },
  );
  const names = new Map(data?.data?.platforms.edges.map(({ node }) => [node.code, node.name]));
  return (code) => names.get(code) ?? code;
}
