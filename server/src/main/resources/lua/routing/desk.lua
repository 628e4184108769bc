-- an agent's lease, status and room decide; load is the size of a set, never a counter
local function lease(agent) return tonumber(redis.call('ZSCORE', P .. 'agents', agent) or 0) end

local function has_room(agent)
  local capacity = tonumber(redis.call('HGET', P .. 'a:' .. agent, 'capacity') or 0)
  return redis.call('SCARD', P .. 'al:' .. agent) < capacity
end

-- those who serve a queue, online and with a live lease
local function present(queue)
  local found = {}
  for _, agent in ipairs(redis.call('ZRANGEBYSCORE', P .. 'agents', NOW_TEXT, '+inf')) do
    local a = redis.call('HMGET', P .. 'a:' .. agent, 'status', 'queues')
    if a[1] == 'online' and string.find(',' .. (a[2] or '') .. ',', ',' .. queue .. ',', 1, true) then found[#found + 1] = agent end
  end
  return found
end

-- lowest load first, then longest since the last assignment
local function pick(queue)
  local best, best_load, best_last
  for _, agent in ipairs(present(queue)) do
    local load = redis.call('SCARD', P .. 'al:' .. agent)
    local last = tonumber(redis.call('HGET', P .. 'a:' .. agent, 'last') or 0)
    if has_room(agent) and (not best or load < best_load or (load == best_load and last < best_last)) then
      best, best_load, best_last = agent, load, last
    end
  end
  return best
end

-- name is that of an agent who may never have signed in
local function assign(conv, agent, name)
  leave(conv)
  local chat = get(conv, 'kind') == 'chat'
  local gen = redis.call('HINCRBY', ckey(conv), 'gen', 1)
  if not name or name == '' then name = redis.call('HGET', P .. 'a:' .. agent, 'name') or agent end
  redis.call('HSET', ckey(conv), 'owner', agent, 'ownerName', name, 'state', 'assigned', 'assignedAt', NOW_TEXT)
  redis.call('SADD', P .. (chat and 'al:' or 'at:') .. agent, conv)
  if chat then redis.call('HSET', P .. 'a:' .. agent, 'last', NOW_TEXT) end
  local waited = math.max(0, NOW - tonumber(get(conv, 'score') ~= '' and get(conv, 'score') or NOW))
  if chat then redis.call('LPUSH', P .. 'waits:' .. get(conv, 'queue'), num(waited)); redis.call('LTRIM', P .. 'waits:' .. get(conv, 'queue'), 0, 19) end
  return append(conv, 'b', '{"kind":"assigned",' .. SYSTEM .. ',"agent":{"id":"' .. agent .. '","name":' .. quote(name) .. '},"gen":' .. gen .. '}')
end

-- the score is the time it first waited: whoever comes back keeps the old place
local function enqueue(conv, queue)
  leave(conv)
  local c = redis.call('HMGET', ckey(conv), 'score', 'kind')
  local score = (c[1] and c[1] ~= '') and c[1] or NOW_TEXT
  local seq
  redis.call('HSET', ckey(conv), 'queue', queue, 'score', score)
  seq = append(conv, 'b', '{"kind":"queued",' .. SYSTEM .. ',"queue":"' .. queue .. '","as":"' .. c[2] .. '"}')
  redis.call('HSET', ckey(conv), 'state', 'queued', 'owner', '')
  redis.call('ZADD', P .. (c[2] == 'chat' and 'q:' or 't:') .. queue, score, conv)
  return seq
end

-- gives waiting chats to agents with room, oldest first
local function drain(queue)
  while true do
    local first = redis.call('ZRANGE', P .. 'q:' .. queue, 0, 0)[1]
    local agent = first and pick(queue)
    if not agent then return end
    assign(first, agent)
  end
end

local function drain_for(agent)
  for queue in string.gmatch(redis.call('HGET', P .. 'a:' .. agent, 'queues') or '', '[^,]+') do drain(queue) end
end
