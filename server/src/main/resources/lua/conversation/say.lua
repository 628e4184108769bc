-- with: conversation/state, conversation/refs
-- A visitor says something, in a conversation, in the open chat, or in a new one.
-- ARGV: visitor, ref, hash, conversation or '', id for a new one, fresh 0|1, kind chat|ticket, entry body JSON, preview,
--       subject, topic, order, epoch for a new one, locale, promised time ISO (for a waiting chat that a fresh one replaces)
-- -> conversation, seq, at ms, kind, number, promisedAt, created 0|1 (2: repeated), state
local visitor, ref, hash, conv, new_id, fresh, kind = unpack(ARGV, 1, 7)
local named = conv ~= ''
if named then
  if get(conv, 'visitor') ~= visitor then return {'!not_found', 'There is no such conversation.', 'conversation'} end
else
  local before = repeated(P .. 'vr:' .. visitor, ref, hash)
  if before then return before end
  if fresh == '0' then conv = redis.call('GET', P .. 'vo:' .. visitor) or '' end
end
if conv ~= '' then
  local before = repeated(P .. 'r:' .. conv, ref, hash)
  if before then return before end
  if get(conv, 'status') == 'resolved' then return {'!conversation_closed', 'This conversation has ended.'} end
end
local created = conv == ''
if created then
  local open = redis.call('GET', P .. 'vo:' .. visitor)
  if open and kind == 'chat' then
    if get(open, 'waitingSince') ~= '' then give_way(open, ARGV[15])
    else resolve(open, 'visitor', '"from":{"kind":"visitor","id":"' .. visitor .. '"}') end
  end
  conv = new_id
  redis.call('HSET', ckey(conv), 'visitor', visitor, 'kind', kind, 'status', 'open', 'state', 'new', 'top', 0, 'vtop', 0, 'gen', 0,
    'epoch', ARGV[13], 'ver', 0, 'openedAt', NOW_TEXT, 'subject', ARGV[10], 'topic', ARGV[11], 'order', ARGV[12], 'locale', ARGV[14])
  redis.call('ZADD', P .. 'vc:' .. visitor, NOW_TEXT, conv)
  redis.call('ZREMRANGEBYRANK', P .. 'vc:' .. visitor, 0, -101)
  redis.call('PERSIST', P .. 'vc:' .. visitor)
  redis.call('SADD', P .. 'vopen:' .. visitor, conv)
  if kind == 'chat' then redis.call('SET', P .. 'vo:' .. visitor, conv) end
end
local seq = append(conv, 'b', ARGV[8])
redis.call('HSET', ckey(conv), 'preview', ARGV[9], 'lastFrom', 'visitor')
if get(conv, 'waitingSince') == '' then redis.call('HSET', ckey(conv), 'waitingSince', NOW_TEXT) end
if not created and get(conv, 'kind') == 'ticket' then redis.call('HSET', ckey(conv), 'wrote', '1') end
redis.call('ZADD', P .. 'here', num(NOW + (tonumber(redis.call('HGET', P .. 'policy', 'here')) or 60000)), visitor)
if get(conv, 'state') == 'parked' then redis.call('HSET', ckey(conv), 'state', 'new', 'owner', '') end
redis.call('HINCRBY', ckey(conv), 'ver', 1)
redis.call('ZADD', P .. 'dirty', 'NX', NOW_TEXT, conv)
keep(P .. 'r:' .. conv, ref, hash, conv, seq)
if not named then
  keep(P .. 'vr:' .. visitor, ref, hash, conv, seq)
  redis.call('EXPIRE', P .. 'vr:' .. visitor, 2592000)
end
ring()
return done(conv, seq, NOW_TEXT, created and '1' or '0')
