package org.linjuli.organization;

import org.springframework.core.Ordered;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Holds the network in memory and swaps it whole when something changed, here or on another node of the program. */
@Component
class CurrentNetwork {

    private final NetworkStore store;
    private volatile Network network;

    CurrentNetwork(NetworkStore store) {
        this.store = store;
        this.network = new Network(store.read());
    }

    Network network() {
        return network;
    }

    /** Another node of the program may have changed it. */
    @Scheduled(fixedDelayString = "${linjuli.organization.look-every:PT3S}")
    void lookForChanges() {
        if (store.revision() != network.revision()) {
            refresh();
        }
    }

    /** Takes the change over once it is committed, before whoever made it gets an answer. */
    void changed() {
        store.changed();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public int getOrder() {
                return Ordered.HIGHEST_PRECEDENCE;
            }

            @Override
            public void afterCommit() {
                refresh();
            }
        });
    }

    /** One at a time, so that an earlier reading never replaces a later one. */
    synchronized void refresh() {
        network = new Network(store.read());
    }
}
