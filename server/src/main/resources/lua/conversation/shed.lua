-- with: conversation/state
-- Ended conversations whose entries are all archived leave Redis but for a stub (state and refs), which stays a while.
-- ARGV: archived up to (a stream id), ms since the end or the last word, seconds that a stub stays, seconds that a visitor's list stays, how many at most
-- -> how many have left
local archived, grace, stub, list, most = unpack(ARGV)
local newest = redis.call('XREVRANGE', KEYS[1], '+', '-', 'COUNT', 1)[1]
-- a record's id is of the ms of its script, or a little later
local upto = NOW
if newest and newest[1] ~= archived then upto = tonumber(string.match(archived, '^%d+')) - 1000 end
local gone = 0
for _, conv in ipairs(redis.call('ZRANGEBYSCORE', P .. 'closed', '-inf', num(NOW - tonumber(grace)), 'LIMIT', 0, most)) do
  local c = redis.call('HMGET', ckey(conv), 'lastAt', 'top', 'visitor', 'status', 'vtop')
  if c[4] ~= 'resolved' then
    redis.call('ZREM', P .. 'closed', conv)
  elseif tonumber(c[1]) <= upto then
    redis.call('ZREM', P .. 'closed', conv)
    redis.call('DEL', P .. 'e:' .. conv)
    redis.call('HSET', ckey(conv), 'base', c[2], 'vbase', c[5])
    redis.call('EXPIRE', ckey(conv), stub)
    redis.call('EXPIRE', P .. 'r:' .. conv, stub)
    if redis.call('EXISTS', P .. 'vopen:' .. c[3]) == 0 then redis.call('EXPIRE', P .. 'vc:' .. c[3], list) end
    gone = gone + 1
  end
end
return {tostring(gone)}
