#include "talk.h"

#include <string.h>

int post_start(void) { return curl_global_init(CURL_GLOBAL_DEFAULT) == 0; }

// The letter: its text, then its files, each in base64, so that no line of it means anything to a
// server.
static curl_mime *letter(
    CURL *curl, const char *text, const struct post_part *parts, size_t part_count,
    struct curl_slist **lists) {
    curl_mime *mime = curl_mime_init(curl);
    curl_mimepart *part = mime ? curl_mime_addpart(mime) : NULL;
    if (!part || curl_mime_data(part, text, CURL_ZERO_TERMINATED)
        || curl_mime_type(part, "text/plain; charset=UTF-8")
        || curl_mime_encoder(part, "base64"))
        goto failed;
    for (size_t at = 0; at < part_count; at++) {
        part = curl_mime_addpart(mime);
        lists[at] = curl_slist_append(NULL, parts[at].disposition);
        if (!part || !lists[at] || curl_mime_data(part, parts[at].bytes, parts[at].count)
            || curl_mime_type(part, parts[at].type) || curl_mime_encoder(part, "base64")
            || curl_mime_headers(part, lists[at], 0))
            goto failed;
    }
    return mime;
failed:
    curl_mime_free(mime);
    return NULL;
}

enum post_trouble post_send(
    const struct post_server *server, const char *sender, const char *recipient,
    const char *const *headers, size_t header_count, const char *text,
    const struct post_part *parts, size_t part_count, struct post_answer *answer) {
    enum { MOST_PARTS = 20 };
    struct curl_slist *lists[MOST_PARTS] = {NULL}, *told = NULL, *recipients = NULL;
    struct post_talk talk = {.answer = answer};
    enum post_trouble trouble = POST_BROKEN;
    curl_mime *mime = NULL;
    memset(answer, 0, sizeof *answer);
    CURL *curl = post_talk_begin(server, &talk);
    if (!curl || part_count > MOST_PARTS) goto done;
    for (size_t at = 0; at < header_count; at++) {
        struct curl_slist *longer = curl_slist_append(told, headers[at]);
        if (!longer) goto done;
        told = longer;
    }
    recipients = curl_slist_append(NULL, recipient);
    mime = letter(curl, text, parts, part_count, lists);
    if (!recipients || !mime) goto done;
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    curl_easy_setopt(curl, CURLOPT_MAIL_FROM, sender);
    curl_easy_setopt(curl, CURLOPT_MAIL_RCPT, recipients);
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, told);
    curl_easy_setopt(curl, CURLOPT_MIMEPOST, mime);
    trouble = post_talk_end(curl, &talk);
done:
    curl_easy_cleanup(curl);
    curl_mime_free(mime);
    curl_slist_free_all(told);
    curl_slist_free_all(recipients);
    for (size_t at = 0; at < MOST_PARTS; at++) curl_slist_free_all(lists[at]);
    return trouble;
}
