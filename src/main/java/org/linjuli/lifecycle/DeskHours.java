package org.linjuli.lifecycle;

import org.linjuli.shared.NodePath;

/**
 * Office hours that are set for a node and all below it.
 *
 * @param version counted up with each change
 */
public record DeskHours(NodePath node, OfficeHours hours, int version) {}
