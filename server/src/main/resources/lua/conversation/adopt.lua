-- with: conversation/state
-- The conversations of one visitor become another's (an anonymous one proved who they are). The visitor keeps one open chat: the newer.
-- ARGV: from, to, promised time ISO
local from, to = ARGV[1], ARGV[2]
if from == to then return {'0'} end
local open, older = redis.call('GET', P .. 'vo:' .. from), redis.call('GET', P .. 'vo:' .. to)
if open and older then give_way(older, ARGV[3]) end
for _, conv in ipairs(redis.call('ZRANGE', P .. 'vc:' .. from, 0, -1)) do
  if get(conv, 'visitor') == from then redis.call('HSET', ckey(conv), 'visitor', to) end
  redis.call('ZADD', P .. 'vc:' .. to, get(conv, 'openedAt') ~= '' and get(conv, 'openedAt') or 0, conv)
  if get(conv, 'status') == 'open' then redis.call('SADD', P .. 'vopen:' .. to, conv) end
  log('adopted', to, 'c', conv, 'from', from, 'o', get(conv, 'owner'))
end
if open then redis.call('SET', P .. 'vo:' .. to, open) end
local refs = redis.call('HGETALL', P .. 'vr:' .. from)
for i = 1, #refs, 2 do redis.call('HSET', P .. 'vr:' .. to, refs[i], refs[i + 1]) end
if #refs > 0 then redis.call('EXPIRE', P .. 'vr:' .. to, 2592000) end
redis.call('DEL', P .. 'vc:' .. from, P .. 'vopen:' .. from, P .. 'vo:' .. from, P .. 'vr:' .. from)
dirty(to)
ring()
return {'1'}
