-- A visitor agrees to being followed, or takes it back: then all but the last page is forgotten. KEYS: the site's log.
-- ARGV: visitor, 1 or 0, seconds until forgotten. Returns the visitor's fields.
local key = P .. 'v:' .. ARGV[1]
if redis.call('HGET', key, 'consent') ~= ARGV[2] then
  redis.call('HSET', key, 'consent', ARGV[2])
  if ARGV[2] == '0' then
    redis.call('LTRIM', P .. 'ev:' .. ARGV[1], -1, -1)
    redis.call('HDEL', key, 'arrival')
  end
  log('visitor', ARGV[1], 'd', '{"tracking":' .. (ARGV[2] == '1' and 'true' or 'false') .. '}')
  dirty(ARGV[1])
end
redis.call('EXPIRE', key, ARGV[3])
ring()
return redis.call('HGETALL', key)
