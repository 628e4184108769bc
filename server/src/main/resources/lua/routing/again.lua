-- with: conversation/state
-- When other rules have come into force what is open is decided again, some each second, by the one node that holds the sweep. What Redis finds by its
-- indexes comes first, the rest as the archive knows it. A conversation that has been decided by these rules is left alone.
-- ARGV: node, version in force there, how many at most, how many queues, the queues, then the id that the following ones come after, the last of them
--   or 'done', and the ids, all as the archive knows them
-- -> after which id the archive is to be asked, or 'done'
local node, version, queues = ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[4])
local was = redis.call('HMGET', P .. 'rules', 'version', 'after')
local known, after = tonumber(was[1] or 0), was[2] or 'done'
if redis.call('GET', P .. 'sweeper') ~= node or version < known then return {'done'} end

-- each union writes all that waits anew: so many sets at once, not one by one
local AT_ONCE = 500
local function waits(keys)
  for first = 1, #keys, AT_ONCE do
    local some = {unpack(keys, first, math.min(first + AT_ONCE - 1, #keys))}
    redis.call('ZUNIONSTORE', P .. 'again', #some + 1, P .. 'again', unpack(some))
  end
end

if version > known then
  local keys = {P .. 'offers', P .. 'parked', P .. 'aside'}
  for i = 5, 4 + queues do
    keys[#keys + 1] = P .. 'q:' .. ARGV[i]
    keys[#keys + 1] = P .. 't:' .. ARGV[i]
  end
  for _, agent in ipairs(redis.call('ZRANGE', P .. 'agents', 0, -1)) do
    keys[#keys + 1] = P .. 'al:' .. agent
    keys[#keys + 1] = P .. 'at:' .. agent
  end
  waits(keys)
  after = ''
  redis.call('HSET', P .. 'rules', 'version', version, 'after', after)
end

local first = 5 + queues
if ARGV[first] and after == ARGV[first] then
  after = ARGV[first + 1]
  for i = first + 2, #ARGV do redis.call('ZADD', P .. 'again', 0, ARGV[i]) end
  redis.call('HSET', P .. 'rules', 'after', after)
end

local next = redis.call('ZPOPMIN', P .. 'again', ARGV[3])
for i = 1, #next, 2 do
  local c = redis.call('HMGET', ckey(next[i]), 'status', 'ruled')
  if c[1] == 'open' and tonumber(c[2] or 0) < version then redis.call('ZADD', P .. 'dirty', 'NX', NOW_TEXT, next[i]) end
end
return {after}
