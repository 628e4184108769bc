-- A visitor comes, or comes back. KEYS: the site's log.
-- ARGV: visitor, locale or '', seconds until forgotten, pause in ms that begins another visit
local key = P .. 'v:' .. ARGV[1]
local was = redis.call('HMGET', key, 'seenAt', 'cu')
local seen = tonumber(was[1] or '0')
if seen == 0 then redis.call('HSET', key, 'createdAt', NOW_TEXT) end
if NOW - seen >= tonumber(ARGV[4]) then
  redis.call('HINCRBY', key, 'visit', 1)
  redis.call('HDEL', key, 'arrival')
end
redis.call('HSET', key, 'seenAt', NOW_TEXT)
if ARGV[2] ~= '' then redis.call('HSET', key, 'locale', ARGV[2]) end
redis.call('EXPIRE', key, ARGV[3])
redis.call('EXPIRE', P .. 'ev:' .. ARGV[1], ARGV[3])
redis.call('EXPIRE', P .. 'evid:' .. ARGV[1], ARGV[3])
if was[2] then redis.call('EXPIRE', P .. 'cu:' .. was[2], ARGV[3]) end
return redis.call('HGETALL', key)
