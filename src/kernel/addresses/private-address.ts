import { BlockList, isIP } from 'node:net';

/** Special-purpose blocks that no agency's public site has (IANA special-purpose registries, RFC 6890). */
const PRIVATE = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const) {
  PRIVATE.addSubnet(network, prefix, 'ipv4');
}
for (const [network, prefix] of [
  ['::', 127],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const) {
  PRIVATE.addSubnet(network, prefix, 'ipv6');
}

/**
 * Whether an IP address is private, loopback, link-local, multicast, reserved, or embeds an IPv4 address behind a
 * translation prefix; also true for a text that is no address.
 */
export function isPrivateAddress(address: string): boolean {
  const family = isIP(address);
  return family === 0 || PRIVATE.check(address, family === 4 ? 'ipv4' : 'ipv6');
}

/** Whether a URL's host says by itself that it is private; a name is judged when it is resolved. */
export function hasPrivateHost({ hostname }: URL): boolean {
  // A name may end in a dot, the root of the DNS (RFC 1034, 3.1).
  const host = hostname.replace(/^\[|[\].]$/g, '');
  if (isIP(host) !== 0) return isPrivateAddress(host);
  return host === 'localhost' || host.endsWith('.localhost');
}

export type SiteAddressProblem = 'CREDENTIALS_OR_FRAGMENT' | 'NOT_HTTPS' | 'PRIVATE_ADDRESS';

/**
 * Why the hub may not call this address at an agency; null where it may. A name is judged again when it is resolved.
 *
 * @param allowPrivate whether private addresses, and plain HTTP, are meant
 */
export function siteAddressProblem(url: URL, allowPrivate: boolean): SiteAddressProblem | null {
  if (url.username || url.password || url.hash) return 'CREDENTIALS_OR_FRAGMENT';
  if (allowPrivate) return null;
  if (url.protocol !== 'https:') return 'NOT_HTTPS';
  return hasPrivateHost(url) ? 'PRIVATE_ADDRESS' : null;
}
