-- with: conversation/state, conversation/refs, routing/seats, routing/choice, routing/lines, routing/desk, routing/waiting
-- The owner hands a conversation on, to a desk or to a colleague.
-- ARGV: agent, ref, hash, conversation, gen, to queue or '', to agent or '', transferred entry body JSON, the colleague's name
local agent, ref, hash, conv, gen, queue, colleague = unpack(ARGV, 1, 7)
local c = redis.call('HMGET', ckey(conv), 'status', 'owner', 'gen', 'kind')
if not c[1] then return {'!not_found', 'There is no such conversation.', 'conversation'} end
local before = repeated(P .. 'r:' .. conv, ref, hash)
if before then return before end
if c[1] == 'resolved' then return {'!conversation_closed', 'This conversation has ended.'} end
if c[2] ~= agent or c[3] ~= gen then return {'!stale_gen', 'This conversation is not yours any more.', 'gen'} end
if colleague ~= '' and ((c[4] == 'chat' and lease(colleague) < NOW) or not has_room(colleague, c[4])) then
  return {'!capacity', 'This colleague has no room or is not here.', 'agent'}
end
append(conv, 'a', ARGV[8])
local seq
if colleague ~= '' then
  seq = assign(conv, colleague, ARGV[9])
else
  -- not straight back to whoever hands it on, unless nobody else is at that desk
  if there(queue) > (redis.call('ZSCORE', P .. 'on:' .. queue, agent) and 1 or 0) then not_again(conv, agent, 60000) end
  seq = hand_on(conv, queue)
end
release()
keep(P .. 'r:' .. conv, ref, hash, conv, seq)
ring()
return done(conv, seq, NOW_TEXT, '0')
