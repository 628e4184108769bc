local P = string.sub(KEYS[1], 1, -4)
-- While a cluster moves this slot some keys are here and some there. Asking for two keys that never are fails then, on either side:
-- nothing has been written yet, and it may be tried again.
local probe = redis.pcall('EXISTS', P .. 'never', P .. 'nowhere')
if type(probe) == 'table' and probe.err then return {'!unavailable', 'The store is moving this site; try again.'} end
local TIME = redis.call('TIME')
local NOW = TIME[1] * 1000 + math.floor(TIME[2] / 1000)
local NOW_TEXT = string.format('%.0f', NOW)
local logged = false

local function num(n) return string.format('%.0f', n) end
local function quote(text) return cjson.encode(text) end

-- a record of the site's log; more field and value pairs may follow
local function log(kind, visitor, ...)
  redis.call('XADD', KEYS[1], '*', 't', kind, 'v', visitor or '', ...)
  logged = true
end

-- a hint for those who follow the log, once a script
local function ring()
  if logged then redis.call('SPUBLISH', P .. 'bell', '') end
end

-- an entry of a conversation: see is 'b' (both sides) or 'a' (agents only), body a JSON object; returns its seq
local function append(conv, see, body)
  local key = P .. 'c:' .. conv
  local was = redis.call('HMGET', key, 'top', 'vtop', 'visitor', 'owner', 'epoch', 'queue', 'gen', 'moment', 'kind', 'status')
  local seq = (tonumber(was[1]) or 0) + 1
  local entry = '{"seq":' .. seq .. ',"at":' .. NOW_TEXT .. ',"see":"' .. see .. '","pv":' .. (was[2] or 0) .. ',' .. string.sub(body, 2)
  redis.call('HSET', key, 'top', seq, 'lastAt', NOW_TEXT)
  if see == 'b' then redis.call('HSET', key, 'vtop', seq) end
  if was[10] == 'resolved' then -- a late word of an ended one: it is shed again, after this entry is archived
    redis.call('PERSIST', key)
    redis.call('ZADD', P .. 'closed', NOW_TEXT, conv)
  end
  redis.call('RPUSH', P .. 'e:' .. conv, entry)
  log('entry', was[3], 'c', conv, 'o', was[4] or '', 'q', was[6] or '', 'g', was[7] or 0, 'm', was[8] or '',
    'k', was[9] or '', 'epoch', was[5], 'e', entry)
  return seq
end

-- the facts about this visitor changed: their open conversations wait for a decision
local function dirty(visitor)
  for _, conv in ipairs(redis.call('SMEMBERS', P .. 'vopen:' .. visitor)) do
    redis.call('HINCRBY', P .. 'c:' .. conv, 'ver', 1)
    redis.call('ZADD', P .. 'dirty', 'NX', NOW_TEXT, conv)
  end
end
