package org.linjuli.identity.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.identity.Hat;
import org.linjuli.identity.Mode;
import org.linjuli.identity.Session;

/** Who is signed in on this device, and which roles they wear. */
record SessionView(
        boolean signedIn, String mode, @Nullable AccountView account, List<HatView> hats, List<String> faces) {

    record AccountView(UUID id, String name, String username) {}

    record HatView(
            String role,
            String node,
            String nodeName,
            @Nullable String level) {

        static HatView of(Hat hat) {
            var level = hat.level();
            return new HatView(
                    hat.role().name(), hat.node().value(), hat.nodeName(), level == null ? null : level.name());
        }
    }

    static SessionView nobody(Mode mode) {
        return new SessionView(false, nameOf(mode), null, List.of(), List.of("phone"));
    }

    static SessionView of(Mode mode, Session session, List<Hat> hats) {
        var actor = session.actor();
        return new SessionView(
                true,
                nameOf(mode),
                new AccountView(actor.account().value(), actor.name(), session.username()),
                hats.stream().map(HatView::of).toList(),
                hats.stream().anyMatch(hat -> hat.role().usesConsole())
                        ? List.of("phone", "console")
                        : List.of("phone"));
    }

    private static String nameOf(Mode mode) {
        return mode.name().toLowerCase(Locale.ROOT);
    }
}
