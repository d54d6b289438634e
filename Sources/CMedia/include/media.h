#ifndef GENDAN_MEDIA_H
#define GENDAN_MEDIA_H

#include <stddef.h>
#include <stdint.h>

// What only C can call: functions with a variable number of arguments, and the system's own limits.

enum media_trouble {
    MEDIA_FINE = 0,
    MEDIA_UNREADABLE = 1,
    MEDIA_TOO_MANY_PIXELS = 2,
};

// The formats that are read; everything else stays shut.
enum media_format { MEDIA_JPEG = 1, MEDIA_PNG, MEDIA_WEBP, MEDIA_HEIC, MEDIA_PDF };

struct media_picture {
    int width, height;  // as it is to be seen, of the original
    void *bytes;        // a JPEG without metadata; media_free
    size_t count;
};

// Starts the library. Zero where it cannot.
int media_start(const char *name);

// A small picture, turned as the camera says, at most `edge` pixels wide and high.
enum media_trouble media_shrink(
    const void *bytes, size_t count, enum media_format format, int edge, int64_t most_pixels,
    struct media_picture *made);

void media_free(void *bytes);

// Takes away what the process does not need: memory beyond a limit, files, network, programs.
// Each step that the system does not know is left out; the answer counts those that hold.
int media_confine(size_t most_memory);

// So many seconds of the processor from now on; beyond them the system ends the process.
void media_allow_seconds(int seconds);

#endif
