package org.linjuli.planning.cut;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Does pieces of work at once, the first by the thread that asks. */
final class Crew {

    static final int SIZE = 2;

    private Crew() {}

    static void work(List<Runnable> pieces) {
        var others = new ArrayList<FutureTask<?>>();
        for (var piece : pieces.subList(1, pieces.size())) {
            var task = new FutureTask<>(piece, null);
            others.add(task);
            Thread.ofPlatform().daemon().name("planning").start(task);
        }
        try {
            pieces.getFirst().run();
        } finally {
            others.forEach(Crew::finish);
        }
    }

    /** An interrupted caller still waits, for the others work on its plan; it finds its mark afterwards. */
    private static void finish(FutureTask<?> task) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    task.get();
                    return;
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw new IllegalStateException(e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
