package org.linjuli.territory;

import java.util.UUID;
import org.linjuli.shared.NodePath;

/** A named neighbourhood (小区) within one community; a large one may lie in several grids. */
public record Compound(UUID id, NodePath community, String name, CompoundKind kind) {}
