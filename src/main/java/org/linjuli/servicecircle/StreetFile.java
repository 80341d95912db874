package org.linjuli.servicecircle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linjuli.planning.Demand;
import org.linjuli.planning.WalkPlanner;
import org.linjuli.servicecircle.Streets.Source;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An OpenStreetMap extract on disk. It is read when first asked for, again when the file has become another, and when the city
 * has buildings beyond what was kept of it; whoever asks first waits for it. A file that can't be read leaves the streets as
 * they were.
 */
final class StreetFile {

    private static final Logger log = LoggerFactory.getLogger(StreetFile.class);

    /** A file that was written so lately may still be on its way in. */
    private static final Duration SETTLED = Duration.ofSeconds(10);

    /** What makes a file another one; no bytes where it can't be looked at. */
    private record Stamp(FileTime written, long bytes) {}

    /** What was found, nothing where it could not be read, and around which buildings it was looked for. */
    private record Extract(Optional<Source> source, Stamp stamp, List<Demand> demands, Reach reach) {}

    private final Path file;
    private final Clock clock;
    private @Nullable Extract extract;

    StreetFile(Path file, Clock clock) {
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException(
                    "linjuli.servicecircle.streets names %s, which can't be read".formatted(file));
        }
        this.file = file;
        this.clock = clock;
    }

    /** The same object until something changes. */
    synchronized Optional<Source> around(List<Demand> demands) {
        var known = extract;
        if (known == null || isOutdated(known, demands)) {
            var before = Optional.ofNullable(known).flatMap(Extract::source);
            var stamp = stamp();
            known = new Extract(read(demands).or(() -> before), stamp, demands, Reach.of(demands));
            extract = known;
        }
        return known.source();
    }

    @SuppressWarnings("ReferenceEquality") // The same list until something changes.
    private boolean isOutdated(Extract known, List<Demand> demands) {
        var stamp = stamp();
        boolean replaced = stamp.bytes() > 0
                && !stamp.equals(known.stamp())
                && stamp.written().toInstant().plus(SETTLED).isBefore(clock.instant());
        return replaced || (known.demands() != demands && !known.reach().contains(Reach.of(demands)));
    }

    private Stamp stamp() {
        try {
            return new Stamp(Files.getLastModifiedTime(file), Files.size(file));
        } catch (IOException gone) {
            return new Stamp(FileTime.fromMillis(0), 0);
        }
    }

    private Optional<Source> read(List<Demand> demands) {
        try {
            var map = WalkPlanner.read(file, demands);
            if (map.links() == 0) {
                log.error("{} has no street near the buildings of this city", file);
                return Optional.empty();
            }
            return Optional.of(new Source(map, String.valueOf(file.getFileName()), false));
        } catch (IOException broken) {
            log.error("The walking streets can't be read: {}", broken.getMessage());
            return Optional.empty();
        }
    }

    /** The box around some buildings; around none, the world. */
    private record Reach(double south, double west, double north, double east) {

        static Reach of(List<Demand> demands) {
            var lats = demands.stream().mapToDouble(one -> one.at().lat()).summaryStatistics();
            var lngs = demands.stream().mapToDouble(one -> one.at().lng()).summaryStatistics();
            return demands.isEmpty()
                    ? new Reach(-90, -180, 90, 180)
                    : new Reach(lats.getMin(), lngs.getMin(), lats.getMax(), lngs.getMax());
        }

        boolean contains(Reach other) {
            return south <= other.south && west <= other.west && other.north <= north && other.east <= east;
        }
    }
}
