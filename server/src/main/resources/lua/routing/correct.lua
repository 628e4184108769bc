-- with: conversation/state, conversation/refs
-- The owner says which moment it is; the rules do not change it back.
-- ARGV: agent, ref, hash, conversation, gen, moment, journey JSON, moment entry body JSON
local agent, ref, hash, conv, gen, moment, journey = unpack(ARGV, 1, 7)
local c = redis.call('HMGET', ckey(conv), 'status', 'owner', 'gen', 'visitor', 'journey')
if not c[1] then return {'!not_found', 'There is no such conversation.', 'conversation'} end
local before = repeated(P .. 'r:' .. conv, ref, hash)
if before then return before end
if c[1] == 'resolved' then return {'!conversation_closed', 'This conversation has ended.'} end
if c[2] ~= agent or c[3] ~= gen then return {'!stale_gen', 'This conversation is not yours any more.', 'gen'} end
redis.call('HSET', ckey(conv), 'moment', moment, 'momentBy', 'agent', 'confidence', '1', 'journey', journey ~= '' and journey or (c[5] or '{"kind":"none"}'))
local seq = append(conv, 'b', ARGV[8])
log('context', c[4], 'c', conv, 'o', agent)
keep(P .. 'r:' .. conv, ref, hash, conv, seq)
ring()
return done(conv, seq, NOW_TEXT, '0')
