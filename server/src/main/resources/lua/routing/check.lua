-- with: conversation/state, routing/seats, routing/choice, routing/lines
-- Once a minute: do the indexes say what the conversations say? The conversation is right: an index that errs is mended, and told.
-- ARGV: ms in which nobody need check again, how many queues, the queues, then ids of conversations that are open as far as the archive knows
-- -> 1 and then rule, conversation and what is wrong in turn; 0 when another node has just checked
if not redis.call('SET', P .. 'checked', NOW_TEXT, 'NX', 'PX', ARGV[1]) then return {'0'} end
local SLACK, MOST = 10000, 100
local broken = {'1'}

local function note(rule, conv, what)
  for _, each in ipairs({rule, conv, what}) do broken[#broken + 1] = each end
end

local function is_sorted(place) return string.match(place, '^[qt]:') end

local function has(place, conv)
  if is_sorted(place) then return redis.call('ZSCORE', P .. place, conv) end
  return redis.call('SISMEMBER', P .. place, conv) == 1
end

-- where a conversation belongs, by its state, kind, queue, owner and who is being asked
local function home(state, kind, queue, owner, asked)
  local chat = kind == 'chat'
  if state == 'queued' then return (chat and 'q:' or 't:') .. queue end
  if state == 'assigned' then return (chat and 'al:' or 'at:') .. owner end
  if state == 'offered' then return 'ao:' .. asked end
end

local function open_ones(conv, c)
  local visitor, chat = c[7] or '', c[3] == 'chat'
  if c[2] == 'new' and redis.call('ZADD', P .. 'dirty', 'NX', NOW_TEXT, conv) == 1 then note('R1', conv, 'is new and nobody decides') end
  if redis.call('SADD', P .. 'vopen:' .. visitor, conv) == 1 then note('R1', conv, 'is open and not among its visitor\'s') end
  local named = redis.call('GET', P .. 'vo:' .. visitor)
  if chat and not named then redis.call('SET', P .. 'vo:' .. visitor, conv) end
  if chat and named ~= conv then note('R10', conv, 'is an open chat, and its visitor\'s is ' .. (named or 'none')) end
end

-- found: an index that names it, or nil
local function check(conv, found)
  local c = redis.call('HMGET', ckey(conv), 'status', 'state', 'kind', 'queue', 'owner', 'offeredTo', 'visitor', 'score', 'offeredTill')
  local place = c[1] == 'open' and home(c[2], c[3], c[4] or '', c[5] or '', c[6] or '') or nil
  if found and found ~= place then
    redis.call(is_sorted(found) and 'ZREM' or 'SREM', P .. found, conv)
    note('R1', conv, 'is ' .. (c[2] or 'gone') .. ' and was in ' .. found)
  end
  if place and not has(place, conv) then
    local score = (c[8] or '') ~= '' and c[8] or NOW_TEXT
    if not is_sorted(place) then redis.call('SADD', P .. place, conv)
    elseif c[3] == 'chat' then line_up(c[4], conv, score)
    else redis.call('ZADD', P .. place, score, conv) end
    if c[2] == 'offered' then redis.call('ZADD', P .. 'offers', c[9] or NOW_TEXT, conv) end
    note('R1', conv, 'is ' .. c[2] .. ' and was not in ' .. place)
  end
  if c[1] == 'open' then open_ones(conv, c) end
end

local last = 2 + ARGV[2]
for i = 3, last do
  for _, place in ipairs({'q:' .. ARGV[i], 't:' .. ARGV[i]}) do
    for _, conv in ipairs(redis.call('ZRANGE', P .. place, 0, MOST - 1)) do check(conv, place) end
  end
  for _, line in ipairs(redis.call('SMEMBERS', P .. 'lines:' .. ARGV[i])) do
    local one = head(ARGV[i], line)
    if one and waited(one.conv) > SLACK and pick(ARGV[i], one.conv) then note('R6', one.conv, 'waits while somebody has room') end
  end
end
for _, agent in ipairs(redis.call('ZRANGE', P .. 'agents', 0, MOST - 1)) do
  for _, place in ipairs({'al:', 'at:', 'ao:'}) do
    for _, conv in ipairs(redis.call('SMEMBERS', P .. place .. agent)) do check(conv, place .. agent) end
  end
  local absent = NOW - lease(agent) - SLACK
  if absent > 0 and redis.call('SCARD', P .. 'ao:' .. agent) > 0 then note('R8', agent, 'is being asked and absent') end
end
for i = last + 1, #ARGV do check(ARGV[i], nil) end
ring()
return broken
