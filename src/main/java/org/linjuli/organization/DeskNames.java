package org.linjuli.organization;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linjuli.identity.NodeNames;
import org.linjuli.shared.NodePath;
import org.linjuli.territory.Compound;
import org.linjuli.territory.Territory;
import org.springframework.stereotype.Component;

/** The names of areas and units as their desks have them, and of compounds. */
@Component
class DeskNames implements NodeNames {

    private final CurrentNetwork current;
    private final Territory territory;

    DeskNames(CurrentNetwork current, Territory territory) {
        this.current = current;
        this.territory = territory;
    }

    @Override
    public Map<NodePath, String> namesOf(Collection<NodePath> nodes) {
        var network = current.network();
        return nodes.stream().distinct().collect(Collectors.toMap(Function.identity(), node -> nameOf(network, node)));
    }

    /** A compound has no desk, but a name. */
    private String nameOf(Network network, NodePath node) {
        return node.compound().flatMap(territory::compound).map(Compound::name).orElseGet(() -> network.nameOf(node));
    }
}
