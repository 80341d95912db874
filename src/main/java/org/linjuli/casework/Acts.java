package org.linjuli.casework;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linjuli.audit.Act;
import org.linjuli.shared.Actor;
import org.linjuli.shared.NodePath;

/** What people do with requests, as the audit log tells it: once for each thing done, whatever follows from it. */
final class Acts {

    private Acts() {}

    static Act filed(Request request) {
        return on(request, "submit").with("channel", request.matter().channel().name());
    }

    static @Nullable Act of(Change change) {
        return of(change.before(), change.happening());
    }

    /** Null for what only follows: from the clock, or from an assist task that tells of itself. */
    static @Nullable Act of(Request request, Happening happening) {
        if (happening.actor().equals(Actor.system().account())
                || happening.action().equals(RequestAction.ASSIST_ENDED.name())) {
            return null;
        }
        var act = on(request, happening.action()).with("to", happening.to().name());
        return happening.from() == null
                ? act
                : act.with("from", happening.from().name());
    }

    static Act joined(UUID request) {
        return Act.change("request.join", "request", request);
    }

    static Act assist(Assist before, Assist after) {
        return Act.change("assist." + verb(after.state().name()), "assist", before.id())
                .at(before.unit())
                .with("from", before.state().name())
                .with("to", after.state().name());
    }

    private static Act on(Request request, String action) {
        return Act.change("request." + verb(action), "request", request.id()).at(area(request));
    }

    private static NodePath area(Request request) {
        return request.place().area();
    }

    private static String verb(String action) {
        return action.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
