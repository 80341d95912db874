package org.linjuli.casework.list;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linjuli.shared.Actor;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Permission;
import org.linjuli.shared.Scope;

/**
 * What an actor sees of the requests because of a role. What somebody reported or assists in is asked for apart.
 *
 * @param scope the nodes whose subtrees are read
 * @param desks the desks that the actor serves
 */
public record Sight(Scope scope, List<NodePath> desks) {

    /**
     * Holds for a row {@code r} of {@code casework.request} that is seen: one that a desk of the actor's handles, or
     * one in the actor's area. A private one in the area is seen only by the desk that answers for it and by the levels
     * above that desk.
     */
    public static final String SEEN = """
            (r.owner = any (:desks::ltree[])
              or r.owes = any (:desks::ltree[])
              or (r.area <@ any (:scope::ltree[])
                  and (not r.is_private or r.answering <@ any (:desks::ltree[]))))
            """;

    public Sight {
        desks = List.copyOf(desks);
    }

    public static Sight of(Actor actor) {
        return new Sight(actor.scope(Permission.REQUEST_READ_AREA), actor.desks());
    }

    /** The values that {@link #SEEN} names, ready to be joined by more. */
    public Map<String, Object> values() {
        var values = new HashMap<String, Object>();
        values.put("scope", scope.asArray());
        values.put("desks", desks.stream().map(NodePath::value).toArray(String[]::new));
        return values;
    }
}
