package org.linjuli.organization;

import org.linjuli.platform.Announcements;
import org.linjuli.platform.Memory;
import org.springframework.stereotype.Component;

/** Holds the network in memory, as it stands after the last change that any node of the program has made. */
@Component
class CurrentNetwork {

    private final NetworkStore store;
    private final Memory<Network> memory;

    CurrentNetwork(NetworkStore store, Announcements announcements) {
        this.store = store;
        this.memory = announcements.remember(
                "organization.network",
                () -> new Network(store.read()),
                network -> network.revision() == store.revision());
    }

    Network network() {
        return memory.now();
    }

    /** To be called last in a transaction: everybody who changes waits here for his turn. */
    void changed() {
        store.changed();
        memory.changed();
    }
}
