package org.linjuli.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.linjuli.shared.Problem;
import org.linjuli.shared.ProblemException;

/** Deeds that are done at the same instant. */
final class Together {

    private Together() {}

    /** What each was refused for, or nothing, in the order of the deeds. */
    static List<List<Problem>> of(Runnable... deeds) {
        var start = new CountDownLatch(deeds.length);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Problem>>> answers = new ArrayList<>();
            for (var deed : deeds) {
                answers.add(threads.submit(() -> {
                    start.countDown();
                    start.await();
                    return tried(deed);
                }));
            }
            return answers.stream().map(Together::answer).toList();
        }
    }

    private static List<Problem> tried(Runnable deed) {
        try {
            deed.run();
            return List.of();
        } catch (ProblemException refused) {
            return List.of(refused.problem());
        }
    }

    private static <T> T answer(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
