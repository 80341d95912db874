package org.linjuli.testing;

import java.util.ArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import org.linjuli.shared.ProblemException;
import org.springframework.dao.DataAccessException;

/** Deeds that many do at the same instant, of which the product or the database lets some through. */
public final class AtOnce {

    private AtOnce() {}

    /** How many were not refused, by the program or by the database. */
    public static int atOnce(int many, IntConsumer doing) throws Exception {
        var done = new ArrayList<Future<Boolean>>();
        var together = new CyclicBarrier(many);
        try (var pool = Executors.newFixedThreadPool(many)) {
            for (int n = 0; n < many; n++) {
                int number = n;
                done.add(pool.submit(() -> {
                    together.await();
                    try {
                        doing.accept(number);
                        return true;
                    } catch (ProblemException | DataAccessException refused) {
                        return false;
                    }
                }));
            }
        }
        int taken = 0;
        for (var one : done) {
            taken += one.get() ? 1 : 0;
        }
        return taken;
    }
}
