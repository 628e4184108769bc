local LOOK = 20
local policies = {}

-- a desk's settings: ms to answer an offer, ms until neighbours and until anybody may help (0: never)
local function policy(queue)
  if not policies[queue] then
    local p = redis.call('HMGET', P .. 'desk:' .. queue, 'offer', 'near', 'far', 'neighbours')
    policies[queue] = {offer = tonumber(p[1] or 0), near = tonumber(p[2] or 0), far = tonumber(p[3] or 0), neighbours = p[4] or ''}
  end
  return policies[queue]
end

local function waited(conv)
  local c = redis.call('HMGET', ckey(conv), 'score', 'boost')
  return NOW - (tonumber(c[1] or '') or NOW) - (tonumber(c[2] or '') or 0)
end

-- the lowest load first, then the longest since the last assignment; not one who has just declined it
local function first(skill, conv)
  local from = 0
  while true do
    local found = redis.call('ZRANGE', P .. 'room:' .. skill, from, from, 'WITHSCORES')
    if not found[1] then return nil end
    if not ready(found[1]) then redis.call('ZREM', P .. 'room:' .. skill, found[1]); seat(found[1])
    elseif tonumber(redis.call('ZSCORE', P .. 'no:' .. conv, found[1]) or 0) > NOW then from = from + 1
    else return found[1], tonumber(found[2]) end
  end
end

local function best(choices, conv)
  local agent, score
  for skill in string.gmatch(choices, '[^,]+') do
    local one, at = first(skill, conv)
    if one and (not agent or at < score) then agent, score = one, at end
  end
  return agent
end

-- while somebody at the desk speaks the visitor's language it is one of them, until the neighbours may help
local function pick(queue, conv)
  local language = string.match(string.lower(get(conv, 'locale')), '^%a+') or ''
  local near = policy(queue).near
  if language == '' or there(queue .. ':' .. language) == 0 or (near > 0 and waited(conv) >= near) then return best(queue, conv) end
  return best(queue .. ':' .. language .. ',' .. queue .. ':*', conv)
end

-- the agent who had it last, or else this visitor: when they sit at this desk and have room
local function regular(conv, queue, visitor)
  local last = get(conv, 'lastOwner')
  if last == '' then last = redis.call('GET', P .. 'regular:' .. visitor) or '' end
  if last ~= '' and redis.call('ZSCORE', P .. 'room:' .. queue, last) and ready(last) then return last end
end

-- a ticket may be a chat again: its visitor is here, without another chat, and somebody at the desk has room
local function both_are_here(conv, queue, visitor)
  return (tonumber(redis.call('ZSCORE', P .. 'here', visitor) or 0)) >= NOW and redis.call('EXISTS', P .. 'vo:' .. visitor) == 0
    and (regular(conv, queue, visitor) or pick(queue, conv)) ~= nil
end
