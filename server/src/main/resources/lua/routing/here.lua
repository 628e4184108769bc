-- A visitor with something open shows a sign of life.
-- ARGV: visitor
local visitor = ARGV[1]
if redis.call('EXISTS', P .. 'vopen:' .. visitor) == 0 then return {'0'} end
redis.call('ZADD', P .. 'here', num(NOW + (tonumber(redis.call('HGET', P .. 'policy', 'here')) or 60000)), visitor)
local conv = redis.call('GET', P .. 'vo:' .. visitor)
if conv then redis.call('HDEL', P .. 'c:' .. conv, 'leftAt') end
return {'1'}
