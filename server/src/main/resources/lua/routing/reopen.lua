-- with: conversation/state, conversation/refs
-- A resolved conversation is open again and waits for a decision; a visitor with another open chat keeps that one.
-- ARGV: by visitor|agent, who, ref, hash, conversation, reopened entry body JSON
local by, who, ref, hash, conv = unpack(ARGV, 1, 5)
local c = redis.call('HMGET', ckey(conv), 'status', 'visitor', 'kind')
if not c[1] or (by == 'visitor' and c[2] ~= who) then return {'!not_found', 'There is no such conversation.', 'conversation'} end
local before = repeated(P .. 'r:' .. conv, ref, hash)
if before then return before end
if c[1] == 'open' then return {'!invalid', 'This conversation is open.', 'conversation'} end
if c[3] == 'chat' and redis.call('EXISTS', P .. 'vo:' .. c[2]) == 1 then
  return {'!invalid', 'The visitor has another open chat.', 'conversation'}
end
redis.call('HSET', ckey(conv), 'status', 'open', 'state', 'new', 'score', '', 'momentBy', '', 'waitingSince', NOW_TEXT, 'resolvedAt', '')
redis.call('SADD', P .. 'vopen:' .. c[2], conv)
if c[3] == 'chat' then redis.call('SET', P .. 'vo:' .. c[2], conv) end
redis.call('ZREM', P .. 'closed', conv)
redis.call('PERSIST', ckey(conv))
redis.call('PERSIST', P .. 'r:' .. conv)
redis.call('PERSIST', P .. 'vc:' .. c[2])
redis.call('HINCRBY', ckey(conv), 'ver', 1)
redis.call('ZADD', P .. 'dirty', NOW_TEXT, conv)
local seq = append(conv, 'b', ARGV[6])
keep(P .. 'r:' .. conv, ref, hash, conv, seq)
ring()
return done(conv, seq, NOW_TEXT, '0')
