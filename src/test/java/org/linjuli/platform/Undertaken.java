package org.linjuli.platform;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** What the product has answered for, kept outside of it. */
class Undertaken {

    /** A filing that was acknowledged: who sent what, the number it got, and its version. */
    record Filed(int resident, UUID id, String body, String number, long version) {}

    private final Map<UUID, Filed> filed = new ConcurrentHashMap<>();
    private final Map<UUID, List<String>> courses = new ConcurrentHashMap<>();
    private final AtomicInteger moves = new AtomicInteger();
    private final AtomicInteger leftOpen = new AtomicInteger();
    private long killedAt = Long.MAX_VALUE;
    private long backAt;

    void filed(Filed filing) {
        filed.put(filing.id(), filing);
        courses.put(filing.id(), List.of("SUBMIT", "ROUTE"));
    }

    void moved(UUID request, String action) {
        courses.computeIfPresent(
                request,
                (id, course) ->
                        Stream.concat(course.stream(), Stream.of(action)).toList());
        moves.incrementAndGet();
    }

    /** Somebody got no answer, so that nobody knows what became of it. */
    void leftOpen() {
        leftOpen.incrementAndGet();
    }

    /** An answer to what was asked at that time. */
    synchronized void answered(long askedAt) {
        if (backAt == 0 && askedAt > killedAt) {
            backAt = System.nanoTime();
        }
    }

    /** From now on the first success counts. */
    synchronized void killed() {
        killedAt = System.nanoTime();
        backAt = 0;
    }

    synchronized boolean isBack() {
        return backAt != 0;
    }

    synchronized long millisUntilBack() {
        return (backAt - killedAt) / 1_000_000;
    }

    int filings() {
        return filed.size();
    }

    int moves() {
        return moves.get();
    }

    int open() {
        return leftOpen.get();
    }

    /** As the map happens to hold them. */
    List<Filed> some(int many) {
        return filed.values().stream().limit(many).toList();
    }

    /** The time line that each filing has to have. */
    Map<UUID, List<String>> courses() {
        return new TreeMap<>(courses);
    }
}
