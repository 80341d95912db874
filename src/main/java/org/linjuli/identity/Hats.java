package org.linjuli.identity;

import java.util.List;
import java.util.Map;
import org.linjuli.shared.Actor;
import org.linjuli.shared.Grant;
import org.linjuli.shared.NodePath;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The roles of a person, told with names. */
@Component
public class Hats {

    private final ObjectProvider<NodeNames> nodeNames;

    Hats(ObjectProvider<NodeNames> nodeNames) {
        this.nodeNames = nodeNames;
    }

    public List<Hat> of(Actor actor) {
        return ofEach(List.of(actor.grants())).getFirst();
    }

    /** The hats of several people at once. */
    public List<List<Hat>> ofEach(List<List<Grant>> people) {
        var nodes = people.stream()
                .flatMap(List::stream)
                .map(Grant::node)
                .distinct()
                .toList();
        Map<NodePath, String> names = nodeNames.stream()
                .findFirst()
                .map(known -> known.namesOf(nodes))
                .orElse(Map.of());
        return people.stream().map(grants -> told(grants, names)).toList();
    }

    private static List<Hat> told(List<Grant> grants, Map<NodePath, String> names) {
        return grants.stream()
                .map(grant -> new Hat(
                        grant.role(),
                        grant.node(),
                        names.getOrDefault(grant.node(), grant.node().value()),
                        grant.node().level().orElse(null)))
                .toList();
    }
}
