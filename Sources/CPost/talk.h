#ifndef GENDAN_POST_TALK_H
#define GENDAN_POST_TALK_H

#include "post.h"

#include <curl/curl.h>

// One talk with a server: what it said last is kept, what comes after our farewell is not.
struct post_talk {
    struct post_answer *answer;
    size_t length;
    int ended;
    char error[CURL_ERROR_SIZE];
};

CURL *post_talk_begin(const struct post_server *server, struct post_talk *talk);
enum post_trouble post_talk_end(CURL *curl, struct post_talk *talk);

#endif
