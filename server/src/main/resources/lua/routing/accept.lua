-- with: conversation/state, conversation/refs, routing/seats, routing/choice, routing/lines, routing/desk, routing/waiting
-- The agent who is asked takes it: the gen of the offer is that of the assignment.
-- ARGV: agent, ref, hash, conversation, gen, the agent's name
local agent, ref, hash, conv, gen = unpack(ARGV, 1, 5)
local c = redis.call('HMGET', ckey(conv), 'status', 'state', 'offeredTo', 'gen', 'offeredTill', 'top')
if not c[1] then return {'!not_found', 'There is no such conversation.', 'conversation'} end
local before = repeated(P .. 'r:' .. conv, ref, hash)
if before then return before end
if c[2] ~= 'offered' or c[3] ~= agent or c[4] ~= gen or tonumber(c[5]) < NOW then return {'!stale_gen', 'This offer is over.', 'gen'} end
redis.call('SREM', P .. 'ao:' .. agent, conv)
redis.call('ZREM', P .. 'offers', conv)
redis.call('HSET', ckey(conv), 'offeredTo', '')
local seq = assign(conv, agent, ARGV[6], gen)
keep(P .. 'r:' .. conv, ref, hash, conv, seq)
ring()
return done(conv, seq, NOW_TEXT, '0')
