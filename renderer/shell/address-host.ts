/**
 * The name of the server that an address leads to, as the network spells it, when that is not how the address spells it:
 * letters of other scripts can look like Latin ones. Null when both are the same, or when there is no server.
 */
export function addressHost(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { host } = new URL(address);
  return host === '' || address.toLowerCase().includes(host) ? null : host;
}
