-- Who is here and who has room. The truth is the lease, the status and the sizes of the sets held, never a counter. The indexes on:<skill>
-- (by the end of the lease) and room:<skill> (by load, then by the last assignment) follow it, and whoever is chosen is checked against it.
-- A skill is a desk, a desk with a language ("amot:fa", "amot:*" for those who name none), or * for whoever sits at any desk.
local weights = {}
local function units(kind)
  weights[kind] = weights[kind] or tonumber(redis.call('HGET', P .. 'policy', kind) or (kind == 'chat' and 1 or 0))
  return weights[kind]
end

local function lease(agent) return tonumber(redis.call('ZSCORE', P .. 'agents', agent) or 0) end

-- units held and offered
local function carried(agent)
  local load = units('chat') * (redis.call('SCARD', P .. 'al:' .. agent) + redis.call('SCARD', P .. 'ao:' .. agent))
  if units('ticket') > 0 then load = load + units('ticket') * redis.call('SCARD', P .. 'at:' .. agent) end
  return load
end

local function has_room(agent, kind)
  if units(kind) == 0 then return true end
  return carried(agent) + units(kind) <= tonumber(redis.call('HGET', P .. 'a:' .. agent, 'capacity') or 0)
end

local function ready(agent)
  return lease(agent) >= NOW and redis.call('HGET', P .. 'a:' .. agent, 'status') == 'online' and has_room(agent, 'chat')
end

local function skills(queues, languages)
  if queues == '' then return '' end
  local all = {'*'}
  for queue in string.gmatch(queues, '[^,]+') do
    all[#all + 1] = queue
    for language in string.gmatch(languages == '' and '*' or languages, '[^,]+') do all[#all + 1] = queue .. ':' .. language end
  end
  return table.concat(all, ' ')
end

local function unseat(agent, all)
  for skill in string.gmatch(all, '%S+') do
    redis.call('ZREM', P .. 'on:' .. skill, agent)
    redis.call('ZREM', P .. 'room:' .. skill, agent)
  end
end

-- puts an agent where they belong now in the indexes
local function seat(agent)
  local a = redis.call('HMGET', P .. 'a:' .. agent, 'status', 'skills', 'capacity', 'last')
  local till = lease(agent)
  if a[1] ~= 'online' or till < NOW then return unseat(agent, a[2] or '') end
  local load = carried(agent)
  local room = load + units('chat') <= tonumber(a[3] or 0)
  for skill in string.gmatch(a[2] or '', '%S+') do
    redis.call('ZADD', P .. 'on:' .. skill, num(till), agent)
    if room then redis.call('ZADD', P .. 'room:' .. skill, num(load * 1e13 + tonumber(a[4] or 0)), agent)
    else redis.call('ZREM', P .. 'room:' .. skill, agent) end
  end
end

-- how many are here
local function there(skill) return redis.call('ZCOUNT', P .. 'on:' .. skill, NOW_TEXT, '+inf') end
