package org.linjuli.identity;

import org.jspecify.annotations.Nullable;
import org.linjuli.shared.Level;
import org.linjuli.shared.NodePath;
import org.linjuli.shared.Role;

/** One of the roles that a person wears, with the name of the place where it counts. */
public record Hat(
        Role role, NodePath node, String nodeName, @Nullable Level level) {}
