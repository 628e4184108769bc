-- with: conversation/state
-- Brings the stub of an archived conversation back, so that it can be read, rated and reopened.
-- ARGV: conversation, seconds that a stub stays, fields (JSON object of strings), refs (JSON object: ref -> seq and ms)
-- -> 1, or 0 when it is here by now
local conv, stub, fields = ARGV[1], ARGV[2], cjson.decode(ARGV[3])
if redis.call('EXISTS', ckey(conv)) == 1 then return {'0'} end
for field, value in pairs(fields) do redis.call('HSET', ckey(conv), field, value) end
for ref, at in pairs(cjson.decode(ARGV[4])) do redis.call('HSET', P .. 'r:' .. conv, ref, at .. ' * ' .. conv) end
redis.call('EXPIRE', ckey(conv), stub)
redis.call('EXPIRE', P .. 'r:' .. conv, stub)
redis.call('ZADD', P .. 'vc:' .. fields.visitor, fields.openedAt, conv)
return {'1'}
