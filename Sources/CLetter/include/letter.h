#ifndef GENDAN_LETTER_H
#define GENDAN_LETTER_H

#include <stddef.h>
#include <stdint.h>

// A stranger's letter taken apart by GMime, whose objects are made of macros.

enum letter_role {
    LETTER_TEXT = 1,     // plain words, in UTF-8
    LETTER_HTML = 2,     // words with markup, in UTF-8
    LETTER_FILE = 3,     // a file as it was
    LETTER_STATUS = 4,   // of a report: what became of a letter (RFC 3464)
    LETTER_HEADERS = 5,  // of a report: the head of the letter it is about
};

struct letter_part {
    enum letter_role role;
    char *name;
    void *bytes;
    size_t count;
};

enum { LETTER_MOST_PARTS = 200, LETTER_MOST_DEPTH = 20 };

// Each may be NULL. Words are UTF-8, whatever they were sent in.
struct letter_read {
    char *message_id, *in_reply_to, *references, *to, *delivered_to, *subject, *from_name,
        *from_address, *automatic;
    int64_t date;  // seconds since 1970; 0 where none is told
    struct letter_part parts[LETTER_MOST_PARTS];
    size_t part_count;
    size_t left_out;  // parts beyond the limits
};

void letter_start(void);

// Zero where the bytes are no letter.
int letter_open(const void *bytes, size_t count, struct letter_read *read);

void letter_close(struct letter_read *read);

#endif
