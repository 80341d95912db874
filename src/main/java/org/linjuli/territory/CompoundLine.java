package org.linjuli.territory;

import java.util.UUID;
import org.linjuli.shared.NodePath;

/**
 * A compound as the list of compounds tells it.
 *
 * @param own whether it works otherwise than its sort does
 * @param reason why it does; empty where it does not
 */
public record CompoundLine(
        UUID id,
        String name,
        NodePath community,
        CompoundKind kind,
        int buildings,
        WorkingMode mode,
        boolean own,
        String reason) {}
