-- with: conversation/state, conversation/refs, routing/seats, routing/choice, routing/lines, routing/desk, routing/waiting
-- The agent who is asked says no; somebody else is asked, and this one not again for a minute.
-- ARGV: agent, ref, hash, conversation, gen
local agent, ref, hash, conv, gen = unpack(ARGV, 1, 5)
local c = redis.call('HMGET', ckey(conv), 'status', 'state', 'offeredTo', 'gen', 'offeredTill', 'top')
if not c[1] then return {'!not_found', 'There is no such conversation.', 'conversation'} end
local before = repeated(P .. 'r:' .. conv, ref, hash)
if before then return before end
if c[2] ~= 'offered' or c[3] ~= agent or c[4] ~= gen or tonumber(c[5]) < NOW then return {'!stale_gen', 'This offer is over.', 'gen'} end
take_back(conv, 'declined', 60000)
release()
keep(P .. 'r:' .. conv, ref, hash, conv, c[6])
ring()
return done(conv, c[6], NOW_TEXT, '0')
