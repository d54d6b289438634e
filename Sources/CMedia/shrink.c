#include "media.h"

#include <vips/vips.h>

// Loaders of formats nobody asked for stay shut: a file is only ever what its first bytes said.
static const char *const loaders[] = {
    [MEDIA_JPEG] = "VipsForeignLoadJpeg", [MEDIA_PNG] = "VipsForeignLoadPng",
    [MEDIA_WEBP] = "VipsForeignLoadWebp", [MEDIA_HEIC] = "VipsForeignLoadHeif",
    [MEDIA_PDF] = "VipsForeignLoadPdf",
};

int media_start(const char *name) {
    if (VIPS_INIT(name)) return 0;
    vips_concurrency_set(1);
    vips_cache_set_max(0);
    vips_operation_block_set("VipsForeignLoad", TRUE);
    return 1;
}

// The size as the header tells it, before a pixel is read. PDF: its first page at 72 dots an inch.
static VipsImage *header(const void *bytes, size_t count, enum media_format format) {
    VipsImage *image = NULL;
    int failed = 1;
    switch (format) {
    case MEDIA_JPEG: failed = vips_jpegload_buffer((void *)bytes, count, &image, NULL); break;
    case MEDIA_PNG: failed = vips_pngload_buffer((void *)bytes, count, &image, NULL); break;
    case MEDIA_WEBP: failed = vips_webpload_buffer((void *)bytes, count, &image, NULL); break;
    case MEDIA_HEIC: failed = vips_heifload_buffer((void *)bytes, count, &image, NULL); break;
    case MEDIA_PDF: failed = vips_pdfload_buffer((void *)bytes, count, &image, NULL); break;
    }
    return failed ? NULL : image;
}

static enum media_trouble shrunk(
    const void *bytes, size_t count, int edge, int64_t most_pixels, VipsImage *told,
    struct media_picture *made) {
    int64_t width = vips_image_get_width(told), height = vips_image_get_height(told);
    if (width <= 0 || height <= 0) return MEDIA_UNREADABLE;
    if (height > most_pixels / width) return MEDIA_TOO_MANY_PIXELS;
    int turned = vips_image_get_orientation_swap(told);
    made->width = (int)(turned ? height : width);
    made->height = (int)(turned ? width : height);

    VipsImage *small = NULL, *flat = NULL;
    if (vips_thumbnail_buffer(
            (void *)bytes, count, &small, edge, "height", edge, "size", VIPS_SIZE_DOWN,
            "export_profile", "srgb", NULL))
        return MEDIA_UNREADABLE;
    double white = 255;
    VipsArrayDouble *background = vips_array_double_new(&white, 1);
    int failed = vips_flatten(small, &flat, "background", background, NULL)
        || vips_jpegsave_buffer(
            flat, &made->bytes, &made->count, "Q", 82, "strip", TRUE, "optimize_coding", TRUE,
            NULL);
    vips_area_unref(VIPS_AREA(background));
    g_object_unref(small);
    if (flat) g_object_unref(flat);
    return failed ? MEDIA_UNREADABLE : MEDIA_FINE;
}

enum media_trouble media_shrink(
    const void *bytes, size_t count, enum media_format format, int edge, int64_t most_pixels,
    struct media_picture *made) {
    vips_operation_block_set(loaders[format], FALSE);
    VipsImage *told = header(bytes, count, format);
    enum media_trouble trouble = MEDIA_UNREADABLE;
    if (told) {
        trouble = shrunk(bytes, count, edge, most_pixels, told, made);
        g_object_unref(told);
    }
    vips_operation_block_set(loaders[format], TRUE);
    vips_error_clear();
    return trouble;
}

void media_free(void *bytes) { g_free(bytes); }
