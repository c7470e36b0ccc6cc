import type { Command } from "./upstash-command.ts"

/** BITOP's ways of putting sources together that Redis 7 has not. */
const BITOPS = new Set(["DIFF", "DIFF1", "ANDOR", "ONE"])

/** The command as a script that does what a Redis 8 would, where an older one can; null for other commands. */
export function newerCommand(command: Command): Command | null {
  const [name = "", first = ""] = command.map((part) => part.toString().toUpperCase())
  if (name === "BITOP" && !BITOPS.has(first)) return null
  const script = SCRIPTS[name]
  return script === undefined ? null : ["EVAL", script, "0", ...command]
}

const HGETDEL = `if #ARGV < 5 then return redis.error_reply("ERR wrong number of arguments for 'hgetdel' command") end
local count = tonumber(ARGV[4])
if string.upper(ARGV[3]) ~= 'FIELDS' then
  return redis.error_reply('ERR Mandatory argument FIELDS is missing or not at the right position')
end
if not count or count < 1 then return redis.error_reply('ERR Number of fields must be a positive integer') end
if count ~= #ARGV - 4 then
  return redis.error_reply('ERR The \`numfields\` parameter must match the number of arguments')
end
local values = redis.pcall('HMGET', ARGV[2], unpack(ARGV, 5))
if not values.err then redis.call('HDEL', ARGV[2], unpack(ARGV, 5)) end
return values`

const BITOP = `local op, sources, longest, bytes = string.upper(ARGV[2]), {}, 0, {}
if #ARGV < 4 then return redis.error_reply("ERR wrong number of arguments for 'bitop' command") end
if op ~= 'ONE' and #ARGV < 5 then
  return redis.error_reply('ERR BITOP ' .. op .. ' must be called with at least two source keys.')
end
for i = 4, #ARGV do
  local source = redis.pcall('GET', ARGV[i]) or ''
  if type(source) == 'table' then return source end
  sources[#sources + 1], longest = source, math.max(longest, #source)
end
for at = 1, longest do
  local x, any, twice = string.byte(sources[1], at) or 0, 0, 0
  for i = 2, #sources do
    local y = string.byte(sources[i], at) or 0
    any, twice = bit.bor(any, y), bit.bor(twice, bit.band(any, y))
  end
  local byte = bit.band(bit.bor(x, any), bit.bnot(bit.bor(twice, bit.band(x, any))))
  if op == 'DIFF' then byte = bit.band(x, bit.bnot(any)) end
  if op == 'DIFF1' then byte = bit.band(any, bit.bnot(x)) end
  if op == 'ANDOR' then byte = bit.band(x, any) end
  bytes[at] = string.char(byte)
end
if longest == 0 then redis.call('DEL', ARGV[3]) else redis.call('SET', ARGV[3], table.concat(bytes)) end
return longest`

/** Answers for each id 1 (deleted), 2 (kept, since a group still needs it) or -1 (none such). */
const STREAM_DELETE = `local name, key, at, group, mode = string.upper(ARGV[1]), ARGV[2], 3, nil, 'KEEPREF'
if name == 'XACKDEL' then group, at = ARGV[3], 4 end
local word = string.upper(ARGV[at] or '')
if word == 'KEEPREF' or word == 'DELREF' or word == 'ACKED' then mode, at = word, at + 1 end
if string.upper(ARGV[at] or '') ~= 'IDS' then return redis.error_reply('ERR syntax error') end
local count, answers, groups = tonumber(ARGV[at + 1] or ''), {}, {}
if not count or count < 1 then return redis.error_reply('ERR Number of IDs must be a positive integer') end
if count ~= #ARGV - at - 1 then
  return redis.error_reply('ERR The \`numids\` parameter must match the number of arguments')
end
local function after(id, other)
  local ms, seq = string.match(id, '^(%d+)-(%d+)$')
  local other_ms, other_seq = string.match(other, '^(%d+)-(%d+)$')
  if ms ~= other_ms then return tonumber(ms) > tonumber(other_ms) end
  return tonumber(seq) > tonumber(other_seq)
end
local length = redis.pcall('XLEN', key)
if type(length) == 'table' then return length end
if redis.call('EXISTS', key) == 1 then groups = redis.call('XINFO', 'GROUPS', key) end
local known = group == nil
for _, info in ipairs(groups) do known = known or info[2] == group end
for i = at + 2, #ARGV do
  local id, answer = ARGV[i], 1
  if string.match(id, '^%d+$') then id = id .. '-0' end
  if not string.match(id, '^%d+-%d+$') then
    return redis.error_reply('ERR Invalid stream ID specified as stream command argument')
  end
  if not known or #redis.call('XRANGE', key, id, id) == 0 then answer = -1 end
  if group and known then redis.call('XACK', key, group, id) end
  for _, info in ipairs(groups) do
    -- A group says its name second; what it last gave out stands behind that word.
    local last = ''
    for field = 1, #info, 2 do if info[field] == 'last-delivered-id' then last = info[field + 1] end end
    if answer == 1 and mode == 'ACKED' then
      if after(id, last) or #redis.call('XPENDING', key, info[2], id, id, 1) > 0 then answer = 2 end
    elseif answer == 1 and mode == 'DELREF' then
      redis.call('XACK', key, info[2], id)
    end
  end
  if answer == 1 then redis.call('XDEL', key, id) end
  answers[#answers + 1] = answer
end
return answers`

const SCRIPTS: Readonly<Record<string, string>> = { HGETDEL, BITOP, XDELEX: STREAM_DELETE, XACKDEL: STREAM_DELETE }
