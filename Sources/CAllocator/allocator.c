// Read by jemalloc, which the program is linked with, before anything else runs (decision 21): what
// is not used goes back to the system within a second, by a thread of its own, for a server at
// rest asks for nothing.
const char *malloc_conf = "background_thread:true,dirty_decay_ms:1000,muzzy_decay_ms:0";
