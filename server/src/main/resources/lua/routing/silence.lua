-- parked: the slot is free, the owner kept; resolved when the desk's time for that is over, or back with its owner at the time they said
local function rest(conv, till)
  redis.call('HSET', ckey(conv), 'state', 'parked', 'score', '')
  redis.call('ZREM', P .. 'parked', conv)
  if till > 0 then redis.call('ZADD', P .. 'aside', num(till), conv); return end
  redis.call('ZREM', P .. 'aside', conv)
  local quiet = tonumber(redis.call('HGET', P .. 'desk:' .. get(conv, 'queue'), 'quiet') or 0)
  if quiet > 0 then redis.call('ZADD', P .. 'parked', num(NOW + quiet), conv) end
end

-- answered chats whose visitor has been gone for as long as their desk waits; what cannot be parked yet is looked at again in half a minute
local function park_silent()
  local soonest = tonumber(redis.call('HGET', P .. 'policy', 'park') or 0)
  if soonest == 0 then return end
  for _, visitor in ipairs(redis.call('ZRANGEBYSCORE', P .. 'here', '-inf', num(NOW - soonest), 'LIMIT', 0, 50)) do
    local conv = redis.call('GET', P .. 'vo:' .. visitor)
    if not conv then redis.call('ZREM', P .. 'here', visitor)
    else
      redis.call('HSETNX', ckey(conv), 'leftAt', redis.call('ZSCORE', P .. 'here', visitor))
      local c = redis.call('HMGET', ckey(conv), 'state', 'waitingSince', 'queue', 'leftAt')
      local patience = tonumber(redis.call('HGET', P .. 'desk:' .. (c[3] or ''), 'park') or 0)
      if c[1] == 'assigned' and (c[2] or '') == '' and patience > 0 and NOW - tonumber(c[4]) >= patience then
        append(conv, 'a', '{"kind":"parked",' .. SYSTEM .. '}')
        leave(conv)
        rest(conv, 0)
        redis.call('ZREM', P .. 'here', visitor)
      else redis.call('ZADD', P .. 'here', num(NOW - soonest + 30000), visitor) end
    end
  end
end

-- what was set aside until now: a ticket is its owner's again, a chat goes the way of one whose visitor came back
local function wake_aside()
  for _, conv in ipairs(redis.call('ZRANGEBYSCORE', P .. 'aside', '-inf', NOW_TEXT, 'LIMIT', 0, 50)) do
    redis.call('ZREM', P .. 'aside', conv)
    local c = redis.call('HMGET', ckey(conv), 'state', 'kind', 'owner', 'ownerName')
    if c[1] == 'parked' and c[2] == 'ticket' then assign(conv, c[3], c[4])
    elseif c[1] == 'parked' then
      redis.call('HSET', ckey(conv), 'state', 'new', 'owner', '')
      redis.call('HINCRBY', ckey(conv), 'ver', 1)
      redis.call('ZADD', P .. 'dirty', NOW_TEXT, conv)
    end
  end
end

local function end_parked()
  for _, conv in ipairs(redis.call('ZRANGEBYSCORE', P .. 'parked', '-inf', NOW_TEXT, 'LIMIT', 0, 50)) do
    redis.call('ZREM', P .. 'parked', conv)
    if get(conv, 'state') == 'parked' then resolve(conv, 'system', SYSTEM) end
  end
end

-- what has waited too long for its own desk goes to the neighbours, then to anybody with room
local function widen(queue)
  local p = policy(queue)
  if p.near + p.far == 0 then return end
  for _, line in ipairs(redis.call('SMEMBERS', P .. 'lines:' .. queue)) do
    for _, conv in ipairs(redis.call('ZRANGE', P .. 'w:' .. line, 0, LOOK - 1)) do
      local age = waited(conv)
      local agent = p.near > 0 and age >= p.near and best(p.neighbours, conv) or nil
      agent = agent or (p.far > 0 and age >= p.far and first('*', conv)) or nil
      if agent and budget > 0 then budget = budget - 1; give(conv, agent) end
    end
  end
end
