package org.linjuli.identity;

import org.linjuli.shared.Actor;
import org.springframework.security.core.AuthenticatedPrincipal;

/** Who is behind a request: a person's session, or a client with its token. */
public sealed interface Acting extends AuthenticatedPrincipal permits Session, ClientAccess {

    Actor actor();

    /** Whether it may act; otherwise it owes something first. */
    boolean isFull();

    /** What other parts of the web know the asking account by. */
    @Override
    default String getName() {
        return actor().account().value().toString();
    }
}
