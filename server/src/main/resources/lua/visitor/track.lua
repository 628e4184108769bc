-- What a visitor did; an event's id counts once. KEYS: the site's log.
-- ARGV: visitor, seconds until forgotten, how many events are kept, how many ids are remembered, arrival as JSON or '',
--   the last page as an event or '' (all that is kept when tracking was refused), then for each event: id, JSON, JSON for the log or ''
-- Returns how many were new.
local key, ev, evid = P .. 'v:' .. ARGV[1], P .. 'ev:' .. ARGV[1], P .. 'evid:' .. ARGV[1]
local refused = redis.call('HGET', key, 'consent') == '0'
local fresh = 0
for i = 7, #ARGV, 3 do
  if redis.call('ZADD', evid, 'NX', NOW_TEXT, ARGV[i]) == 1 then
    fresh = fresh + 1
    if not refused then
      redis.call('RPUSH', ev, ARGV[i + 1])
      if ARGV[i + 2] ~= '' then log('event', ARGV[1], 'd', ARGV[i + 2]) end
    end
  end
end
if fresh > 0 then
  if refused and ARGV[6] ~= '' then
    redis.call('DEL', ev)
    redis.call('RPUSH', ev, ARGV[6])
  elseif not refused and ARGV[5] ~= '' then
    redis.call('HSETNX', key, 'arrival', ARGV[5])
  end
  redis.call('LTRIM', ev, -tonumber(ARGV[3]), -1)
  redis.call('ZREMRANGEBYRANK', evid, 0, -1 - tonumber(ARGV[4]))
  dirty(ARGV[1])
end
redis.call('HSET', key, 'seenAt', NOW_TEXT)
redis.call('EXPIRE', key, ARGV[2])
redis.call('EXPIRE', ev, ARGV[2])
redis.call('EXPIRE', evid, ARGV[2])
ring()
return {fresh}
