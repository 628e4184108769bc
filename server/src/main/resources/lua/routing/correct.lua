-- with: conversation/state, conversation/refs, routing/seats, routing/choice, routing/lines, routing/desk, routing/waiting
-- The owner says which moment it is; the rules do not change it back. If they want, it goes on to that moment's desk in the same step.
-- ARGV: agent, ref, hash, conversation, gen, moment, journey JSON, moment entry body JSON, queue to move to or '', transferred entry body JSON
local agent, ref, hash, conv, gen, moment, journey, body, queue, moved = unpack(ARGV)
local c = redis.call('HMGET', ckey(conv), 'status', 'owner', 'gen', 'visitor', 'journey', 'moment', 'queue')
if not c[1] then return {'!not_found', 'There is no such conversation.', 'conversation'} end
local before = repeated(P .. 'r:' .. conv, ref, hash)
if before then return before end
if c[1] == 'resolved' then return {'!conversation_closed', 'This conversation has ended.'} end
if c[2] ~= agent or c[3] ~= gen then return {'!stale_gen', 'This conversation is not yours any more.', 'gen'} end
redis.call('HSET', ckey(conv), 'moment', moment, 'momentBy', 'agent', 'confidence', '1', 'journey', journey ~= '' and journey or (c[5] or '{"kind":"none"}'))
if (c[6] or '') ~= '' then body = '{"was":"' .. c[6] .. '",' .. string.sub(body, 2) end
local seq = append(conv, 'b', body)
log('context', c[4], 'c', conv, 'o', agent)
keep(P .. 'r:' .. conv, ref, hash, conv, seq)
if queue ~= '' and queue ~= c[7] then
  append(conv, 'a', '{"fromQueue":"' .. (c[7] or '') .. '",' .. string.sub(moved, 2))
  hand_on(conv, queue)
  release()
end
ring()
return done(conv, seq, NOW_TEXT, '0')
