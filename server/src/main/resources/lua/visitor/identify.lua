-- A visitor is proven to be a customer. KEYS: the site's log.
-- ARGV: visitor, an unused id, customer, SHA-256 of the customer's id, e-mail or '', name or '', seconds until forgotten,
--   seconds for which what they did with answers is remembered
-- Returns the id of the visitor who is that customer, then the visitor's fields.
local current, customer, life = ARGV[1], ARGV[3], ARGV[7]
local cu = P .. 'cu:' .. ARGV[4]
local was = redis.call('HGET', P .. 'v:' .. current, 'customer')
local into = redis.call('GET', cu)
if not into then into = (was and was ~= customer) and ARGV[2] or current end
local key = P .. 'v:' .. into

local gone = into ~= current and not was
if gone then
  for _, event in ipairs(redis.call('LRANGE', P .. 'ev:' .. current, 0, -1)) do
    redis.call('RPUSH', P .. 'ev:' .. into, event)
  end
  redis.call('LTRIM', P .. 'ev:' .. into, -200, -1)
  redis.call('DEL', P .. 'ev:' .. current)
  redis.call('ZUNIONSTORE', P .. 'evid:' .. into, 2, P .. 'evid:' .. into, P .. 'evid:' .. current)
  redis.call('ZUNIONSTORE', P .. 'artid:' .. into, 2, P .. 'artid:' .. into, P .. 'artid:' .. current, 'AGGREGATE', 'MAX')
  redis.call('EXPIRE', P .. 'artid:' .. into, ARGV[8])
  redis.call('SUNIONSTORE', P .. 'vorders:' .. into, P .. 'vorders:' .. into, P .. 'vorders:' .. current)
  for _, field in ipairs({'arrival', 'locale', 'consent'}) do
    local value = redis.call('HGET', P .. 'v:' .. current, field)
    if value then redis.call('HSET', key, field, value) end
  end
  redis.call('HSET', P .. 'v:' .. current, 'into', into)
end

local old = redis.call('HMGET', key, 'customer', 'email', 'name')
redis.call('HSET', key, 'customer', customer, 'verified', 1, 'cu', ARGV[4], 'seenAt', NOW_TEXT)
redis.call('HSETNX', key, 'createdAt', NOW_TEXT)
redis.call('HSETNX', key, 'visit', 1)
if ARGV[5] ~= '' then redis.call('HSET', key, 'email', ARGV[5]) end
if ARGV[6] ~= '' then redis.call('HSET', key, 'name', ARGV[6]) end
redis.call('EXPIRE', key, life)
redis.call('SET', cu, into, 'EX', life)
local same = old[1] == customer and (ARGV[5] == '' or old[2] == ARGV[5]) and (ARGV[6] == '' or old[3] == ARGV[6])
if gone or not same then
  log('visitor', into, 'd', cjson.encode({customer = customer, email = ARGV[5], name = ARGV[6], from = gone and current or nil}))
  dirty(into)
end
ring()
local reply = redis.call('HGETALL', key)
table.insert(reply, 1, into)
return reply
