-- how much one script gives out at most; what is left another goes on with
local budget = 25

-- asks an agent; the slot is reserved, the place kept
local function offer(conv, agent, ms)
  leave(conv)
  local gen = redis.call('HINCRBY', ckey(conv), 'gen', 1)
  local till = num(NOW + ms)
  redis.call('HSET', ckey(conv), 'state', 'offered', 'offeredTo', agent, 'offeredTill', till)
  redis.call('SADD', P .. 'ao:' .. agent, conv)
  redis.call('ZADD', P .. 'offers', till, conv)
  redis.call('HSET', P .. 'a:' .. agent, 'last', NOW_TEXT)
  seat(agent)
  log('offered', '', 'c', conv, 'o', agent, 'g', gen)
end

local function give(conv, agent)
  local ms = policy(get(conv, 'queue')).offer
  if ms > 0 then offer(conv, agent, ms) else assign(conv, agent) end
end

-- gives waiting chats to agents with room, oldest first
local function drain(queue)
  local skip = 0
  while skip < LOOK and redis.call('ZCARD', P .. 'room:' .. queue) > 0 do
    local conv = redis.call('ZRANGE', P .. 'q:' .. queue, skip, skip)[1]
    local agent = conv and pick(queue, conv)
    if not conv then return end
    if not agent then skip = skip + 1
    elseif budget == 0 then redis.call('SADD', P .. 'more', queue); return
    else budget = budget - 1; give(conv, agent) end
  end
end

-- from its owner to a desk, to the place of whoever has waited as long
local function hand_on(conv, queue)
  local since = get(conv, 'waitingSince')
  redis.call('HSET', ckey(conv), 'score', since ~= '' and since or NOW_TEXT, 'boost', '')
  leave(conv)
  redis.call('HSET', ckey(conv), 'owner', '')
  local seq = enqueue(conv, queue)
  drain(queue)
  return seq
end

-- whoever has got room is given what waits
local function release()
  for _, agent in ipairs(redis.call('SPOP', P .. 'moved', 50)) do
    seat(agent)
    for queue in string.gmatch(redis.call('HGET', P .. 'a:' .. agent, 'queues') or '', '[^,]+') do drain(queue) end
  end
end

-- from whoever is being asked back to its old place, without a word to the visitor; pause: ms in which they are not asked again
local function take_back(conv, why, pause)
  local c = redis.call('HMGET', ckey(conv), 'offeredTo', 'queue', 'score')
  if pause > 0 then
    redis.call('ZADD', P .. 'no:' .. conv, num(NOW + pause), c[1])
    redis.call('PEXPIRE', P .. 'no:' .. conv, num(pause))
  end
  leave(conv, why)
  redis.call('HSET', ckey(conv), 'state', 'queued')
  redis.call('ZADD', P .. 'q:' .. c[2], c[3], conv)
  drain(c[2])
end

-- all that an agent is being asked
local function give_back(agent, why)
  for _, conv in ipairs(redis.call('SMEMBERS', P .. 'ao:' .. agent)) do take_back(conv, why, 0) end
end
