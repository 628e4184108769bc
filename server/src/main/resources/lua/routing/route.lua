-- with: conversation/state, routing/seats, routing/choice, routing/lines, routing/desk, routing/waiting
-- A decision about a conversation, made from facts of version ver: writes the moment, queues what is new, moves what waits, assigns.
-- ARGV: conversation, ver, moment or '', journey JSON, confidence, decision JSON, moment entry body JSON, queue, open 0|1, promised time ISO,
--   ms that it counts as having waited already, the facts that a new decision was made from as JSON, else '', the version of the site's rules
-- -> routed | stale | gone | resolved
local conv, ver, moment, journey, confidence, decision, body, queue, open, promised, boost, facts, rules = unpack(ARGV)
local c = redis.call('HMGET', ckey(conv), 'ver', 'status', 'state', 'queue', 'kind', 'moment', 'journey', 'momentBy', 'number', 'visitor', 'owner', 'decision', 'wrote')
if not c[1] then redis.call('ZREM', P .. 'dirty', conv); return {'gone'} end
if c[2] == 'resolved' then redis.call('ZREM', P .. 'dirty', conv); return {'resolved'} end
if c[1] ~= ver then return {'stale'} end
redis.call('ZREM', P .. 'dirty', conv)
local corrected = c[8] == 'agent'
if corrected then queue = c[4] or queue end
redis.call('HSET', ckey(conv), 'decision', decision, 'ruled', rules or 0)
-- by a node that has not read the newest rules yet
if tonumber(rules or 0) < tonumber(redis.call('HGET', P .. 'rules', 'version') or 0) then redis.call('ZADD', P .. 'again', NOW_TEXT, conv) end
if not corrected then redis.call('HSET', ckey(conv), 'confidence', confidence) end
if moment ~= '' and not corrected and (moment ~= c[6] or journey ~= c[7]) then
  redis.call('HSET', ckey(conv), 'moment', moment, 'journey', journey)
  append(conv, 'b', body)
end
if facts ~= '' then log('facts', '', 'c', conv, 'd', facts) end
if c[13] == '1' then
  redis.call('HSET', ckey(conv), 'wrote', '')
  if c[5] == 'ticket' and (c[3] == 'queued' or c[3] == 'new') and open == '1' and both_are_here(conv, queue, c[10]) then
    leave(conv)
    redis.call('HSET', ckey(conv), 'kind', 'chat', 'score', '', 'queuedAt', '')
    redis.call('SET', P .. 'vo:' .. c[10], conv)
    c[3], c[5] = 'new', 'chat'
  end
end
if c[3] == 'new' then
  local ticket = c[5] == 'ticket' or open == '0' or there(queue) == 0
  redis.call('HSET', ckey(conv), 'queue', queue)
  if ticket and (c[5] == 'chat' or (c[9] or '') == '') then become_ticket(conv, promised) end
  local agent = not ticket and regular(conv, queue, c[10])
  enqueue(conv, queue, boost)
  if agent then give(conv, agent) end
elseif (c[3] == 'queued' or c[3] == 'offered') and c[4] ~= queue then
  enqueue(conv, queue)
end
if (c[11] or '') ~= '' and decision ~= c[12] then log('context', c[10], 'c', conv, 'o', c[11]) end
drain(queue)
release()
ring()
return {'routed'}
