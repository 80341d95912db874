package org.linjuli.casework.photo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.linjuli.casework.photo.PhotoContents.Store;
import org.linjuli.casework.photo.PhotoRows.Removed;
import org.springframework.stereotype.Component;

/** Removes photos whose request never came, and pictures in the folder whose row never came. */
@Component
class PhotoSweep {

    private static final int AT_ONCE = 500;

    private final PhotoRows rows;
    private final PhotoShelves shelves;
    private final PhotoSettings settings;
    private final Clock clock;

    PhotoSweep(PhotoRows rows, PhotoShelves shelves, PhotoSettings settings, Clock clock) {
        this.rows = rows;
        this.shelves = shelves;
        this.settings = settings;
        this.clock = clock;
    }

    void run() {
        List<Removed> removed;
        do {
            removed = rows.removeWaitingFor(settings.keepWaiting(), AT_ONCE);
            shelves.folder()
                    .delete(removed.stream()
                            .filter(photo -> photo.store() == Store.FOLDER)
                            .map(Removed::name)
                            .toList());
        } while (removed.size() == AT_ONCE);
        sweepStrays();
    }

    /** The day before yesterday is over for every upload that was under way then. */
    private void sweepStrays() {
        var folder = shelves.folder();
        folder.delete(rows.unknown(folder.of(LocalDate.now(clock).minusDays(2))));
    }
}
