-- with: conversation/state, conversation/refs, routing/seats, routing/choice, routing/lines, routing/desk, routing/waiting
-- An agent takes a waiting conversation, or a supervisor gives it to an agent by force.
-- ARGV: agent who gets it, ref, hash, conversation, force 0|1, the agent's name
local agent, ref, hash, conv, force, name = unpack(ARGV)
local c = redis.call('HMGET', ckey(conv), 'status', 'state', 'kind', 'owner', 'offeredTo')
if not c[1] then return {'!not_found', 'There is no such conversation.', 'conversation'} end
local before = repeated(P .. 'r:' .. conv, ref, hash)
if before then return before end
if c[1] == 'resolved' then return {'!conversation_closed', 'This conversation has ended.'} end
if c[2] == 'assigned' and (force == '0' or c[4] == agent) then return {'!not_found', 'Somebody has this conversation already.', 'conversation'} end
if c[2] == 'offered' and force == '0' and c[5] ~= agent then return {'!not_found', 'Somebody else is being asked.', 'conversation'} end
if not (c[2] == 'offered' and c[5] == agent) and not has_room(agent, c[3]) then
  return {'!capacity', 'There is no room for another chat.', 'capacity', redis.call('HGET', P .. 'a:' .. agent, 'capacity') or '0'}
end
if c[2] == 'assigned' then append(conv, 'a', '{"kind":"transferred",' .. SYSTEM .. ',"toAgent":{"id":"' .. agent .. '","name":' .. quote(name) .. '}}') end
local seq = assign(conv, agent, name)
release()
keep(P .. 'r:' .. conv, ref, hash, conv, seq)
ring()
return done(conv, seq, NOW_TEXT, '0')
