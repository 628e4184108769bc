-- with: conversation/state, conversation/refs
-- A visitor rates a conversation; rating again replaces the rating, both stay in the log.
-- ARGV: visitor, ref, hash, conversation, score, entry body JSON
local visitor, ref, hash, conv = unpack(ARGV, 1, 4)
if get(conv, 'visitor') ~= visitor then return {'!not_found', 'There is no such conversation.', 'conversation'} end
local before = repeated(P .. 'r:' .. conv, ref, hash)
if before then return before end
local seq = append(conv, 'b', ARGV[6])
redis.call('HSET', ckey(conv), 'rating', ARGV[5])
keep(P .. 'r:' .. conv, ref, hash, conv, seq)
ring()
return done(conv, seq, NOW_TEXT, '0')
