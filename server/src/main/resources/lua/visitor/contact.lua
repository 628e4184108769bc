-- What a visitor says of themselves; '' leaves a field as it was. KEYS: the site's log.
-- ARGV: visitor, e-mail, phone, name, seconds until forgotten. Returns the visitor's fields.
local key = P .. 'v:' .. ARGV[1]
local has = redis.call('HMGET', key, 'verified', 'email')
local said = {email = ARGV[2], phone = ARGV[3], name = ARGV[4]}
if has[1] == '1' and has[2] then said.email = '' end
local changed = {}
for field, value in pairs(said) do
  if value ~= '' and redis.call('HGET', key, field) ~= value then
    redis.call('HSET', key, field, value)
    changed[field] = value
  end
end
redis.call('EXPIRE', key, ARGV[5])
if next(changed) then log('visitor', ARGV[1], 'd', cjson.encode(changed)) end
ring()
return redis.call('HGETALL', key)
