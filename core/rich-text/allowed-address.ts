/**
 * The only addresses that a document may hold or the program may open: `https:`, `http:` and `mailto:`, at most 2048
 * characters, without credentials, white space, backslashes or control characters.
 */
export function isAllowedAddress(address: string): boolean {
  if (address.length > 2048) return false;
  if (!/^(?:https?:\/\/|mailto:)[^\s\\\u0000-\u001f\u007f]+$/i.test(address))
    return false;
  return !/^https?:\/\/(?:[^/?#]*@|[/?#]|$)/i.test(address);
}
