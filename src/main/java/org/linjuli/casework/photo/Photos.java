package org.linjuli.casework.photo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linjuli.casework.photo.PhotoRows.PhotoRow;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Asker;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes photos in, gives them to the request or project that they show, and hands them out to whoever may see it. */
@Component
public class Photos {

    /** At most so many come along with one step of a request. */
    public static final int MOST = 9;

    /** So many uploads of one account may wait for their request. */
    static final int MOST_WAITING = 60;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NAME_BYTES = 16;

    private final PhotoRows rows;
    private final PhotoShelves shelves;
    private final PhotoCleaner cleaner;
    private final ObjectProvider<PhotoAccess> access;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Photos(
            PhotoRows rows,
            PhotoShelves shelves,
            PhotoCleaner cleaner,
            ObjectProvider<PhotoAccess> access,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.shelves = shelves;
        this.cleaner = cleaner;
        this.access = access;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Cleans and keeps the photo. The same file under the same id again is answered with what was kept. */
    public Photo take(Actor actor, Upload upload) {
        if (actor.isAnonymous()) {
            throw PhotoProblem.SIGN_IN_TO_UPLOAD.now();
        }
        if (upload.size() > Upload.MOST_BYTES) {
            throw PhotoProblem.PHOTO_TOO_LARGE.now();
        }
        var digest = digest(upload);
        var known = Asker.PRODUCT.ask(() -> rows.find(upload.id()));
        if (known.isPresent()) {
            return repeated(known.get(), actor, digest);
        }
        if (rows.waiting(actor.account()) >= MOST_WAITING) {
            throw PhotoProblem.TOO_MANY_PHOTOS_WAITING.now();
        }
        var clean = cleaner.clean(upload);
        var photo = new Photo(upload.id(), actor.account(), clean.width, clean.height, Optional.empty());
        return keep(actor, new PhotoRow(photo, digest, shelves.forNew(), name()), clean);
    }

    /**
     * Gives photos that the actor has uploaded to a request, in the caller's transaction. Doing it again changes
     * nothing.
     */
    public void attach(Actor actor, Attachment to, List<UUID> photos) {
        if (photos.size() > MOST) {
            throw PhotoProblem.MORE_THAN_NINE_PHOTOS.now();
        }
        if (!photos.isEmpty() && rows.attach(actor.account(), to, photos) != new HashSet<>(photos).size()) {
            throw PhotoProblem.PHOTO_NOT_ATTACHED.now();
        }
    }

    /** The photos of each subject, in the order in which they came. */
    public Map<UUID, List<Photo>> of(Collection<UUID> subjects) {
        return rows.of(subjects).stream()
                .collect(Collectors.groupingBy(
                        photo -> photo.attachment().orElseThrow().subject()));
    }

    /** The picture as JPEG, for those who may see it; for all others it doesn't exist. */
    public byte[] picture(Actor actor, UUID id, PhotoSize size) {
        return seen(actor, id, size)
                .or(() -> Asker.EVERYBODY.ask(() -> seen(actor, id, size)))
                .orElseThrow(PhotoProblem.NO_SUCH_PHOTO::now);
    }

    private Optional<byte[]> seen(Actor actor, UUID id, PhotoSize size) {
        return rows.find(id)
                .filter(found -> maySee(actor, found.photo()))
                .map(row -> shelves.at(row.store()).read(row.name(), size));
    }

    private boolean maySee(Actor actor, Photo photo) {
        if (photo.uploader().equals(actor.account())) {
            return true;
        }
        return photo.attachment()
                .filter(attachment -> access.stream().anyMatch(asked -> asked.maySee(actor, attachment)))
                .isPresent();
    }

    /** The pictures are kept before the row can be seen; what a crash leaves between the two, the sweep takes. */
    private Photo keep(Actor actor, PhotoRow row, CleanPhoto clean) {
        var kept = transaction.execute(status -> {
            boolean first = rows.insert(row);
            if (first) {
                shelves.at(row.store()).save(row.name(), clean);
            }
            return first;
        });
        return Boolean.TRUE.equals(kept)
                ? row.photo()
                : repeated(
                        Asker.PRODUCT
                                .ask(() -> rows.find(row.photo().id()))
                                .orElseThrow(PhotoProblem.TOO_MANY_UPLOADS::now),
                        actor,
                        row.digest());
    }

    private static Photo repeated(PhotoRow known, Actor actor, Digest digest) {
        if (!known.photo().uploader().equals(actor.account()) || !known.digest().equals(digest)) {
            throw PhotoProblem.SAME_ID_OTHER_PHOTO.now();
        }
        return known.photo();
    }

    private static Digest digest(Upload upload) {
        try (var file = upload.file().getInputStream()) {
            return Digest.of(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String name() {
        var random = new byte[NAME_BYTES];
        RANDOM.nextBytes(random);
        return FolderContents.dayPath(LocalDate.now(clock)) + "/"
                + HexFormat.of().formatHex(random);
    }
}
