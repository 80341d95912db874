package org.linjuli.identity;

import org.linjuli.shared.Actor;

/** A client that has shown a token. */
record ClientAccess(Actor actor) implements Acting {

    /** What Spring Security knows it by: it opens the routes of {@link ClientRule} and no others. */
    static final String AUTHORITY = "CLIENT";

    @Override
    public boolean isFull() {
        return true;
    }
}
