/**
 * What an address is counted as: an IPv6 one as its /64, which is what a connection is given, and of which its holder
 * may take another address for each request. Any other text is counted as it is.
 */
export function networkOf(address: string): string {
  const host = address.includes(":") ? URL.parse(`http://[${address}]/`)?.hostname : undefined
  if (host === undefined) return address
  const [head = "", tail] = host.slice(1, -1).split("::")
  const [before, after] = [groupsIn(head), groupsIn(tail ?? "")]
  const groups = [...before, ...Array.from({ length: 8 - before.length - after.length }, () => "0"), ...after]
  const isMapped = groups.slice(0, 6).join(":") === "0:0:0:0:0:ffff"
  return isMapped ? host : `${groups.slice(0, 4).join(":")}::/64`
}

function groupsIn(text: string): string[] {
  return text === "" ? [] : text.split(":")
}
