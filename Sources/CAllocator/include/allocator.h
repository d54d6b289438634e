// Nothing is called here: what links this target takes its memory from jemalloc (decision 21).
