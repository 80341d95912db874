package org.linjuli.platform;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.linjuli.shared.Asker;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** How jobs work off what waits in the database: as the product, a batch at a time, so that no transaction is long. */
@Component
public class Batches {

    /** How many are taken at once. */
    public static final int SIZE = 100;

    private final TransactionTemplate transaction;

    Batches(TransactionTemplate transaction) {
        this.transaction = transaction;
    }

    /**
     * Takes batch after batch, each in a transaction, until one is not full.
     *
     * @param take marks and handles up to {@link #SIZE} and returns how many
     * @return how many in all
     */
    public int take(IntSupplier take) {
        int taken = 0;
        int last;
        do {
            last = Objects.requireNonNull(transaction.execute(status -> Asker.PRODUCT.ask(take::getAsInt)));
            taken += last;
        } while (last == SIZE);
        return taken;
    }

    /**
     * Acts on each that is due in a transaction of its own, until nothing moves any more.
     *
     * @param due the next ones, up to {@link #SIZE}; what moved must not be among them again
     * @param act looks again under a lock and says whether it moved: somebody else may have come first
     * @return how many moved
     */
    public int each(Supplier<List<UUID>> due, Predicate<UUID> act) {
        int moved = 0;
        int last;
        do {
            last = (int) Asker.PRODUCT.ask(due::get).stream()
                    .filter(id ->
                            Boolean.TRUE.equals(transaction.execute(status -> Asker.PRODUCT.ask(() -> act.test(id)))))
                    .count();
            moved += last;
        } while (last > 0);
        return moved;
    }
}
