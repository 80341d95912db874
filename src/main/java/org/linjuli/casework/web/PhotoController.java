package org.linjuli.casework.web;

import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.linjuli.casework.photo.PhotoSize;
import org.linjuli.casework.photo.Photos;
import org.linjuli.casework.photo.Upload;
import org.linjuli.shared.Actor;
import org.linjuli.shared.CurrentActor;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Uploads and downloads of photos. */
@RestController
@RequestMapping("/api/v1/photos/{id}")
class PhotoController {

    /** A picture never changes; who may see it can. */
    private static final CacheControl CACHE =
            CacheControl.maxAge(Duration.ofMinutes(10)).cachePrivate();

    private final Photos photos;

    PhotoController(Photos photos) {
        this.photos = photos;
    }

    @PutMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    PhotoView take(@CurrentActor Actor actor, @PathVariable UUID id, @RequestPart MultipartFile file) {
        var photo = photos.take(actor, new Upload(id, file, file.getSize()));
        return new PhotoView(photo.id(), photo.width(), photo.height());
    }

    @GetMapping(produces = MediaType.IMAGE_JPEG_VALUE)
    ResponseEntity<byte[]> show(
            @CurrentActor Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "full") @Pattern(regexp = "thumb|full") String size) {
        return ResponseEntity.ok()
                .cacheControl(CACHE)
                .eTag(id + "-" + size)
                .header("X-Content-Type-Options", "nosniff")
                .body(photos.picture(actor, id, PhotoSize.valueOf(size.toUpperCase(Locale.ROOT))));
    }

    record PhotoView(UUID id, int width, int height) {}
}
