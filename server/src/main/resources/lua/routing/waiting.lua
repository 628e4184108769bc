-- how much one script gives out at most; what is left another goes on with
local budget, moves = 25, 100

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

-- gives waiting chats to agents with room, oldest first; the first of a line for whom there is nobody stands for the whole line
local function drain(queue)
  if redis.call('ZCARD', P .. 'room:' .. queue) == 0 then return end
  local all, shut = {}, {}
  for _, line in ipairs(redis.call('SMEMBERS', P .. 'lines:' .. queue)) do all[line] = head(queue, line) end
  while redis.call('ZCARD', P .. 'room:' .. queue) > 0 do
    local one = foremost(all)
    if not one then return end
    if budget == 0 then redis.call('SADD', P .. 'more', queue); return end
    local agent = pick(queue, one.conv)
    if agent then budget = budget - 1; give(one.conv, agent); all[one.line] = head(queue, one.line)
    else
      local other = move_up(queue, one.conv)
      all[one.line] = other and head(queue, one.line) or nil
      if other then moves = moves - 1; if not shut[other] then all[other] = head(queue, other) end
      else shut[one.line] = true end
      if moves == 0 then redis.call('SADD', P .. 'more', queue); return end
    end
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
  if pause > 0 then not_again(conv, c[1], pause) end
  leave(conv, why)
  redis.call('HSET', ckey(conv), 'state', 'queued')
  line_up(c[2], conv, c[3])
  drain(c[2])
end

-- all that an agent is being asked
local function give_back(agent, why)
  for _, conv in ipairs(redis.call('SMEMBERS', P .. 'ao:' .. agent)) do take_back(conv, why, 0) end
end
