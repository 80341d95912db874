package org.linjuli.bench;

import java.util.random.RandomGenerator;

/** What the clients of a load do again and again: the next request, and the status that counts as done. */
record Work(String name, int wanted, Next next) {

    @FunctionalInterface
    interface Next {
        byte[] request(RandomGenerator random);
    }
}
