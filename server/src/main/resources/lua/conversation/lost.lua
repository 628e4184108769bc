-- with: conversation/state
-- Looks whether entries that were told are still there. A conversation that lacks one gets another epoch (RES1), once: whoever remembers
-- the old epoch later finds it changed already.
-- ARGV: for each conversation: id, epoch ('' when not known), seq, at ms, epoch to come
-- -> the conversations that have lost
local lost = {}
for i = 1, #ARGV, 5 do
  local conv, epoch, seq, at, fresh = unpack(ARGV, i, i + 4)
  local c = redis.call('HMGET', ckey(conv), 'epoch', 'top', 'base', 'visitor', 'owner')
  if c[1] and (epoch == '' or epoch == c[1]) then
    local place = tonumber(seq) - (tonumber(c[3]) or 0) - 1
    local there = tonumber(c[2]) >= tonumber(seq)
    if there and place >= 0 then
      there = string.find(redis.call('LINDEX', P .. 'e:' .. conv, place) or '', '"at":' .. at, 1, true) ~= nil
    end
    if not there then
      redis.call('HSET', ckey(conv), 'epoch', fresh)
      log('epoch', c[4], 'c', conv, 'o', c[5] or '', 'epoch', fresh)
      lost[#lost + 1] = conv
    end
  end
end
ring()
return lost
