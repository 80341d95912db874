package org.linjuli.territory;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.linjuli.shared.NodePath;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Holds the territory in force. Readers take what is there and are never kept waiting; a change is prepared aside and
 * put in its place at once. Only who asks before the first loading has ended waits for it.
 */
@Component
class TerritoryMemory {

    private static final Executor ASIDE = Thread::startVirtualThread;

    private record Held(Snapshot snapshot, long revision) {}

    private final SnapshotLoader loader;
    private final JdbcClient jdbc;
    private volatile CompletableFuture<Held> held;

    TerritoryMemory(SnapshotLoader loader, JdbcClient jdbc) {
        this.loader = loader;
        this.jdbc = jdbc;
        this.held = CompletableFuture.supplyAsync(this::loaded, ASIDE);
    }

    Snapshot now() {
        return held.join().snapshot();
    }

    long revision() {
        return held.join().revision();
    }

    /** The revision is read first: what changes meanwhile is loaded twice rather than missed. */
    private Held loaded() {
        long revision = latest();
        return new Held(loader.load(), revision);
    }

    private long latest() {
        return jdbc.sql("select number from territory.revision")
                .query(Long.class)
                .single();
    }

    synchronized void reload(long revision) {
        if (held.isCompletedExceptionally() || held.join().revision() < revision) {
            held = CompletableFuture.completedFuture(loaded());
        }
    }

    synchronized void renew(NodePath community, long revision) {
        if (held.isCompletedExceptionally() || held.join().revision() != revision - 1) {
            reload(revision);
            return;
        }
        held = CompletableFuture.completedFuture(new Held(loader.renewed(now(), community), revision));
    }

    /** Takes over what there may be. */
    void catchUp() {
        reload(latest());
    }
}
