package org.linjuli.identity.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.identity.Face;
import org.linjuli.identity.Factor;
import org.linjuli.identity.Hat;
import org.linjuli.identity.Session;
import org.linjuli.identity.Standing;
import org.linjuli.platform.Mode;
import org.linjuli.shared.Level;
import org.linjuli.shared.Permission;
import org.linjuli.shared.Role;

/**
 * Who is signed in on this device, and which roles they wear.
 *
 * @param wants what is still owed after the password, if anything
 * @param factors where a second factor is wanted, what may be shown
 * @param idleSeconds the session ends when it was not used for this long
 */
record SessionView(
        boolean signedIn,
        Mode mode,
        @Nullable AccountView account,
        List<HatView> hats,
        List<Face> faces,
        @Nullable Standing wants,
        List<Factor> factors,
        @Nullable Long idleSeconds) {

    record AccountView(UUID id, String name, String username) {}

    record HatView(
            Role role,
            String node,
            String nodeName,
            @Nullable Level level) {

        static HatView of(Hat hat) {
            return new HatView(hat.role(), hat.node().value(), hat.nodeName(), hat.level());
        }
    }

    static SessionView nobody(Mode mode) {
        return new SessionView(false, mode, null, List.of(), List.of(Face.PHONE), null, List.of(), null);
    }

    /** Knows the password, and owes something before they are anybody here. */
    static SessionView owing(Mode mode, Session session) {
        return new SessionView(
                false,
                mode,
                null,
                List.of(),
                List.of(Face.PHONE),
                session.standing(),
                session.standing() == Standing.CODE
                        ? session.factors().stream().sorted().toList()
                        : List.of(),
                session.idle().toSeconds());
    }

    static SessionView of(Mode mode, Session session, List<Hat> hats) {
        var actor = session.actor();
        return new SessionView(
                true,
                mode,
                new AccountView(actor.account().value(), actor.name(), session.username()),
                hats.stream().map(HatView::of).toList(),
                actor.may(Permission.CONSOLE_USE) ? List.of(Face.PHONE, Face.CONSOLE) : List.of(Face.PHONE),
                null,
                List.of(),
                session.idle().toSeconds());
    }
}
