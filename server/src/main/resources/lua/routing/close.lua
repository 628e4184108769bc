-- with: conversation/state, conversation/refs, routing/seats, routing/choice, routing/lines, routing/desk, routing/waiting
-- Ends a conversation: by its visitor, or by its owner who presents the gen.
-- ARGV: by visitor|agent, who, ref, hash, conversation, gen, name, outcome
local by, who, ref, hash, conv, gen = unpack(ARGV, 1, 6)
local c = redis.call('HMGET', ckey(conv), 'status', 'owner', 'gen', 'visitor')
if not c[1] or (by == 'visitor' and c[4] ~= who) then return {'!not_found', 'There is no such conversation.', 'conversation'} end
local before = repeated(P .. 'r:' .. conv, ref, hash)
if before then return before end
if c[1] == 'resolved' then return {'!conversation_closed', 'This conversation has ended.'} end
if by == 'agent' and (c[2] ~= who or c[3] ~= gen) then return {'!stale_gen', 'This conversation is not yours any more.', 'gen'} end
redis.call('HSET', ckey(conv), 'outcome', ARGV[8])
local from = '"from":{"kind":"' .. by .. '","id":"' .. who .. '"' .. (ARGV[7] ~= '' and ',"name":' .. quote(ARGV[7]) or '') .. '}'
local seq = resolve(conv, by, from, ARGV[8] ~= '' and quote(ARGV[8]) or nil)
keep(P .. 'r:' .. conv, ref, hash, conv, seq)
release()
ring()
return done(conv, seq, NOW_TEXT, '0')
