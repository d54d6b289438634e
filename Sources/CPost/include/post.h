#ifndef GENDAN_POST_H
#define GENDAN_POST_H

#include <stddef.h>

// What only C can call of libcurl: its options are functions with a variable number of arguments.

enum post_trouble {
    POST_FINE = 0,
    POST_NOT_REACHED = 1,    // no address, no connection, no answer in time
    POST_NOT_ENCRYPTED = 2,  // no TLS, or a certificate that does not hold
    POST_SIGN_IN = 3,        // user or password refused
    POST_REFUSED = 4,        // the server said a number, which stands in `code`
    POST_CUT_OFF = 5,        // the talk ended in its midst
    POST_TOO_LARGE = 6,      // more than was asked for
    POST_BROKEN = 7,         // nothing of the server's doing
};

struct post_server {
    const char *url;
    const char *user;       // NULL where nobody signs in
    const char *password;
    const char *authority;  // a file of certificates that are believed besides; NULL for none
    int encrypted;          // TLS or nothing
    long seconds;           // for the whole of it
};

// One file of a letter. The header says how it is called: `Content-Disposition: …`.
struct post_part {
    const char *type;
    const char *disposition;
    const void *bytes;
    size_t count;
};

// What the server said last, line by line.
struct post_answer {
    long code;
    char words[1000];
    char detail[300];  // libcurl's own
};

// Once, before anything else; zero where it fails.
int post_start(void);

enum post_trouble post_send(
    const struct post_server *server, const char *sender, const char *recipient,
    const char *const *headers, size_t header_count, const char *text,
    const struct post_part *parts, size_t part_count, struct post_answer *answer);

// Asks a mailbox: `command` as in RFC 9051, or NULL for what the address itself names. The answer is
// freed with post_free.
enum post_trouble post_ask(
    const struct post_server *server, const char *command, size_t most, char **bytes,
    size_t *count, struct post_answer *answer);

void post_free(char *bytes);

#endif
