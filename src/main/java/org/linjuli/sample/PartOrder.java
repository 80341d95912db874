package org.linjuli.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.Asker;

/**
 * In which order the parts of the sample city are loaded: each after those that it names, and of those that may begin
 * the one first for which most others wait.
 */
final class PartOrder {

    /** While one part waits for the database, another makes its rows. More would take memory and gain little. */
    private static final int AT_ONCE = 2;

    private final List<SamplePart> parts;

    /** @throws IllegalArgumentException if a part is named that is not there, or parts wait for each other in a ring */
    PartOrder(List<SamplePart> all) {
        var left = new ArrayList<>(all);
        left.sort(Comparator.comparingLong((SamplePart part) -> waitingFor(part, all))
                .reversed());
        this.parts = new ArrayList<>();
        while (!left.isEmpty()) {
            var next = nextOf(left, parts);
            if (next == null) {
                throw new IllegalArgumentException(
                        "these wait for each other, or for a part that is not there: " + titles(left));
            }
            left.remove(next);
            parts.add(next);
        }
    }

    /** How many parts come after it, directly or not, itself included. */
    private static long waitingFor(SamplePart part, List<SamplePart> all) {
        var found = new ArrayList<>(List.of(part));
        for (int i = 0; i < found.size(); i++) {
            var one = found.get(i);
            all.stream()
                    .filter(other -> !found.contains(other) && comesAfter(other, one))
                    .forEach(found::add);
        }
        return found.size();
    }

    private static boolean comesAfter(SamplePart part, SamplePart before) {
        return part.after().stream().anyMatch(needed -> needed.isInstance(before));
    }

    private static @Nullable SamplePart nextOf(List<SamplePart> left, List<SamplePart> done) {
        return left.stream()
                .filter(part ->
                        part.after().stream().allMatch(needed -> done.stream().anyMatch(needed::isInstance)))
                .findFirst()
                .orElse(null);
    }

    private static List<String> titles(List<SamplePart> parts) {
        return parts.stream().map(SamplePart::title).toList();
    }

    /** One after the other, none before those that it names. */
    List<SamplePart> all() {
        return List.copyOf(parts);
    }

    /**
     * Loads all of them, asking the database as whoever asks now.
     *
     * @throws RuntimeException what the first part that fails has thrown, after those that ran beside it have ended
     */
    void load(Consumer<SamplePart> loading) {
        var asker = Asker.now();
        var left = new ArrayList<>(parts);
        var done = new ArrayList<SamplePart>();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var ended = new ExecutorCompletionService<SamplePart>(threads);
            int running = 0;
            while (done.size() < parts.size()) {
                for (var next = nextOf(left, done); next != null && running < AT_ONCE; next = nextOf(left, done)) {
                    var part = next;
                    left.remove(part);
                    ended.submit(() -> asker.run(() -> loading.accept(part)), part);
                    running++;
                }
                done.add(ended.take().get());
                running--;
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the sample city was broken off", e);
        }
    }
}
