/**
 * The host a request asks for: its Host header as it came, since a URL has already undone escapes and dropped a user
 * name, and a look-up is to be exact; the URL's where there is no header. Nothing else ever names the tenant.
 */
export function hostOf(request: Request): string {
  return request.headers.get("host") ?? new URL(request.url).host
}
