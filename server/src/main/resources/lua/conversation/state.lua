local SYSTEM = '"from":{"kind":"system","id":"system","name":"Momentdesk"}'

local function ckey(conv) return P .. 'c:' .. conv end
local function get(conv, field) return redis.call('HGET', ckey(conv), field) or '' end

-- takes a conversation out of the place it is in; the caller puts it into another one. why: what an agent is told who was being asked
local function leave(conv, why)
  local was = redis.call('HMGET', ckey(conv), 'queue', 'owner', 'offeredTo', 'gen', 'line')
  if was[1] then redis.call('ZREM', P .. 'q:' .. was[1], conv); redis.call('ZREM', P .. 't:' .. was[1], conv) end
  if (was[5] or '') ~= '' then redis.call('ZREM', P .. 'w:' .. was[5], conv); redis.call('HSET', ckey(conv), 'line', '') end
  if (was[2] or '') ~= '' then
    redis.call('SREM', P .. 'al:' .. was[2], conv); redis.call('SREM', P .. 'at:' .. was[2], conv)
    redis.call('SADD', P .. 'moved', was[2])
  end
  if (was[3] or '') ~= '' then
    redis.call('SREM', P .. 'ao:' .. was[3], conv); redis.call('ZREM', P .. 'offers', conv)
    redis.call('HSET', ckey(conv), 'offeredTo', '')
    redis.call('SADD', P .. 'moved', was[3])
    log('withdrawn', '', 'c', conv, 'o', was[3], 'g', was[4], 'why', why or 'reassigned')
  end
end

-- by is who: visitor, agent or system; from a JSON member; outcome JSON text or nil
local function resolve(conv, by, from, outcome)
  local body = '{"kind":"resolved",' .. from .. ',"by":"' .. by .. '"' .. (outcome and ',"outcome":' .. outcome or '') .. '}'
  local seq = append(conv, 'b', body)
  leave(conv, 'resolved')
  local visitor = get(conv, 'visitor')
  redis.call('HSET', ckey(conv), 'status', 'resolved', 'state', 'resolved', 'resolvedAt', NOW_TEXT, 'owner', '', 'waitingSince', '')
  redis.call('SREM', P .. 'vopen:' .. visitor, conv)
  if redis.call('GET', P .. 'vo:' .. visitor) == conv then redis.call('DEL', P .. 'vo:' .. visitor) end
  redis.call('ZREM', P .. 'dirty', conv)
  redis.call('ZADD', P .. 'closed', NOW_TEXT, conv)
  return seq
end

-- from a chat to a ticket: it gets a number, and the visitor may open another chat
local function become_ticket(conv, promised)
  local visitor = get(conv, 'visitor')
  local number = get(conv, 'number')
  if number == '' then number = tostring(redis.call('INCR', P .. 'tickets')) end
  redis.call('HSET', ckey(conv), 'kind', 'ticket', 'number', number, 'promisedAt', promised)
  if redis.call('GET', P .. 'vo:' .. visitor) == conv then redis.call('DEL', P .. 'vo:' .. visitor) end
  append(conv, 'b', '{"kind":"ticket",' .. SYSTEM .. ',"number":"' .. number .. '","promisedAt":"' .. promised .. '"}')
end

-- an open chat gives way to another of its visitor: it waits anew, as a ticket; whoever had it is told first
local function give_way(conv, promised)
  if get(conv, 'state') == 'assigned' then append(conv, 'a', '{"kind":"parked",' .. SYSTEM .. '}') end
  become_ticket(conv, promised)
  leave(conv)
  redis.call('HSET', ckey(conv), 'state', 'new', 'owner', '')
  redis.call('ZADD', P .. 'dirty', NOW_TEXT, conv)
end
