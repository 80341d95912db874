package org.linjuli.planning;

import java.util.List;
import org.linjuli.shared.NodePath;

/**
 * How needs and volunteers of a file are to be brought together.
 *
 * @param area where the needs are
 * @param metresPerService by how many metres farther somebody may live for each service that they did less (公平价)
 * @param refusals who has refused which need, in the order in which they did
 */
public record MatchingWish(NodePath area, int metresPerService, List<Refusal> refusals) {

    /** A volunteer who won't serve a need that was meant for them, both by their rows in the file. */
    public record Refusal(int need, int volunteer) {}

    public MatchingWish {
        refusals = List.copyOf(refusals);
    }
}
