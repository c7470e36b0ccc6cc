import type { Command } from "./upstash-command.ts"

/** How many entries too many a stream keeps when it is trimmed to "about" so many. */
const SLACK = 100

/** Takes the trimming for exact once enough entries are over. ARGV: where the "~" stands, then the command. */
const TRIM = `local at, command = tonumber(ARGV[1]), {unpack(ARGV, 2)}
local key, threshold, over = command[2], command[at + 1], 0
if string.upper(command[at - 1]) == 'MAXLEN' then
  local length = redis.pcall('XLEN', key)
  if type(length) == 'number' then over = length - (tonumber(threshold) or length) end
else
  local old = redis.pcall('XRANGE', key, '-', '(' .. threshold, 'COUNT', ${SLACK})
  if not old.err then over = #old end
end
if over >= ${SLACK} then command[at] = '=' end
return redis.pcall(unpack(command))`

/**
 * Redis trims to "about" so many entries by whole blocks, of which one always stays; Upstash leaves
 * a stream alone that is a little too long, else trims it to the entry. Null for other commands.
 */
export function aboutTrim(command: Command): Command | null {
  const [name, , first] = command.map((part) => part.toString().toUpperCase())
  if (name !== "XTRIM" && name !== "XADD") return null
  const at = first === "NOMKSTREAM" ? 3 : 2
  const [strategy, about, , limit] = command.slice(at, at + 4).map((part) => part.toString().toUpperCase())
  // A limit only goes with "about".
  if ((strategy !== "MAXLEN" && strategy !== "MINID") || about !== "~" || limit === "LIMIT") return null
  return ["EVAL", TRIM, "1", command[1] ?? "", String(at + 2), ...command]
}
