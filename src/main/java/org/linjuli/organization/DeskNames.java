package org.linjuli.organization;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linjuli.identity.NodeNames;
import org.linjuli.shared.NodePath;
import org.springframework.stereotype.Component;

/** The names of areas and units as their desks have them. */
@Component
class DeskNames implements NodeNames {

    private final CurrentNetwork current;

    DeskNames(CurrentNetwork current) {
        this.current = current;
    }

    @Override
    public Map<NodePath, String> namesOf(Collection<NodePath> nodes) {
        var network = current.network();
        return nodes.stream().distinct().collect(Collectors.toMap(Function.identity(), network::nameOf));
    }
}
