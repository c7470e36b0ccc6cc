const TAG = /(?:W\/)?"[^"]*"/g

/** Whether an If-None-Match header names `etag` (RFC 9110 §13.1.2: weak comparison, a list, or `*`). */
export function namesEtag(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false
  return header.trim() === "*" || tagsOf(header).some((tag) => opaque(tag) === opaque(etag))
}

/** Whether an If-Match header names `etag` (RFC 9110 §13.1.1: strong comparison, in which a weak tag equals nothing). */
export function namesEtagStrongly(header: string, etag: string): boolean {
  return header.trim() === "*" || (!etag.startsWith("W/") && tagsOf(header).includes(etag))
}

function tagsOf(header: string): string[] {
  return header.match(TAG) ?? []
}

function opaque(tag: string): string {
  return tag.replace(/^W\//, "")
}
