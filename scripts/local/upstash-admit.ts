import { BadRequest, type Asked } from "./upstash-command.ts"

/** They need a connection of their own, to block, to change or to keep a state in; or have a path of their own. */
const NOT_IN_REST = new Set(
  `AUTH HELLO QUIT RESET SELECT CLIENT
  MULTI EXEC DISCARD WATCH UNWATCH
  SUBSCRIBE PSUBSCRIBE SSUBSCRIBE UNSUBSCRIBE PUNSUBSCRIBE SUNSUBSCRIBE MONITOR
  BLPOP BRPOP BRPOPLPUSH BLMOVE BLMPOP BZPOPMIN BZPOPMAX BZMPOP WAIT WAITAOF`.split(/\s+/),
)

/** They run the server, which is Upstash's own affair. */
const NOT_AVAILABLE = new Set(
  `READONLY READWRITE ASKING
  ACL CONFIG DEBUG MODULE SHUTDOWN FAILOVER CLUSTER LATENCY SLOWLOG PFDEBUG
  SAVE BGSAVE BGREWRITEAOF LASTSAVE SYNC PSYNC REPLCONF REPLICAOF SLAVEOF ROLE
  SWAPDB MOVE MIGRATE RESTORE-ASKING`.split(/\s+/),
)

/** The command if it may run here, else why not, in Upstash's words. */
export function admit(asked: Asked): Asked {
  if (asked instanceof BadRequest) return asked
  const [name = "", ...args] = asked.map((arg) => Buffer.from(arg).toString().toUpperCase())
  if (NOT_IN_REST.has(name) || blocks(name, args)) {
    return new BadRequest(`ERR Command "${name}" is not allowed in REST or it has a special context path`)
  }
  if (NOT_AVAILABLE.has(name) || (name === "SCRIPT" && args[0] === "DEBUG")) {
    return new BadRequest(
      `ERR Command is not available: '${name}'. See https://upstash.com/docs/redis/overall/rediscompatibility for details`,
    )
  }
  return asked
}

/** XREAD may wait for news; its option stands before the word STREAMS, after it only keys do. */
function blocks(name: string, args: readonly string[]): boolean {
  if (name !== "XREAD" && name !== "XREADGROUP") return false
  // GROUP, a group and a consumer, of whatever name, come first.
  const options = name === "XREADGROUP" ? args.slice(3) : args
  return options.slice(0, options.indexOf("STREAMS")).includes("BLOCK")
}
