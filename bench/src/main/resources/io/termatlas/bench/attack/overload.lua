-- For wrk with as many threads as connections: then request and response of a thread follow each other, and the time of an
-- answer can be kept apart by its status. Takes a file of paths, one a line. Buckets are a fiftieth of an octave of a
-- tenth of a millisecond.

local ffi = require("ffi")
ffi.cdef [[
  typedef struct { long tv_sec; long tv_nsec; } clock_time;
  int clock_gettime(int clock, clock_time *time);
]]
local time = ffi.new("clock_time")
local function now()
  ffi.C.clock_gettime(1, time)
  return tonumber(time.tv_sec) * 1000 + tonumber(time.tv_nsec) / 1e6
end

local threads = {}
function setup(thread)
  thread:set("number", #threads)
  table.insert(threads, thread)
end

function init(arguments)
  paths = {}
  for line in io.lines(arguments[1]) do paths[#paths + 1] = line end
  next_path = number * 7
  buckets, refused, failed = {}, 0, 0
  for n = 1, 1000 do buckets[n] = 0 end
end

function request()
  next_path = next_path + 1
  begun = now()
  return wrk.format("GET", paths[next_path % #paths + 1])
end

function response(status)
  local millis = now() - begun
  if status == 200 then
    local bucket = math.floor(math.log(math.max(millis, 0.1) / 0.1) / math.log(2) * 50) + 1
    buckets[math.min(bucket, 1000)] = buckets[math.min(bucket, 1000)] + 1
  elseif status == 503 then
    refused = refused + 1
  else
    failed = failed + 1
  end
end

function done(summary)
  local all, good, refused, failed = {}, 0, 0, summary.errors.connect + summary.errors.read + summary.errors.write
  for n = 1, 1000 do all[n] = 0 end
  for _, thread in ipairs(threads) do
    local part = thread:get("buckets")
    for n = 1, 1000 do
      all[n] = all[n] + part[n]
      good = good + part[n]
    end
    refused = refused + thread:get("refused")
    failed = failed + thread:get("failed")
  end
  local function percentile(share)
    local seen = 0
    for n = 1, 1000 do
      seen = seen + all[n]
      if seen >= share * good then return 0.1 * 2 ^ (n / 50) end
    end
    return 0
  end
  io.write(string.format("good=%d refused=%d failed=%d seconds=%.2f p50=%.2f p99=%.2f\n",
    good, refused, failed, summary.duration / 1e6, percentile(0.5), percentile(0.99)))
end
