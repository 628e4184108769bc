-- Those who wait at a desk stand in lines. All of a line may be given to the same agents: they speak the same language, if somebody at the desk does,
-- and the same agents have just refused them. So where the first of a line finds nobody nobody in it would, and no other line has to wait for that.
-- lines:<desk> names them, w:<line> holds one, by the same score as the whole desk's q:<desk>.
local function line_of(queue, conv)
  local language = string.match(string.lower(get(conv, 'locale')), '^%a+') or ''
  if language ~= '' and there(queue .. ':' .. language) == 0 then language = '' end
  local refused = redis.call('ZRANGEBYSCORE', P .. 'no:' .. conv, '(' .. NOW_TEXT, '+inf')
  table.sort(refused)
  return queue .. '/' .. language .. '/' .. table.concat(refused, ',')
end

local function line_up(queue, conv, score)
  local line = line_of(queue, conv)
  redis.call('ZADD', P .. 'q:' .. queue, score, conv)
  redis.call('ZADD', P .. 'w:' .. line, score, conv)
  redis.call('SADD', P .. 'lines:' .. queue, line)
  redis.call('HSET', ckey(conv), 'line', line)
end

-- an agent is not asked for it again in these ms
local function not_again(conv, agent, pause)
  redis.call('ZADD', P .. 'no:' .. conv, num(NOW + pause), agent)
  redis.call('PEXPIRE', P .. 'no:' .. conv, num(pause))
  redis.call('ZADD', P .. 'pauses', num(NOW + pause), conv)
end

-- to the line where it belongs by now; nil when it stands there already
local function move_up(queue, conv)
  local was, line = get(conv, 'line'), line_of(queue, conv)
  if was == line then return nil end
  redis.call('ZREM', P .. 'w:' .. was, conv)
  line_up(queue, conv, redis.call('ZSCORE', P .. 'q:' .. queue, conv))
  return line
end

local function head(queue, line)
  while true do
    local found = redis.call('ZRANGE', P .. 'w:' .. line, 0, 0, 'WITHSCORES')
    if not found[1] then redis.call('SREM', P .. 'lines:' .. queue, line); return nil end
    local c = redis.call('HMGET', ckey(found[1]), 'state', 'line')
    if c[1] == 'queued' and c[2] == line then return {line = line, conv = found[1], score = tonumber(found[2])} end
    redis.call('ZREM', P .. 'w:' .. line, found[1]) -- a node of a version without lines has taken it
  end
end

local function foremost(all)
  local one
  for _, each in pairs(all) do
    if not one or each.score < one.score or (each.score == one.score and each.conv < one.conv) then one = each end
  end
  return one
end

-- whom an agent has refused may be asked for them again when the time is over
local function forgive()
  for _, conv in ipairs(redis.call('ZRANGEBYSCORE', P .. 'pauses', '-inf', NOW_TEXT, 'LIMIT', 0, 100)) do
    redis.call('ZREM', P .. 'pauses', conv)
    redis.call('ZREMRANGEBYSCORE', P .. 'no:' .. conv, '-inf', NOW_TEXT)
    local c = redis.call('HMGET', ckey(conv), 'state', 'kind', 'queue')
    if c[1] == 'queued' and c[2] == 'chat' then move_up(c[3], conv) end
    local later = redis.call('ZRANGE', P .. 'no:' .. conv, 0, 0, 'WITHSCORES')
    if later[1] then redis.call('ZADD', P .. 'pauses', later[2], conv) end
  end
end

-- into a line come those who stand in none: they came before there were lines, or a line was mended
local function mend_lines(queue)
  local lined = 0
  for _, line in ipairs(redis.call('SMEMBERS', P .. 'lines:' .. queue)) do lined = lined + redis.call('ZCARD', P .. 'w:' .. line) end
  if lined >= redis.call('ZCARD', P .. 'q:' .. queue) then return end
  for _, conv in ipairs(redis.call('ZRANGE', P .. 'q:' .. queue, 0, 999)) do
    if not redis.call('ZSCORE', P .. 'w:' .. get(conv, 'line'), conv) then line_up(queue, conv, redis.call('ZSCORE', P .. 'q:' .. queue, conv)) end
  end
end
