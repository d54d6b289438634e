#include "letter.h"

#include <gmime/gmime.h>
#include <stdlib.h>
#include <string.h>

void letter_start(void) { g_mime_init(); }

static char *kept(const char *text) { return text ? strdup(text) : NULL; }

// The decoded bytes of a part, or a letter within the letter as it was.
static void content(GMimeObject *object, struct letter_part *part) {
    GMimeStream *stream = g_mime_stream_mem_new();
    if (GMIME_IS_MESSAGE_PART(object)) {
        GMimeMessage *inner = g_mime_message_part_get_message(GMIME_MESSAGE_PART(object));
        if (inner) g_mime_object_write_to_stream(GMIME_OBJECT(inner), NULL, stream);
    } else if (GMIME_IS_TEXT_PART(object)
        && (part->role == LETTER_TEXT || part->role == LETTER_HTML)) {
        char *text = g_mime_text_part_get_text(GMIME_TEXT_PART(object));
        if (text) g_mime_stream_write(stream, text, strlen(text));
        g_free(text);
    } else if (GMIME_IS_PART(object)) {
        GMimeDataWrapper *wrapper = g_mime_part_get_content(GMIME_PART(object));
        if (wrapper) g_mime_data_wrapper_write_to_stream(wrapper, stream);
    }
    GByteArray *array = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream));
    part->count = array ? array->len : 0;
    part->bytes = malloc(part->count ? part->count : 1);
    if (part->bytes && part->count) memcpy(part->bytes, array->data, part->count);
    if (!part->bytes) part->count = 0;
    g_object_unref(stream);
}

static void add(
    struct letter_read *read, GMimeObject *object, enum letter_role role, const char *name) {
    if (read->part_count >= LETTER_MOST_PARTS) {
        read->left_out++;
        return;
    }
    struct letter_part *part = &read->parts[read->part_count++];
    part->role = role;
    part->name = kept(name);
    content(object, part);
}

static int has(struct letter_read *read, enum letter_role role) {
    for (size_t at = 0; at < read->part_count; at++) {
        if (read->parts[at].role == role) return 1;
    }
    return 0;
}

static enum letter_role role_of(
    struct letter_read *read, GMimeObject *object, int of_report, const char *name) {
    GMimeContentType *type = g_mime_object_get_content_type(object);
    if (of_report && g_mime_content_type_is_type(type, "message", "delivery-status"))
        return LETTER_STATUS;
    if (of_report && g_mime_content_type_is_type(type, "message", "global-delivery-status"))
        return LETTER_STATUS;
    if (of_report && g_mime_content_type_is_type(type, "text", "rfc822-headers"))
        return LETTER_HEADERS;
    const char *disposition = g_mime_object_get_disposition(object);
    if (name || (disposition && !g_ascii_strcasecmp(disposition, "attachment"))) return LETTER_FILE;
    if (g_mime_content_type_is_type(type, "text", "plain")) {
        return has(read, LETTER_TEXT) ? LETTER_FILE : LETTER_TEXT;
    }
    if (g_mime_content_type_is_type(type, "text", "html")) {
        return has(read, LETTER_HTML) ? LETTER_FILE : LETTER_HTML;
    }
    return LETTER_FILE;
}

static void walk(struct letter_read *read, GMimeObject *object, int depth, int of_report) {
    if (!object) return;
    if (depth > LETTER_MOST_DEPTH) {
        read->left_out++;
    } else if (GMIME_IS_MULTIPART(object)) {
        GMimeContentType *type = g_mime_object_get_content_type(object);
        int report = g_mime_content_type_is_type(type, "multipart", "report");
        int count = g_mime_multipart_get_count(GMIME_MULTIPART(object));
        for (int at = 0; at < count; at++) {
            walk(read, g_mime_multipart_get_part(GMIME_MULTIPART(object), at), depth + 1, report);
        }
    } else if (GMIME_IS_MESSAGE_PART(object)) {
        add(read, object, of_report ? LETTER_HEADERS : LETTER_FILE, "letter.eml");
    } else {
        const char *name =
            GMIME_IS_PART(object) ? g_mime_part_get_filename(GMIME_PART(object)) : NULL;
        add(read, object, role_of(read, object, of_report, name), name);
    }
}

static void sender(GMimeMessage *message, struct letter_read *read) {
    InternetAddressList *list = g_mime_message_get_from(message);
    InternetAddress *first =
        list && internet_address_list_length(list) > 0
        ? internet_address_list_get_address(list, 0) : NULL;
    if (!first || !INTERNET_ADDRESS_IS_MAILBOX(first)) return;
    read->from_name = kept(internet_address_get_name(first));
    read->from_address = kept(internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(first)));
}

static void head(GMimeMessage *message, struct letter_read *read) {
    GMimeObject *object = GMIME_OBJECT(message);
    read->message_id = kept(g_mime_message_get_message_id(message));
    read->subject = kept(g_mime_message_get_subject(message));
    read->in_reply_to = kept(g_mime_object_get_header(object, "In-Reply-To"));
    read->references = kept(g_mime_object_get_header(object, "References"));
    read->to = kept(g_mime_object_get_header(object, "To"));
    read->delivered_to = kept(g_mime_object_get_header(object, "Delivered-To"));
    read->automatic = kept(g_mime_object_get_header(object, "Auto-Submitted"));
    GDateTime *date = g_mime_message_get_date(message);
    read->date = date ? g_date_time_to_unix(date) : 0;
    sender(message, read);
}

int letter_open(const void *bytes, size_t count, struct letter_read *read) {
    memset(read, 0, sizeof *read);
    GMimeStream *stream = g_mime_stream_mem_new_with_buffer(bytes, count);
    GMimeParser *parser = g_mime_parser_new_with_stream(stream);
    GMimeMessage *message = g_mime_parser_construct_message(parser, NULL);
    g_object_unref(parser);
    g_object_unref(stream);
    if (!message) return 0;
    head(message, read);
    walk(read, g_mime_message_get_mime_part(message), 0, 0);
    g_object_unref(message);
    return 1;
}

void letter_close(struct letter_read *read) {
    char *texts[] = {read->message_id, read->in_reply_to, read->references, read->to,
        read->delivered_to, read->subject, read->from_name, read->from_address, read->automatic};
    for (size_t at = 0; at < sizeof texts / sizeof *texts; at++) free(texts[at]);
    for (size_t at = 0; at < read->part_count; at++) {
        free(read->parts[at].name);
        free(read->parts[at].bytes);
    }
    memset(read, 0, sizeof *read);
}
