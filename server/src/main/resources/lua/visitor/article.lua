-- What a visitor did with an answer; it counts once. What was only read is not kept when tracking was refused. KEYS: the site's log.
-- ARGV: visitor, seconds for which it is remembered, id of what was done, JSON for the log, 1 if the visitor said it and 0 if it was only seen,
--   how many ids are remembered
-- Returns 1 if it is new.
local key, artid = P .. 'v:' .. ARGV[1], P .. 'artid:' .. ARGV[1]
if ARGV[5] == '0' and redis.call('HGET', key, 'consent') == '0' then return {0} end
local fresh = redis.call('ZADD', artid, 'NX', NOW_TEXT, ARGV[3])
if fresh == 1 then
  log('article', ARGV[1], 'd', ARGV[4])
  redis.call('ZREMRANGEBYRANK', artid, 0, -1 - tonumber(ARGV[6]))
end
redis.call('EXPIRE', artid, ARGV[2])
ring()
return {fresh}
