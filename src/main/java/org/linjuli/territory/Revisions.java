package org.linjuli.territory;

import org.linjuli.shared.NodePath;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts the changes of the territory, and renews the memory of this node as soon as one is committed. */
@Component
class Revisions {

    private final JdbcClient jdbc;
    private final TerritoryMemory memory;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Revisions(
            JdbcClient jdbc,
            TerritoryMemory memory,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.memory = memory;
        this.events = events;
        this.transaction = transaction;
    }

    /** To be called last in the transaction of the change: everybody who changes waits here for his turn. */
    void changed() {
        long number = count();
        renewAfterCommit(() -> memory.reload(number));
        events.publishEvent(new TerritoryChanged(number));
    }

    void changed(NodePath community) {
        long number = count();
        renewAfterCommit(() -> memory.renew(community, number));
        events.publishEvent(new TerritoryChanged(number));
    }

    /** Takes over what another node has changed, and tells this node's modules. */
    void catchUp() {
        if (memory.catchUp()) {
            transaction.executeWithoutResult(status -> events.publishEvent(new TerritoryChanged(memory.revision())));
        }
    }

    private long count() {
        return jdbc.sql("update territory.revision set number = number + 1 returning number")
                .query(Long.class)
                .single();
    }

    private static void renewAfterCommit(Runnable renewal) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public int getOrder() {
                return HIGHEST_PRECEDENCE;
            }

            @Override
            public void afterCommit() {
                renewal.run();
            }
        });
    }
}
