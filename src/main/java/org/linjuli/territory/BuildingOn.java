package org.linjuli.territory;

import org.linjuli.shared.NodePath;

/**
 * A building as it was on a day.
 *
 * @param kind of what sort its compound was
 */
public record BuildingOn(NodePath community, String compound, CompoundKind kind, Building building) {}
