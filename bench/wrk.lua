-- What wrk asks: the path as it is, or, where it has words in braces, another with each request; and what it saw, as JSON.
local path, turn = os.getenv('BENCH_PATH'), tonumber(os.getenv('BENCH_TURN'))

-- All that were allies on each of the days.
local ALLIES = {
  'ALB', 'BEL', 'BGR', 'CAN', 'CZE', 'DEU', 'DNK', 'ESP', 'EST', 'FRA', 'GBR', 'GRC', 'HRV', 'HUN', 'ISL', 'ITA',
  'LTU', 'LUX', 'LVA', 'MKD', 'MNE', 'NLD', 'NOR', 'POL', 'PRT', 'ROU', 'SVK', 'SVN', 'TUR', 'USA',
}
local FIRST, DAY, DAYS, STEP = 1609459200, 86400, 2099, 1297 -- from 2021-01-01

-- By steps, so that who is asked less is not asked of the early days alone, of which there is less to tell.
local function day(count)
  return os.date('!%Y-%m-%d', FIRST + count * STEP % DAYS * DAY)
end

-- Allies one after the other as of one day, then of the next; or as of another day each time. Either way 62,970 pairs are
-- asked before one comes again: by then the server, which keeps 64 MB of answers and looks from 24 days, has forgotten it.
local WORDS = {
  ally = function() return ALLIES[turn % #ALLIES + 1] end,
  day = function() return day(math.floor(turn / #ALLIES)) end,
  otherday = function() return day(turn) end,
  level = function() return string.format('%.6f', 2 + turn % 1e6 / 1e6) end,
  width = function() return 400 + turn % 1601 end,
  turn = function() return string.format('%d', turn) end,
}

if path:find('{', 1, true) then
  function request()
    turn = turn + 1
    return wrk.format('GET', (path:gsub('{(%a+)}', function(word) return WORDS[word]() end)))
  end
end

function done(summary, latency)
  local errors = summary.errors
  local failed = errors.connect + errors.read + errors.write + errors.status + errors.timeout
  io.write(string.format(
    '\n{"requests":%d,"us":%d,"bytes":%d,"p50":%d,"p99":%d,"failed":%d}\n',
    summary.requests, summary.duration, summary.bytes, latency:percentile(50), latency:percentile(99), failed
  ))
end
