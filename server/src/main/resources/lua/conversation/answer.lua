-- with: conversation/state, conversation/refs
-- An agent says something (as the owner), or leaves a note.
-- ARGV: agent, ref, hash, conversation, gen, note 0|1, entry body JSON, preview
-- -> conversation, seq, at ms, kind, number, promisedAt, created, state
local agent, ref, hash, conv, gen, note = unpack(ARGV, 1, 6)
local c = redis.call('HMGET', ckey(conv), 'status', 'owner', 'gen', 'firstReplyAt')
if not c[1] then return {'!not_found', 'There is no such conversation.', 'conversation'} end
local before = repeated(P .. 'r:' .. conv, ref, hash)
if before then return before end
if note == '0' then
  if c[1] == 'resolved' then return {'!conversation_closed', 'This conversation has ended.'} end
  if c[2] ~= agent or c[3] ~= gen then return {'!stale_gen', 'This conversation is not yours any more.', 'gen'} end
end
local seq = append(conv, note == '1' and 'a' or 'b', ARGV[7])
if note == '0' then
  redis.call('HSET', ckey(conv), 'lastFrom', 'agent', 'preview', ARGV[8], 'waitingSince', '')
  if not c[4] then redis.call('HSET', ckey(conv), 'firstReplyAt', NOW_TEXT) end
end
keep(P .. 'r:' .. conv, ref, hash, conv, seq)
ring()
return done(conv, seq, NOW_TEXT, '0')
