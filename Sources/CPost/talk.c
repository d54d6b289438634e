#include "talk.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

static int begins(const char *bytes, size_t count, const char *word) {
    return count >= strlen(word) && strncasecmp(bytes, word, strlen(word)) == 0;
}

// Sees every line of both sides. Of ours only the first word is looked at: passwords are among them.
static int heard(CURL *curl, curl_infotype kind, char *bytes, size_t count, void *user) {
    (void)curl;
    struct post_talk *talk = user;
    struct post_answer *answer = talk->answer;
    if (kind == CURLINFO_HEADER_OUT) {
        if (begins(bytes, count, "QUIT")) talk->ended = 1;
        if (talk->ended) return 0;
        talk->length = 0;
        answer->words[0] = 0;
        answer->code = 0;
    }
    // A letter's own bytes stand between two answers.
    if (kind == CURLINFO_DATA_OUT) talk->length = 0;
    if (kind != CURLINFO_HEADER_IN || talk->ended) return 0;
    if (count >= 3) answer->code = strtol(bytes, NULL, 10);
    for (size_t at = 0; at < count && talk->length + 1 < sizeof answer->words; at++) {
        answer->words[talk->length++] = bytes[at];
    }
    answer->words[talk->length] = 0;
    return 0;
}

CURL *post_talk_begin(const struct post_server *server, struct post_talk *talk) {
    CURL *curl = curl_easy_init();
    if (!curl) return NULL;
    curl_easy_setopt(curl, CURLOPT_URL, server->url);
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, 20L);
    curl_easy_setopt(curl, CURLOPT_SERVER_RESPONSE_TIMEOUT, 60L);
    curl_easy_setopt(curl, CURLOPT_TIMEOUT, server->seconds);
    curl_easy_setopt(curl, CURLOPT_PROXY, "");
    curl_easy_setopt(
        curl, CURLOPT_USE_SSL, (long)(server->encrypted ? CURLUSESSL_ALL : CURLUSESSL_NONE));
    curl_easy_setopt(curl, CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2);
    if (server->authority) curl_easy_setopt(curl, CURLOPT_CAINFO, server->authority);
    if (server->user) {
        curl_easy_setopt(curl, CURLOPT_USERNAME, server->user);
        curl_easy_setopt(curl, CURLOPT_PASSWORD, server->password);
    }
    curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, talk->error);
    // Nothing is printed: the function takes it all.
    curl_easy_setopt(curl, CURLOPT_DEBUGFUNCTION, heard);
    curl_easy_setopt(curl, CURLOPT_DEBUGDATA, talk);
    curl_easy_setopt(curl, CURLOPT_VERBOSE, 1L);
    return curl;
}

static enum post_trouble trouble_of(CURLcode code, long said) {
    switch (code) {
    case CURLE_OK: return POST_FINE;
    case CURLE_USE_SSL_FAILED:
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_ISSUER_ERROR: return POST_NOT_ENCRYPTED;
    case CURLE_LOGIN_DENIED: return POST_SIGN_IN;
    case CURLE_FILESIZE_EXCEEDED:
    case CURLE_WRITE_ERROR: return POST_TOO_LARGE;
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_RESOLVE_PROXY:
    case CURLE_COULDNT_CONNECT: return POST_NOT_REACHED;
    case CURLE_OUT_OF_MEMORY:
    case CURLE_URL_MALFORMAT:
    case CURLE_UNSUPPORTED_PROTOCOL: return POST_BROKEN;
    default: break;
    }
    if (said >= 400) return POST_REFUSED;
    return code == CURLE_OPERATION_TIMEDOUT && said == 0 ? POST_NOT_REACHED : POST_CUT_OFF;
}

enum post_trouble post_talk_end(CURL *curl, struct post_talk *talk) {
    CURLcode code = curl_easy_perform(curl);
    talk->ended = 1;
    const char *detail = talk->error[0] ? talk->error : curl_easy_strerror(code);
    if (code) strncpy(talk->answer->detail, detail, sizeof talk->answer->detail - 1);
    return trouble_of(code, talk->answer->code);
}
