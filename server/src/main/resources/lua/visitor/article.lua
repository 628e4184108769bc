-- What a visitor did with an answer; it counts once. What was only read is not kept when tracking was refused. KEYS: the site's log.
-- ARGV: visitor, seconds until forgotten, id of what was done, JSON for the log, 1 if the visitor said it and 0 if it was only seen
-- Returns 1 if it is new.
local key, evid = P .. 'v:' .. ARGV[1], P .. 'evid:' .. ARGV[1]
if ARGV[5] == '0' and redis.call('HGET', key, 'consent') == '0' then return {0} end
local fresh = redis.call('ZADD', evid, 'NX', NOW_TEXT, ARGV[3])
if fresh == 1 then log('article', ARGV[1], 'd', ARGV[4]) end
redis.call('EXPIRE', evid, ARGV[2])
ring()
return {fresh}
