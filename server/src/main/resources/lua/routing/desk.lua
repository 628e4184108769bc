-- how long one place in the queue took, from those who truly waited; forgotten after an hour
local function learn(queue, since, place)
  local took = NOW - (tonumber(since or '') or NOW)
  if took < 1000 then return end
  redis.call('LPUSH', P .. 'waits:' .. queue, num(took / math.max(1, tonumber(place or '') or 1)))
  redis.call('LTRIM', P .. 'waits:' .. queue, 0, 19)
  redis.call('EXPIRE', P .. 'waits:' .. queue, 3600)
end

-- gen: that of an offer, else a new one; name: of an agent who may never have come
local function assign(conv, agent, name, gen)
  leave(conv)
  local c = redis.call('HMGET', ckey(conv), 'kind', 'queue', 'queuedAt', 'place', 'visitor')
  local chat = c[1] == 'chat'
  gen = gen or redis.call('HINCRBY', ckey(conv), 'gen', 1)
  if not name or name == '' then name = redis.call('HGET', P .. 'a:' .. agent, 'name') or agent end
  redis.call('HSET', ckey(conv), 'owner', agent, 'ownerName', name, 'lastOwner', agent, 'state', 'assigned', 'assignedAt', NOW_TEXT, 'queuedAt', '')
  redis.call('SADD', P .. (chat and 'al:' or 'at:') .. agent, conv)
  if chat then
    redis.call('HSET', P .. 'a:' .. agent, 'last', NOW_TEXT)
    redis.call('SET', P .. 'regular:' .. c[5], agent, 'EX', 604800)
    learn(c[2], c[3], c[4])
  end
  seat(agent)
  return append(conv, 'b', '{"kind":"assigned",' .. SYSTEM .. ',"agent":{"id":"' .. agent .. '","name":' .. quote(name) .. '},"gen":' .. gen .. '}')
end

-- the score is the time it first waited, less its boost: whoever comes back keeps the old place
local function enqueue(conv, queue, boost)
  leave(conv)
  local c = redis.call('HMGET', ckey(conv), 'score', 'kind', 'queuedAt')
  if (c[1] or '') == '' then
    c[1] = num(NOW - (tonumber(boost or '') or 0))
    redis.call('HSET', ckey(conv), 'score', c[1], 'boost', boost or '')
  end
  redis.call('HSET', ckey(conv), 'queue', queue)
  local seq = append(conv, 'b', '{"kind":"queued",' .. SYSTEM .. ',"queue":"' .. queue .. '","as":"' .. c[2] .. '"}')
  local key = P .. (c[2] == 'chat' and 'q:' or 't:') .. queue
  if c[2] == 'chat' then line_up(queue, conv, c[1]) else redis.call('ZADD', key, c[1], conv) end
  redis.call('HSET', ckey(conv), 'state', 'queued', 'owner', '', 'place', redis.call('ZRANK', key, conv) + 1,
    'queuedAt', (c[3] or '') ~= '' and c[3] or NOW_TEXT)
  return seq
end
