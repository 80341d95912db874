package org.linjuli.audit;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linjuli.shared.AccountId;
import org.linjuli.shared.NodePath;

/**
 * What somebody did, as the log tells it.
 *
 * @param action the kind of thing and the verb, {@code request.resolve}
 * @param subjectKind what sort of thing it was done to, {@code request}
 * @param subject which one: an id, a code, a path; never a name
 * @param node the place where it counts; null when there is none
 * @param concerns the person whose data was touched and who may read this; null when nobody's was
 * @param facts what is needed to understand it; no personal data
 */
public record Act(
        ActKind kind,
        String action,
        String subjectKind,
        String subject,
        @Nullable NodePath node,
        @Nullable AccountId concerns,
        Map<String, Object> facts) {

    public Act {
        facts = Map.copyOf(facts);
    }

    /** A change of data. */
    public static Act change(String action, String subjectKind, Object subject) {
        return of(ActKind.CHANGE, action, subjectKind, subject);
    }

    public static Act of(ActKind kind, String action, String subjectKind, Object subject) {
        return new Act(kind, action, subjectKind, subject.toString(), null, null, Map.of());
    }

    public Act at(NodePath place) {
        return new Act(kind, action, subjectKind, subject, place, concerns, facts);
    }

    public Act concerning(AccountId person) {
        return new Act(kind, action, subjectKind, subject, node, person, facts);
    }

    public Act with(String name, Object fact) {
        var more = new TreeMap<>(facts);
        more.put(name, fact);
        return new Act(kind, action, subjectKind, subject, node, concerns, more);
    }
}
