-- with: conversation/state, conversation/refs
-- What an agent notes about a conversation beside its entries: tags, or what the front line hears. It goes into the log.
-- ARGV: ref, hash, conversation, kind tags|mark, JSON
local ref, hash, conv, kind, json = unpack(ARGV)
local c = redis.call('HMGET', ckey(conv), 'visitor', 'top', 'moment', 'owner')
if not c[1] then return {'!not_found', 'There is no such conversation.', 'conversation'} end
local before = repeated(P .. 'r:' .. conv, ref, hash)
if before then return before end
if kind == 'tags' then redis.call('HSET', ckey(conv), 'tags', json) end
log(kind, c[1], 'c', conv, 'm', c[3] or '', 'o', c[4] or '', 'd', json)
keep(P .. 'r:' .. conv, ref, hash, conv, c[2])
ring()
return done(conv, c[2], NOW_TEXT, '0')
