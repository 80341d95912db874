package org.linjuli.identity;

import java.util.Collection;
import java.util.Map;
import org.linjuli.shared.NodePath;

/** How people call a node. Asked of whoever knows the city, because accounts and roles don't. */
public interface NodeNames {

    /** A name for each of the nodes; a node nobody knows may be left out. */
    Map<NodePath, String> namesOf(Collection<NodePath> nodes);
}
