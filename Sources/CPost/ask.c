#include "talk.h"

#include <stdlib.h>
#include <string.h>

struct gathered {
    char *bytes;
    size_t count, room, most;
};

static size_t gather(char *bytes, size_t size, size_t count, void *user) {
    struct gathered *all = user;
    size_t more = size * count;
    if (more > all->most - all->count) return 0;
    if (all->count + more > all->room) {
        size_t room = (all->count + more) * 2;
        char *wider = realloc(all->bytes, room);
        if (!wider) return 0;
        all->bytes = wider;
        all->room = room;
    }
    memcpy(all->bytes + all->count, bytes, more);
    all->count += more;
    return more;
}

enum post_trouble post_ask(
    const struct post_server *server, const char *command, size_t most, char **bytes,
    size_t *count, struct post_answer *answer) {
    struct post_talk talk = {.answer = answer};
    struct gathered all = {.most = most};
    memset(answer, 0, sizeof *answer);
    CURL *curl = post_talk_begin(server, &talk);
    enum post_trouble trouble = POST_BROKEN;
    if (curl) {
        curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "imap,imaps");
        if (command) curl_easy_setopt(curl, CURLOPT_CUSTOMREQUEST, command);
        curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, gather);
        curl_easy_setopt(curl, CURLOPT_WRITEDATA, &all);
        trouble = post_talk_end(curl, &talk);
        curl_easy_cleanup(curl);
    }
    *bytes = all.bytes;
    *count = all.count;
    return trouble;
}

void post_free(char *bytes) { free(bytes); }
