-- what was done under a ref: "seq at hash conv"
local function done(conv, seq, at, created)
  local c = redis.call('HMGET', P .. 'c:' .. conv, 'kind', 'number', 'promisedAt', 'state')
  return {conv, tostring(seq), at, c[1] or '', c[2] or '', c[3] or '', created, c[4] or ''}
end

-- nil for a new ref, else the old answer or a refusal
local function repeated(key, ref, hash)
  local was = redis.call('HGET', key, ref)
  if not was then return nil end
  local seq, at, before, conv = string.match(was, '^(%d+) (%d+) (%S+) (%S+)$')
  -- *: what was said is in the archive only
  if before ~= hash and before ~= '*' then return {'!ref_conflict', 'This ref was used for something else.', 'ref'} end
  return done(conv, seq, at, '2')
end

local function keep(key, ref, hash, conv, seq)
  redis.call('HSET', key, ref, seq .. ' ' .. NOW_TEXT .. ' ' .. hash .. ' ' .. conv)
end
