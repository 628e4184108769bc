-- with: conversation/state, conversation/refs, routing/seats, routing/choice, routing/lines, routing/desk, routing/waiting, routing/silence
-- The owner parks a chat whose visitor has left: the slot is free; the next word of the visitor routes it again.
-- ARGV: agent, ref, hash, conversation, gen, parked entry body JSON, until when it is set aside (ms, '': until the visitor writes)
local agent, ref, hash, conv, gen = unpack(ARGV, 1, 5)
local c = redis.call('HMGET', ckey(conv), 'status', 'owner', 'gen')
if not c[1] then return {'!not_found', 'There is no such conversation.', 'conversation'} end
local before = repeated(P .. 'r:' .. conv, ref, hash)
if before then return before end
if c[1] == 'resolved' then return {'!conversation_closed', 'This conversation has ended.'} end
if c[2] ~= agent or c[3] ~= gen then return {'!stale_gen', 'This conversation is not yours any more.', 'gen'} end
local seq = append(conv, 'a', ARGV[6])
leave(conv)
rest(conv, tonumber(ARGV[7] or '') or 0)
keep(P .. 'r:' .. conv, ref, hash, conv, seq)
release()
ring()
return done(conv, seq, NOW_TEXT, '0')
